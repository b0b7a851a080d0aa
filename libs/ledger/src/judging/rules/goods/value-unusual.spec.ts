import type { SubmittedGoods, SubmittedLot } from '../../../index';
import { breachesOf, exportedFrom, lotOf, soldAtHome } from '../../judged.fixture';
import { piecesUnusual } from './pieces-unusual';
import { valueUnusual } from './value-unusual';

const magnet = lotOf('ndfeb-magnet', { Nd: 290_000, Fe: 680_000 }, { massGrams: 90_000 });
const lot = magnet as SubmittedLot;

describe('what a kilogram of goods is worth', () => {
  const breaches = (valueMinor: string, change: Partial<SubmittedGoods> = {}) =>
    breachesOf(valueUnusual, exportedFrom(lot, { currency: 'USD', valueMinor, ...change }));

  it('is flagged of magnets for cents, and for a fortune, that leave without a sale', () => {
    expect(breaches('50')).toStrictEqual([
      {
        dealId: 'SEP/act/1',
        goodsCode: '8505111000',
        valueMinor: '50',
        currency: 'USD',
        massGrams: 1_000,
        centsPerKilogram: '50',
        fromCentsPerKilogram: 400,
        toCentsPerKilogram: 300_000,
        source: expect.stringContaining('Adamas') as string,
      },
    ]);
    expect(breaches('300001')).toHaveLength(1);
  });

  it('is not flagged of what magnets cost, cheap or dear', () => {
    expect([breaches('4900'), breaches('400'), breaches('300000')]).toEqual([[], [], []]);
  });

  it('is asked in the currency of the invoice', () => {
    expect(breaches('1000', { currency: 'CNY' })).toMatchObject([{ centsPerKilogram: '139' }]);
    expect(breaches('1000', { currency: 'JPY' })).toEqual([]);
    expect(breaches('500', { currency: 'JPY' })).toMatchObject([{ centsPerKilogram: '333' }]);
    // Two thousand francs are three dollars, and seven thousand eleven.
    expect(breaches('2000', { currency: 'XAF' })).toHaveLength(1);
    expect(breaches('7000', { currency: 'XAF' })).toEqual([]);
  });

  it('is asked by the goods code, and of sales as of exports', () => {
    const terbium = lotOf('terbium-oxide', { Tb: 850_000 }) as SubmittedLot;
    const cheap = { goodsCode: '2846901600', valueMinor: '4900', currency: 'USD' };

    expect(breachesOf(valueUnusual, exportedFrom(terbium, cheap))).toHaveLength(1);
    expect(breachesOf(valueUnusual, soldAtHome(terbium, cheap))).toHaveLength(1);
    expect(
      breachesOf(valueUnusual, soldAtHome(terbium, { ...cheap, valueMinor: '90000' })),
    ).toEqual([]);
  });

  it('is not asked of less than a kilogram, nor how dear an assembly may be', () => {
    const processingDegree = 'rotor-or-stator-assembly';

    expect(breaches('1', { takes: [{ lotId: 'LOT', massGrams: 999 }] })).toEqual([]);
    expect(breaches('900000', { processingDegree })).toEqual([]);
    expect(breaches('50', { processingDegree })).toHaveLength(1);
  });
});

describe('the articles of a bill of materials', () => {
  it('are counted by their own lots, whatever else is on the line', () => {
    const billOfMaterials = [
      { lotId: 'LOT', massGrams: 500, pieces: 9_000_000, processingDegree: 'magnet-segment' },
    ];
    const counted = (material: string) =>
      breachesOf(piecesUnusual, soldAtHome({ ...lot, material }, { billOfMaterials }));

    expect(counted('ndfeb-magnet')).toMatchObject([{ pieces: 9_000_000 }]);
    expect(counted('smco-machined-blank')).toHaveLength(1);
    expect(counted('praseodymium-neodymium-metal')).toEqual([]);
  });
});
