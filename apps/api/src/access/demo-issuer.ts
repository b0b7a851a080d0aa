import { createPublicKey, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../running/clock';
import type { Account } from './account';
import { grantedClaims, usualClaimNames } from './granted-claims';
import { Issuer, type IssuedToken, type Verified } from './issuer';
import { unverifiedBecause } from './unverified';

/** A working day and a little more: nobody is thrown out in the middle of one. */
const tokenHours = 12;

const issuerName = 'lodestone-demo';
const audience = 'lodestone';

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

  override async issue(account: Account): Promise<IssuedToken> {
    const { role, enterpriseId, permissions } = account;
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    const expires = seconds + tokenHours * 3600;
    const claims = { role, ...(enterpriseId ? { enterpriseId } : {}), permissions };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
      .setIssuer(this.name)
      .setAudience(audience)
      .setSubject(account.account)
      .setIssuedAt(seconds)
      .setExpirationTime(expires)
      .sign(this.privateKey);
    return { token, expiresAt: new Date(expires * 1000).toISOString() };
  }

  override async verify(token: string): Promise<Verified> {
    try {
      const { payload } = await jwtVerify(token, this.publicKey, {
        // The list is closed: `none` and an HMAC with the public key are not on it.
        algorithms: ['EdDSA'],
        issuer: this.name,
        audience,
        requiredClaims: ['sub', 'exp', 'iat'],
        currentDate: this.clock.now(),
      });
      const { sub = '', exp = 0 } = payload;
      const granted = grantedClaims(payload, usualClaimNames);
      return { ...granted, subject: sub, expiresAt: new Date(exp * 1000) };
    } catch (error) {
      return unverifiedBecause(error);
    }
  }
}
