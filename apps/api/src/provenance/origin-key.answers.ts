import { object, text } from '../http/schema';

/** By what origins are told apart. */
export const originKey = object(
  {
    'kind?': text('How it came onto the ledger, or why nobody can say.', 'mined'),
    'site?': text('Where it came onto the ledger.', 'GZ-MINE'),
    'enterprise?': text('Whose that site was then.', 'GZ-RE'),
    'country?': text('Of an import its origin; else of the site.', 'CN'),
    'material?': text('As what it came.', 'rock-ore'),
    'month?': text('When it came.', '2025-03'),
  },
  'What the share is of; one member for each column of `groupBy`.',
);
