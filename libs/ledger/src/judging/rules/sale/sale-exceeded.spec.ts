import { breachesOf, exportedUnderSale, exportedFrom, lotOf } from '../../judged.fixture';
import { saleExceeded } from './sale-exceeded';

const lot = lotOf('ndfeb-magnet', { Nd: 300_000 });
const of = (massGrams: number, takenGrams: number) => ({
  soldDealOf: (dealId: string) =>
    dealId === 'SEP/before-1/1' ? { massGrams, takenGrams } : undefined,
});

describe('an export under a sale', () => {
  it('is flagged where more left by now than was sold, beyond what weighing explains', () => {
    expect(breachesOf(saleExceeded, exportedUnderSale(lot), of(1_000, 1_011))).toStrictEqual([
      { saleDealId: 'SEP/before-1/1', soldGrams: 1_000, takenGrams: 1_011 },
    ]);
    expect(breachesOf(saleExceeded, exportedUnderSale(lot), of(1_000, 63_000))).toHaveLength(1);
  });

  it('is not flagged up to there, nor where there is no such sale, nor without one', () => {
    expect(breachesOf(saleExceeded, exportedUnderSale(lot), of(1_000, 1_010))).toEqual([]);
    expect(
      breachesOf(saleExceeded, exportedUnderSale(lot), { soldDealOf: () => undefined }),
    ).toEqual([]);
    expect(breachesOf(saleExceeded, exportedFrom(lot), of(1, 63_000))).toEqual([]);
  });
});
