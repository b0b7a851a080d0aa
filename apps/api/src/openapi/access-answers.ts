import { roles } from '../access/viewer';
import { instant, list, object, oneOf, ref, text } from './schema';

const account = {
  account: text,
  role: oneOf(...roles),
  'enterpriseId?': text,
  name: ref('Words'),
};

export const accessAnswers = {
  Account: object(account),
  Accounts: object({ items: list(ref('Account')) }),
  SignedIn: object({ ...account, token: text, expiresAt: instant }),
} as const;
