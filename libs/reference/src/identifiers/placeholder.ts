import { invalid, type IdentifierScheme } from './identifier';

/** A number of fewer digits may well begin with nothing but zeros. */
const shortest = 8;

/** Zeros, with a check digit before them or one or two behind: letters in front name the register. */
const zeros = /^[A-Z]{0,3}\d?0+\d{0,2}$/;

/** What people write where there is no number: zeros, with the check digits that make them pass. */
const isPlaceholder = (value: string): boolean => {
  const digits = value.replace(/^[A-Z]+/, '');
  if (/^0+$/.test(digits)) return true;
  if (digits.length < shortest || !zeros.test(value)) return false;
  const { length } = digits.replaceAll('0', '');
  return length <= 2;
};

/**
 * The scheme, with zeros refused that stand for no number at all: they would make one client of
 * everybody who has none.
 */
export const tellingApart = <Scheme extends IdentifierScheme>(scheme: Scheme): Scheme => ({
  ...scheme,
  check: (declared, issuer) => {
    const checked = scheme.check(declared, issuer);
    return checked.outcome !== 'invalid' && isPlaceholder(checked.value)
      ? invalid(
          'stands-for-anybody',
          'Zeros stand for whoever has no number, so they tell nobody apart: leave it out.',
          '全为零的号码不指代任何特定主体：请勿填写。',
        )
      : checked;
  },
});
