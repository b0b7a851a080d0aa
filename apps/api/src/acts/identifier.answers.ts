import type { Identifier } from '@lodestone/ledger';
import { exactly } from '../http/same-type';
import { named, object, text } from '../http/schema';

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
