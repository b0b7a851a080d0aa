import { checkDigitDiffers } from '../doubts';
import { valid, type IdentifierCheck } from '../identifier';
import { weighted, type NationalVat } from './national-vat';

const special = /^CZ6\d{8}$/;

/**
 * From the sum to the next multiple of eleven, one to eleven are missing: that many stand for 8, 7,
 * 6, … 0, 9, 8. The leading 6 is no part of the sum.
 */
const digitOfMissing = '87654321098';

function fits(number: string): boolean {
  const missing = 11 - (weighted(number.slice(1), [8, 7, 6, 5, 4, 3, 2]) % 11);
  return number.endsWith(digitOfMissing.charAt(missing - 1));
}

/**
 * Of persons without a birth number and of groups: nine digits that begin with 6. `stdnum` 1.12.0
 * counts the 6 and lets a remainder be negative. The Czech tax offices have not published the rule,
 * so a digit that does not fit it is a doubt.
 */
const checkSpecial = (prefixed: string): IdentifierCheck =>
  fits(prefixed.slice(2)) ? valid(prefixed) : checkDigitDiffers(prefixed);

export const czech = (others: NationalVat): NationalVat => ({
  normalise: others.normalise,
  check: (prefixed) => (special.test(prefixed) ? checkSpecial(prefixed) : others.check(prefixed)),
});
