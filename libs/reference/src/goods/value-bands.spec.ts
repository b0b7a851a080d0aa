import { currencies, isCurrency } from '../currencies';
import { goodsCodes } from '../goods-codes';
import { dollarRates, milliPerDollarOn } from './dollar-rates';
import { valueBandOn, valueBands } from './value-bands';

describe('the value of a kilogram', () => {
  it('is known of every goods code but those of magnets without rare earths', () => {
    const unknown = goodsCodes.filter(({ code }) => !valueBandOn(code, '2025-01-01'));
    expect(unknown.map(({ code }) => code)).toStrictEqual([
      '8505119000',
      '8505190010',
      '8505190090',
    ]);
  });

  it('stands once for each code, from less to more', () => {
    const named = valueBands.flatMap((row) => row.goodsCodes);
    expect(new Set(named).size).toBe(named.length);
    for (const { fromCentsPerKilogram: from, toCentsPerKilogram: to } of valueBands) {
      expect(from > 0 && from < to).toBe(true);
    }
  });

  it('of magnets holds what customs published, and that of terbium is another', () => {
    expect(valueBandOn('8505111000', '2020-01-01')).toMatchObject({
      fromCentsPerKilogram: 400,
      toCentsPerKilogram: 300_000,
    });
    expect(valueBandOn('2846901600', '2025-01-01')?.fromCentsPerKilogram).toBe(20_000);
  });

  it('is turned into dollars from every currency that there is, and from no other', () => {
    const named = Object.keys(dollarRates[0].milliPerDollar);
    expect(named.every(isCurrency)).toBe(true);
    expect(currencies.filter(({ code }) => !named.includes(code))).toEqual([]);
    expect(milliPerDollarOn('CNY', '2025-01-01')).toBe(7_200);
    expect(milliPerDollarOn('XAF', '2025-01-01')).toBe(600_000);
    expect(milliPerDollarOn('constructor', '2025-01-01')).toBeUndefined();
  });
});
