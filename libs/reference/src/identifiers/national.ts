import { digitsAndLetters, forbiddenCharacter, withoutSeparators, wrongLength } from './characters';
import { invalid, valid, type IdentifierCheck, type IdentifierScheme } from './identifier';

const length = { min: 3, max: 30 };

function check(declared: string, issuer?: string): IdentifierCheck {
  if (issuer === undefined) {
    return invalid(
      'unknown-issuer',
      'The number does not say who issued it: give the country as issuer.',
      '号码本身不含核发国家或地区：请填写 issuer。',
    );
  }
  const value = withoutSeparators(declared);
  const forbidden = forbiddenCharacter(value, digitsAndLetters);
  if (forbidden !== undefined) return forbidden;
  if (value.length < length.min || value.length > length.max) return wrongLength(value, '3–30');
  if (/\d/.test(value)) return valid(value);
  return invalid(
    'wrong-format',
    'Letters alone are no number: write it as it stands in the register.',
    '仅有字母不是号码：请按登记册所载填写。',
  );
}

/**
 * What a country numbers its companies or taxpayers by, where it has no scheme here. Only its form is
 * checked. Numbers that are counted anew by each court or office need that in them: two companies
 * under one number are taken for one. A country has several registers, so two values are no conflict.
 */
export const national = {
  code: 'national',
  en: 'Number of another national register',
  zh: '其他国家或地区登记号码',
  issuer: { kind: 'given' },
  singleValued: false,
  normalise: (value) => withoutSeparators(value),
  check,
} as const satisfies IdentifierScheme;
