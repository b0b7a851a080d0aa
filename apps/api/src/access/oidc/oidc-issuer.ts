import { decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import type { Clock } from '../../running/clock';
import { grantedClaims, type ClaimNames } from '../granted-claims';
import { Issuer, type KeyStatus, type SignInElsewhere, type Verified } from '../issuer';
import { unverifiedBecause } from '../unverified';
import { IssuerAway, type IssuerKeys } from './issuer-keys';

/** Signatures with a pair of keys. The list is closed: `none` and shared secrets are not on it. */
const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

export type OidcSettings = SignInElsewhere &
  Readonly<{
    claims: ClaimNames;
    /** By how much the clocks of the issuer and of this machine may differ. */
    skewSeconds: number;
  }>;

/** An OpenID provider: it issues tokens elsewhere, and publishes with which keys. */
export class OidcIssuer extends Issuer {
  override readonly name: string;
  override readonly signInElsewhere: SignInElsewhere;

  constructor(
    private readonly settings: OidcSettings,
    readonly keys: IssuerKeys,
    private readonly clock: Clock,
  ) {
    super();
    const { issuer, audience, clientId, scope } = settings;
    this.name = issuer;
    this.signInElsewhere = { issuer, audience, clientId, scope };
  }

  override readonly keyStatus = (): KeyStatus => this.keys;

  override issue(): undefined {
    return undefined;
  }

  override async verify(token: string): Promise<Verified> {
    const { issuer, audience, claims, skewSeconds } = this.settings;
    // Before a key is looked for: whoever has tokens of somebody else makes us ask nobody.
    const said = issuerIn(token);
    if (said === undefined) return 'forged';
    if (said !== issuer) return 'from-another-issuer';
    try {
      const { payload } = await jwtVerify(token, this.keys.find, {
        algorithms,
        issuer,
        audience,
        requiredClaims: ['sub', 'exp', 'iat'],
        clockTolerance: skewSeconds,
        currentDate: this.clock.now(),
      });
      return claimsOf(payload, claims, skewSeconds);
    } catch (error) {
      if (error instanceof IssuerAway) return 'issuer-away';
      return unverifiedBecause(error);
    }
  }
}

function claimsOf(payload: JWTPayload, names: ClaimNames, skewSeconds: number): Verified {
  const { sub = '', exp = 0 } = payload;
  if (sub === '') return 'claim-missing';
  const expiresAt = new Date((exp + skewSeconds) * 1_000);
  return { ...grantedClaims(payload, names), subject: sub, expiresAt };
}

/** Unverified: it only says whom the token claims to be from. */
function issuerIn(token: string): unknown {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return undefined;
  }
}
