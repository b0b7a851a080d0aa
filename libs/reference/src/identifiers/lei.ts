import {
  digitsAndLetters,
  forbiddenCharacter,
  withoutSeparators,
  wrongCheckDigit,
  wrongLength,
} from './characters';
import { valid, type IdentifierCheck, type IdentifierScheme } from './identifier';

/** ISO 7064 mod 97-10 over letters as 10…35, digit by digit so that no number grows. */
const mod97 = (value: string): number => {
  let remainder = 0;
  for (const character of value) {
    for (const digit of String(digitsAndLetters.indexOf(character))) {
      remainder = (remainder * 10 + Number(digit)) % 97;
    }
  }
  return remainder;
};

/** A lapsed LEI is still well formed: whether it is in force is not asked here. */
function check(declared: string): IdentifierCheck {
  const value = withoutSeparators(declared);
  const forbidden = forbiddenCharacter(value, digitsAndLetters);
  if (forbidden !== undefined) return forbidden;
  if (value.length !== 20) return wrongLength(value, '20');

  const expected = String(98 - mod97(`${value.slice(0, 18)}00`)).padStart(2, '0');
  return value.endsWith(expected) ? valid(value) : wrongCheckDigit(expected);
}

export const lei = {
  code: 'lei',
  en: 'Legal entity identifier',
  zh: '法人机构识别编码',
  issuer: { kind: 'global' },
  singleValued: true,
  normalise: (value) => withoutSeparators(value),
  check,
} as const satisfies IdentifierScheme;
