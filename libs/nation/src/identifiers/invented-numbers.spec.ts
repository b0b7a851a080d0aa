import type { Identifier } from '@lodestone/ledger';
import { identifierSchemeOf } from '@lodestone/reference';
import {
  inventedDuns,
  inventedEin,
  inventedHungarianNumber,
  inventedLei,
  inventedNationalNumber,
  inventedUscc,
  inventedVat,
} from './invented-numbers';

const families: ReadonlyArray<readonly [string, (n: number) => Identifier]> = [
  ['USCC', inventedUscc],
  ['LEI', inventedLei],
  ['DUNS', inventedDuns],
  ['number HU', inventedHungarianNumber],
  ...['DE', 'FR', 'GB', 'IT', 'NL'].map(
    (country) => [`VAT ${country}`, (n: number) => inventedVat(country, n)] as const,
  ),
  ...['BR', 'CH', 'IN', 'JP', 'KR', 'MX', 'MY', 'TH', 'TR', 'VN'].map(
    (country) => [`number ${country}`, (n: number) => inventedNationalNumber(country, n)] as const,
  ),
];

describe('an invented number', () => {
  it.each(families)('passes the check of its register: %s', (_, invented) => {
    for (let n = 1; n < 60; n += 1) {
      const { scheme, issuer, value } = invented(n);
      expect(identifierSchemeOf(scheme)?.check(value, issuer)).toStrictEqual({
        outcome: 'valid',
        value,
      });
    }
  });

  it.each(families)('is given out once: %s', (_, invented) => {
    const values = Array.from({ length: 59 }, (__, index) => invented(index + 1).value);
    expect(new Set(values).size).toBe(values.length);
  });

  it.each([
    ['USCC', inventedUscc(1).value, /^9199/],
    ['LEI', inventedLei(1).value, /^0000/],
    ['VAT DE', inventedVat('DE', 1).value, /^DE999/],
    ['VAT FR', inventedVat('FR', 1).value, /^FR\d\d0999/],
    ['VAT IT', inventedVat('IT', 1).value, /^IT9/],
    ['VAT NL', inventedVat('NL', 1).value, /^NL9.*B99$/],
    ['VAT GB', inventedVat('GB', 1).value, /^GB0999/],
    ['number BR', inventedNationalNumber('BR', 1).value, /^LDE/],
    ['number CH', inventedNationalNumber('CH', 1).value, /^CHE9999/],
    ['number HU', inventedHungarianNumber(1).value, /^9909/],
    ['number MY', inventedNationalNumber('MY', 1).value, /^2099/],
    ['number TH', inventedNationalNumber('TH', 1).value, /^099/],
    ['number TR', inventedNationalNumber('TR', 1).value, /^9999/],
    ['number IN', inventedNationalNumber('IN', 1).value, /^28/],
    ['number JP', inventedNationalNumber('JP', 1).value, /^\d9999/],
    ['number KR', inventedNationalNumber('KR', 1).value, /^999/],
    ['number VN', inventedNationalNumber('VN', 1).value, /^99/],
  ])('lies in a range that is not issued: %s', (_, value, range) => {
    expect(value).toMatch(range);
  });

  it('of the American register is read with a doubt: nobody gives out its prefix', () => {
    const { scheme, value } = inventedEin(1);
    const read = identifierSchemeOf(scheme)?.check(value);
    expect(read).toMatchObject({ outcome: 'doubtful', value, doubt: 'part-not-known' });
  });

  it('is not made up for a register that nobody looked into', () => {
    expect(() => inventedVat('ES', 1)).toThrow('no invented VAT numbers for ES');
    expect(() => inventedNationalNumber('US', 1)).toThrow('no invented national numbers for US');
  });
});
