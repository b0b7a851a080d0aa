import { flagCodes, type Flag as LedgerFlag } from '@lodestone/ledger';
import { laws, type LawCode } from '@lodestone/reference';
import { exactly } from '../http/same-type';
import {
  always,
  day,
  either,
  list,
  map,
  named,
  object,
  of,
  oneOf,
  text,
  whole,
} from '../http/schema';

const lawCodes = laws.map(({ code }): LawCode => code);

export const Basis = named(
  'Basis',
  object(
    {
      law: oneOf(lawCodes, 'The law, order or announcement, by a code that is kept for ever.'),
      'article?': text('Its number, or several; else see `configuration`.', '14'),
      'configuration?': always(
        true,
        'There is no article that says so in these words: how the law is read is configuration.',
      ),
      publicName: text('Who issued it and its number.', 'State Council Order No. 785'),
      en: text('Its title, translated.', 'Regulations on the Administration of Rare Earths'),
      zh: text('Its title.', '稀土管理条例'),
      issuedOn: day('When it was issued.', '2024-06-22'),
    },
    'Where a rule is written.',
  ),
);

/** What should not be, and is recorded all the same: the numbers and the rule. */
export const Flag = named(
  'Flag',
  exactly<LedgerFlag>()(
    object(
      {
        code: oneOf(flagCodes, 'Which rule it is.'),
        detail: map(
          either([text(), whole(), list(text())]),
          'The numbers, and what they were held against.',
        ),
        basis: of(Basis, 'Where the rule is written that is broken.'),
      },
      'Something that should not be. It is recorded all the same, and shown to the authority.',
    ),
  ),
);
