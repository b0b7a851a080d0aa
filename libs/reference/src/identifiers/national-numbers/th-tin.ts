import {
  digits,
  forbiddenCharacter,
  withoutSeparators,
  wrongCheckDigit,
  wrongLength,
} from '../characters';
import { partNotKnown } from '../doubts';
import { valid, type IdentifierCheck, type IdentifierScheme } from '../identifier';

/**
 * One rule for companies, whose number is that of their registration and begins with 0, and for
 * persons. Written here because `stdnum` 1.12.0 tells a wrong check digit of a person as a part that
 * it does not know.
 */
function check(declared: string): IdentifierCheck {
  const value = withoutSeparators(declared);
  const forbidden = forbiddenCharacter(value, digits);
  if (forbidden !== undefined) return forbidden;
  if (value.length !== 13) return wrongLength(value, '13');
  const sum = [...value.slice(0, 12)].reduce(
    (total, digit, i) => total + Number(digit) * (13 - i),
    0,
  );
  const expected = String((11 - (sum % 11)) % 10);
  if (!value.endsWith(expected)) return wrongCheckDigit(expected);
  return value.startsWith('9') ? partNotKnown(value, 'taxpayer number') : valid(value);
}

export const thTin = {
  code: 'th-tin',
  en: 'Thailand taxpayer number (13 digits)',
  zh: '泰国纳税人识别号（13 位）',
  issuer: { kind: 'country', country: 'TH' },
  singleValued: true,
  normalise: (value) => withoutSeparators(value),
  check,
} as const satisfies IdentifierScheme;
