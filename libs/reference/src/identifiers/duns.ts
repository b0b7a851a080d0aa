import { digits, forbiddenCharacter, withoutSeparators, wrongLength } from './characters';
import { valid, type IdentifierCheck, type IdentifierScheme } from './identifier';

/** Nine digits and nothing more: the old Luhn digit was dropped (general knowledge). */
function check(declared: string): IdentifierCheck {
  const value = withoutSeparators(declared);
  const forbidden = forbiddenCharacter(value, digits);
  if (forbidden !== undefined) return forbidden;
  return value.length === 9 ? valid(value) : wrongLength(value, '9');
}

/** One company has a number for each of its places of business. */
export const duns = {
  code: 'duns',
  en: 'D-U-N-S number',
  zh: '邓白氏编码',
  issuer: { kind: 'global' },
  singleValued: false,
  normalise: (value) => withoutSeparators(value),
  check,
} as const satisfies IdentifierScheme;
