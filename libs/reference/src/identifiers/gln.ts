import {
  digits,
  forbiddenCharacter,
  withoutSeparators,
  wrongCheckDigit,
  wrongLength,
} from './characters';
import { valid, type IdentifierCheck, type IdentifierScheme } from './identifier';

function check(declared: string): IdentifierCheck {
  const value = withoutSeparators(declared);
  const forbidden = forbiddenCharacter(value, digits);
  if (forbidden !== undefined) return forbidden;
  if (value.length !== 13) return wrongLength(value, '13');
  const sum = [...value.slice(0, 12)].reduce((total, digit, i) => {
    return total + Number(digit) * (i % 2 === 0 ? 1 : 3);
  }, 0);
  const expected = String((10 - (sum % 10)) % 10);
  return value.endsWith(expected) ? valid(value) : wrongCheckDigit(expected);
}

/** It may name a place as well as a party: the weakest sign of who somebody is. */
export const gln = {
  code: 'gln',
  en: 'Global location number',
  zh: '全球位置码',
  issuer: { kind: 'global' },
  singleValued: false,
  normalise: (value) => withoutSeparators(value),
  check,
} as const satisfies IdentifierScheme;
