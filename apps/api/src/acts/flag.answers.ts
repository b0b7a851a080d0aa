import { flagCodes, type Flag as LedgerFlag } from '@lodestone/ledger';
import { exactly } from '../http/same-type';
import { either, list, map, named, object, oneOf, text, whole } from '../http/schema';

/** What should not be, and is recorded all the same: the numbers and the rule. */
export const Flag = named(
  'Flag',
  exactly<LedgerFlag>()(
    object(
      {
        code: oneOf(flagCodes, 'Which rule it is.'),
        detail: map(
          either([text(), whole(), list(text())]),
          'The numbers, the rule and where the rule is written.',
        ),
      },
      'Something that should not be. It is recorded all the same, and shown to the authority.',
    ),
  ),
);
