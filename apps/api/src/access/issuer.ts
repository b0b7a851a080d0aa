import type { Account } from './account';
import type { GrantedClaims } from './granted-claims';

export type Claims = GrantedClaims &
  Readonly<{
    subject: string;
    /** When the token ends. */
    expiresAt: Date;
  }>;

/** Why a token signs nobody in; `issuer-away`: nobody can say now whether it does. */
export type Unverified =
  | 'expired'
  | 'not-yet-valid'
  | 'forged'
  | 'from-another-issuer'
  | 'for-another-audience'
  | 'claim-missing'
  | 'issuer-away';

export type Verified = Claims | Unverified;

export type IssuedToken = Readonly<{ token: string; expiresAt: string }>;

/**
 * The part that vouches for those who sign in. `issue` is only there where the ledger does so
 * itself; an OpenID provider issues its tokens elsewhere.
 */
export abstract class Issuer {
  /** Together with the subject of a token it is whom the ledger remembers as an actor. */
  abstract readonly name: string;
  /** What a browser has to know to sign in; undefined where it asks this ledger itself. */
  readonly signInElsewhere: SignInElsewhere | undefined = undefined;
  /** Of keys that are fetched; undefined where there are none such. */
  readonly keyStatus: (() => KeyStatus) | undefined = undefined;
  /** Undefined where tokens are issued elsewhere. */
  abstract issue(account: Account): Promise<IssuedToken> | undefined;
  /** Never throws for a bad token: a forged one is an answer, not a fault. */
  abstract verify(token: string): Promise<Verified>;
}

/** How old the keys are, and how often they could not be fetched. */
export type KeyStatus = Readonly<{ ageMs: number | undefined; failures: number }>;

export type SignInElsewhere = Readonly<{
  issuer: string;
  audience: string;
  /** Undefined where no browser is to sign in. */
  clientId: string | undefined;
  scope: string;
}>;
