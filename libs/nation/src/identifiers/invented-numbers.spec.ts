import type { Identifier } from '@lodestone/ledger';
import { identifierSchemeOf } from '@lodestone/reference';
import {
  inventedDuns,
  inventedLei,
  inventedNationalNumber,
  inventedUscc,
  inventedVat,
} from './invented-numbers';

const families: ReadonlyArray<readonly [string, (n: number) => Identifier]> = [
  ['USCC', inventedUscc],
  ['LEI', inventedLei],
  ['DUNS', inventedDuns],
  ...['DE', 'FR', 'IT', 'NL'].map(
    (country) => [`VAT ${country}`, (n: number) => inventedVat(country, n)] as const,
  ),
  ...['IN', 'JP', 'KR', 'MX', 'VN'].map(
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
    ['number IN', inventedNationalNumber('IN', 1).value, /^28/],
    ['number JP', inventedNationalNumber('JP', 1).value, /^\d9999/],
    ['number KR', inventedNationalNumber('KR', 1).value, /^999/],
    ['number VN', inventedNationalNumber('VN', 1).value, /^99/],
  ])('lies in a range that is not issued: %s', (_, value, range) => {
    expect(value).toMatch(range);
  });

  it('is not made up for a register that nobody looked into', () => {
    expect(() => inventedVat('ES', 1)).toThrow('no invented VAT numbers for ES');
    expect(() => inventedNationalNumber('US', 1)).toThrow('no invented national numbers for US');
  });
});
