import { checkDigitDiffers } from '../doubts';
import { weighted, type NationalVat } from './national-vat';

/** What `stdnum` 1.12.0 takes although the rule gives no such number: recorded with a doubt. */
export const stricter = (
  others: NationalVat,
  isGivenByNoRule: (prefixed: string) => boolean,
): NationalVat => ({
  normalise: others.normalise,
  check(prefixed) {
    const checked = others.check(prefixed);
    return checked.outcome === 'valid' && isGivenByNoRule(checked.value)
      ? checkDigitDiffers(checked.value)
      : checked;
  },
});

/** Slovenia: a sum without remainder leaves eleven, which has no digit. */
export const leavesEleven = (prefixed: string): boolean =>
  weighted(prefixed.slice(2), [8, 7, 6, 5, 4, 3, 2]) % 11 === 0;

/** Malta: what is missing to a multiple of 37 is 01 to 37. */
export const isBeyond37 = (prefixed: string): boolean => {
  const check = Number(prefixed.slice(-2));
  return check < 1 || check > 37;
};
