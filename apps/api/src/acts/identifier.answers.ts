import type { Identifier } from '@lodestone/ledger';
import { identifierDoubts } from '@lodestone/reference';
import type { IdentityDoubt } from '@lodestone/read-models';
import { exactly } from '../http/same-type';
import { list, named, object, oneOf, text } from '../http/schema';

export const RegisteredIdentifier = named(
  'RegisteredIdentifier',
  exactly<Identifier>()(
    object(
      {
        scheme: text('Code of the scheme.', 'uscc'),
        'issuer?': text(
          'The country that issued it, where many countries issue (ISO 3166-1 alpha-2).',
        ),
        value: text('The number in its normal form.', '91110000600037341L'),
      },
      'A number that an issuer gave to a legal person.',
    ),
  ),
);

const scheme = text('Code of the scheme of the number.', 'mx-rfc');

/** As it is shown to whoever may see of whom the number is, and to analysts without it. */
export const identityDoubts = list(
  exactly<IdentityDoubt>()(
    object({
      doubt: oneOf(['number-of-another-country', ...identifierDoubts], 'What is doubtful.'),
      scheme,
      issuingCountryCode: text('The country that issues such numbers.', 'MX'),
    }),
  ),
  'What is not likely; recorded as it was declared.',
);

/** As whoever sends a number is told. */
export const NumberDoubt = named(
  'NumberDoubt',
  object(
    {
      pointer: text('Where the number stands in what was sent.', '/buyer/identifiers/0/value'),
      doubt: oneOf(identifierDoubts, 'What is doubtful.'),
      scheme,
      mend: object({ en: text('In English.'), zh: text('In Chinese.') }, 'What to do about it.'),
    },
    'A number that may be wrong. It is recorded all the same.',
  ),
);
