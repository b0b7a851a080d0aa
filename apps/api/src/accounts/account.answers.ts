import type { Account as KnownAccount } from '../access/account';
import { permissions } from '../access/permissions';
import { roles } from '../access/viewer';
import { Words } from '../http/problem.answers';
import { exactly } from '../http/same-type';
import { instant, list, named, object, of, oneOf, text, type TypeOf } from '../http/schema';

const granted = list(oneOf(permissions), 'What it may do within its role.');

const account = {
  account: text('Sign in with this.', 'TJ-MAG'),
  role: oneOf(roles, 'What the account may do and see.'),
  'enterpriseId?': text('Of an enterprise: whose records it sends and sees.', 'TJ-MAG'),
  name: of(Words, 'How it is called.'),
  permissions: granted,
};

const Account = named('Account', exactly<KnownAccount>()(object(account)));

const AccountWithNarrower = named(
  'AccountWithNarrower',
  object({
    ...account,
    narrower: list(Account, 'Accounts of the same role and enterprise that may do less.'),
  }),
);

export const Accounts = named(
  'Accounts',
  object({
    items: list(
      AccountWithNarrower,
      'Regulator, analyst, and one account for each enterprise, each with narrower ones.',
    ),
  }),
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

export const AuthConfig = named(
  'AuthConfig',
  object({
    mode: oneOf(['demo', 'oidc'], 'Who vouches for those who sign in.'),
    'accountsPath?': text(
      'Of `demo`: lists the accounts, and finds them by part of a name or id (`?text=`).',
      '/accounts',
    ),
    'signInPath?': text('Of `demo`: takes an account and gives a token.', '/sign-in'),
    'issuer?': text(
      'Of `oidc`: the OpenID provider; its configuration is below it.',
      'https://id.example.org/realms/trade',
    ),
    'clientId?': text(
      'Of `oidc`: as whom a browser asks it, with PKCE and no secret. Absent where none is to.',
      'lodestone-console',
    ),
    'audience?': text('Of `oidc`: whom tokens have to be for.', 'https://ledger.example.org'),
    'scope?': text('Of `oidc`: what to ask for.', 'openid'),
  }),
);

export type AuthConfig = TypeOf<typeof AuthConfig>;

export const Session = named(
  'Session',
  object({
    role: oneOf(roles, 'What the account may do and see.'),
    'enterpriseId?': text('Of an enterprise: whose records it sends and sees.', 'TJ-MAG'),
    'name?': of(Words, 'Of an enterprise: how it was called when it was registered.'),
    permissions: granted,
    actorId: text('Under this the ledger remembers what the account does and looks at.'),
    expiresAt: instant('After this the token is refused: sign in again.'),
  }),
);

export type Session = TypeOf<typeof Session>;
