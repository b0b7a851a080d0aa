import type { Words } from '../fields/words';
import { ProblemException } from '../http/problem';
import type { Unverified } from './issuer';

/** In the order in which they are looked at; what a token is refused for tells nothing of the key. */
const words: Readonly<Record<Exclude<TokenFault, 'expired' | 'issuer-away'>, Words>> = {
  forged: {
    en: 'The token is not signed by a key of the issuer of this ledger.',
    zh: '令牌并非由本系统所信任的签发方密钥签署。',
  },
  'from-another-issuer': {
    en: 'The token is from another issuer ("iss").',
    zh: '令牌来自其他签发方（“iss”）。',
  },
  'for-another-audience': {
    en: 'The token is for something else than this ledger ("aud").',
    zh: '令牌并非签发给本系统（“aud”）。',
  },
  'not-yet-valid': {
    en: 'The token is not valid yet ("nbf").',
    zh: '令牌尚未生效（“nbf”）。',
  },
  'claim-missing': {
    en: 'The token lacks a claim that it needs: "sub", "iat" and "exp", as numbers.',
    zh: '令牌缺少必需的声明：“sub”、“iat”、“exp”（数值）。',
  },
  'role-unclear': {
    en: 'The token has none of the roles enterprise, regulator and analyst, or several of them.',
    zh: '令牌不含或同时含有多个角色（enterprise、regulator、analyst）。',
  },
  'enterprise-unknown': {
    en: 'The token is for an enterprise that is not registered here.',
    zh: '令牌所属企业未在本系统登记。',
  },
};

export type TokenFault = Unverified | 'role-unclear' | 'enterprise-unknown';

export function notSignedIn(because: TokenFault): ProblemException {
  if (because === 'expired') return new ProblemException('token-expired');
  if (because === 'issuer-away') {
    return new ProblemException('issuer-unavailable', { headers: { 'retry-after': '5' } });
  }
  return new ProblemException('token-invalid', {
    message: words[because],
    facts: { reason: because },
  });
}
