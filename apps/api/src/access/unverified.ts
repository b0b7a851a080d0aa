import { errors } from 'jose';
import type { Unverified } from './issuer';

const ofClaim: Readonly<Record<string, Unverified>> = {
  iss: 'from-another-issuer',
  aud: 'for-another-audience',
  nbf: 'not-yet-valid',
};

/** Why it signs nobody in. @throws what is not about the token */
export function unverifiedBecause(error: unknown): Unverified {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.reason === 'missing' ? 'claim-missing' : (ofClaim[error.claim] ?? 'claim-missing');
  }
  if (error instanceof errors.JOSEError) return 'forged';
  throw error;
}
