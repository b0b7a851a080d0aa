import { forbiddenCharacter, withoutSeparators, wrongCheckDigit, wrongLength } from './characters';
import { valid, type IdentifierCheck, type IdentifierScheme } from './identifier';

/** No I, O, S, V, Z: they are too like other characters (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 3^i mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * Written here and not taken from `stdnum`, whose 1.12.0 refuses every code with check digit 0 and
 * every registration authority that is a letter. The organisation code in characters 9–17 has a
 * check digit of its own (GB 11714); that every issued code obeys it is not verified, so it is
 * not tested.
 */
function check(declared: string): IdentifierCheck {
  const value = withoutSeparators(declared);
  const forbidden = forbiddenCharacter(value, alphabet);
  if (forbidden !== undefined) return forbidden;
  if (value.length !== 18) return wrongLength(value, '18');
  const sum = weights.reduce((total, weight, i) => {
    return total + weight * alphabet.indexOf(value.charAt(i));
  }, 0);
  const expected = alphabet.charAt((31 - (sum % 31)) % 31);
  return value.endsWith(expected) ? valid(value) : wrongCheckDigit(expected);
}

export const uscc = {
  code: 'uscc',
  en: 'Unified social credit code',
  zh: '统一社会信用代码',
  issuer: { kind: 'country', country: 'CN' },
  singleValued: true,
  normalise: (value) => withoutSeparators(value),
  check,
} as const satisfies IdentifierScheme;
