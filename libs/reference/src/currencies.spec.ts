import { countries } from './countries';
import { currencies, currencyOf } from './currencies';

describe('currencies', () => {
  it.each([
    ['CNY', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['VND', 0],
    ['KWD', 3],
    ['IDR', 2],
  ])('have the exponent of ISO 4217: %s', (code, exponent) => {
    expect(currencyOf(code)?.exponent).toBe(exponent);
  });

  it('keep what was withdrawn, with its day', () => {
    expect(currencyOf('BGN')?.withdrawnOn).toBe('2026-01-01');
    expect(currencyOf('EUR')?.withdrawnOn).toBeNull();
  });

  it('have no funds, metals or test codes', () => {
    const codes = currencies.map(({ code }) => code);
    for (const code of ['XAU', 'XDR', 'XTS', 'XXX', 'CHE', 'CLF'])
      expect(codes).not.toContain(code);
  });
});

describe('countries', () => {
  it('are the 249 of ISO 3166-1', () => {
    expect(countries).toHaveLength(249);
  });
});
