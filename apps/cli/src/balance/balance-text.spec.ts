import type { Balance } from './balance-answers';
import { balanceText, rankingText } from './balance-text';

const nil = { massGrams: '0', micrograms: '0' };
const kg = (kilograms: number) => ({ massGrams: '1', micrograms: `${kilograms}000000000` });

const balance: Balance = {
  knownAt: 4_711,
  from: '2025-01-01',
  to: '2025-12-31',
  element: 'Dy',
  before: { stock: kg(10), inProcess: nil, inTransit: nil },
  changes: [
    { name: 'received', ...kg(160) },
    { name: 'discarded', ...kg(-8) },
    { name: 'stock-difference', ...kg(-2) },
  ],
  after: { stock: kg(100), inProcess: kg(60), inTransit: nil },
  missingMicrograms: '2000000000',
  units: [
    {
      siteId: 'S',
      unitId: 'SX-1',
      beforeMicrograms: '0',
      afterMicrograms: '60000000000',
      lastCountedOn: '2025-12-31',
    },
  ],
  tests: {
    state: 'open',
    sigmaMicrograms: '500000000',
    measurement: { missingSigmas: '4.0', isExplained: false },
    step: {
      usualFromMicrograms: '0',
      usualToMicrograms: '400000000',
      outsideSigmas: '3.2',
      isExplained: false,
    },
    cumulative: {
      periods: 2,
      since: '2024-01-01',
      excessMicrograms: '1700000000',
      sigmaMicrograms: '700000000',
      isExplained: true,
    },
    uncounted: [],
  },
};

describe('a balance as text', () => {
  it('has a bar for each term, and says of each test what it is about', () => {
    expect(balanceText('S', balance).split('\n')).toEqual([
      'S, Dy from 2025-01-01 to 2025-12-31, as known at 4,711, in kg',
      '',
      'before               10.000',
      `  received          160.000  ${'█'.repeat(30)}`,
      `  discarded          -8.000  ${'░'.repeat(2)}`,
      '  stock-difference   -2.000  ░',
      'after               160.000',
      '  in stock          100.000',
      '  in process         60.000',
      '  in transit          0.000',
      'missing               2.000',
      '',
      'Units, by the books:',
      '  S SX-1  0.000 to 60.000  counted 2025-12-31',
      '',
      'It does not close.',
      '  measurement  does not explain it  one standard deviation is 0.500: 4.0 of them are missing',
      '  step         does not explain it  usually 0.000 to 0.400 is lost: 3.2 outside of that',
      '  cumulative   explains it          2 periods since 2024-01-01: 1.700 beyond the usual, ± 0.700',
    ]);
  });

  it('sets what closes worst first', () => {
    const rank = {
      siteId: 'GX-SEP.SX1',
      enterpriseId: 'GX-SEP',
      element: 'Dy',
      state: 'open',
      missingMicrograms: '1770613000000',
      usualFromMicrograms: '0',
      usualToMicrograms: '541689000000',
      sigmaMicrograms: '350000000000',
      outsideSigmas: '3.5',
    };
    expect(rankingText({ items: [rank], knownAt: 9 }).split('\n')).toEqual([
      'what closes worst  of  state  missing, kg  usual, kg         ±        σ outside',
      'GX-SEP.SX1         Dy  open     1,770.613  0.000 to 541.689  350.000  3.5',
    ]);
    expect(rankingText({ items: [], knownAt: 9 })).toBe('There is nothing to rank.');
  });
});
