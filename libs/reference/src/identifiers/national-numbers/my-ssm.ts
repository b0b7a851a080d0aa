import { digits, forbiddenCharacter, withoutSeparators, wrongLength } from '../characters';
import { partNotKnown } from '../doubts';
import { valid, type IdentifierCheck, type IdentifierScheme } from '../identifier';

/** Papers print the number of before October 2019 behind it, in brackets. */
const normalise = (declared: string): string =>
  withoutSeparators(declared).replace(/\([^()]*\)$/, '');

/**
 * The year of incorporation, two digits for the kind of entity, six that count. It has no check
 * digit. The kinds are 01 to 06: companies (local, foreign), businesses, partnerships.
 */
function check(declared: string): IdentifierCheck {
  const value = normalise(declared);
  const forbidden = forbiddenCharacter(value, digits);
  if (forbidden !== undefined) return forbidden;
  if (value.length !== 12) return wrongLength(value, '12');
  return /^(18|19|20)\d{2}0[1-6]/.test(value) ? valid(value) : partNotKnown(value, 'SSM number');
}

export const mySsm = {
  code: 'my-ssm',
  en: 'Malaysia SSM registration number',
  zh: '马来西亚公司委员会登记号',
  issuer: { kind: 'country', country: 'MY' },
  singleValued: true,
  normalise,
  check,
} as const satisfies IdentifierScheme;
