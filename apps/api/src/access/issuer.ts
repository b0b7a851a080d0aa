import { createPublicKey, type KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../running/clock';
import type { Account } from './account';

/** A working day and a little more: nobody is thrown out in the middle of one. */
const tokenHours = 12;

const issuerName = 'lodestone-demo';
const audience = 'lodestone';

export type Claims = Readonly<{
  subject: string;
  role: unknown;
  enterpriseId: unknown;
  /** When the token ends. */
  expiresAt: Date;
}>;

export type Verified = Claims | 'expired' | 'invalid';

export type IssuedToken = Readonly<{ token: string; expiresAt: string }>;

/**
 * The part that vouches for those who sign in. `issue` is only there where the ledger does so
 * itself; an OpenID provider issues its tokens elsewhere.
 */
export abstract class Issuer {
  abstract readonly name: string;
  abstract issue(account: Account): Promise<IssuedToken>;
  /** Never throws for a bad token: a forged one is an answer, not a fault. */
  abstract verify(token: string): Promise<Verified>;
}

/** The local issuer of a demonstration: EdDSA with a key that never leaves the data folder. */
export class DemoIssuer extends Issuer {
  override readonly name = issuerName;
  private readonly publicKey: KeyObject;

  constructor(
    private readonly privateKey: KeyObject,
    private readonly clock: Clock,
  ) {
    super();
    this.publicKey = createPublicKey(privateKey);
  }

  async issue({ account, role, enterpriseId }: Account): Promise<IssuedToken> {
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    const expires = seconds + tokenHours * 3600;
    const token = await new SignJWT({ role, ...(enterpriseId ? { enterpriseId } : {}) })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
      .setIssuer(this.name)
      .setAudience(audience)
      .setSubject(account)
      .setIssuedAt(seconds)
      .setExpirationTime(expires)
      .sign(this.privateKey);
    return { token, expiresAt: new Date(expires * 1000).toISOString() };
  }

  async verify(token: string): Promise<Verified> {
    try {
      const { payload } = await jwtVerify(token, this.publicKey, {
        // The list is closed: `none` and an HMAC with the public key are not on it.
        algorithms: ['EdDSA'],
        issuer: this.name,
        audience,
        requiredClaims: ['sub', 'exp', 'iat'],
        currentDate: this.clock.now(),
      });
      const { sub = '', exp = 0, role, enterpriseId } = payload;
      return { subject: sub, role, enterpriseId, expiresAt: new Date(exp * 1000) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return 'expired';
      if (error instanceof errors.JOSEError) return 'invalid';
      throw error;
    }
  }
}
