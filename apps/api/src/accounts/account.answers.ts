import type { Account as KnownAccount } from '../access/account';
import { roles } from '../access/viewer';
import { Words } from '../http/problem.answers';
import { exactly } from '../http/same-type';
import { instant, list, named, object, of, oneOf, text, type TypeOf } from '../http/schema';

const account = {
  account: text('Sign in with this.', 'TJ-MAG'),
  role: oneOf(roles, 'What the account may do and see.'),
  'enterpriseId?': text('Of an enterprise: whose records it sends and sees.', 'TJ-MAG'),
  name: of(Words, 'How it is called.'),
};

const Account = named('Account', exactly<KnownAccount>()(object(account)));

export const Accounts = named(
  'Accounts',
  object({ items: list(Account, 'Regulator, analyst, and one account for each enterprise.') }),
);

export const SignedIn = named(
  'SignedIn',
  object({
    ...account,
    token: text('Send it as `Authorization: Bearer <token>`.'),
    expiresAt: instant('After this the token is refused: sign in again.'),
  }),
);

export type SignedIn = TypeOf<typeof SignedIn>;
