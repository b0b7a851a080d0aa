import type { SubmittedLot } from '../../../index';
import type { FactsOfAct } from '../../facts';
import { breachesOf, exportedUnderSale, lotOf } from '../../judged.fixture';
import { endUseContradictsSale } from './end-use-contradicts-sale';
import { exportContradictsSale } from './export-contradicts-sale';

const lot = lotOf('ndfeb-magnet', { Nd: 230_000, Pr: 60_000, Fe: 680_000 }) as SubmittedLot;
const another = { ref: 'ref-of-another', countryCode: 'DE' };
const client = { ref: 'ref-of-a-client-abroad', countryCode: 'DE' };
const sold = { grade: 'N42', pieces: 100, valueMinor: '10000', currency: 'EUR' } as const;

type Change = Parameters<typeof exportedUnderSale>[1];

describe('whom and what for an export under a sale is', () => {
  const breaches = (change: Change, facts: Partial<FactsOfAct> = {}) =>
    breachesOf(endUseContradictsSale, exportedUnderSale(lot, { sold, ...change }), facts);

  it('is asked of who the parties are, where that is known, and not of how they were declared', () => {
    const asked: unknown[] = [];
    const isOtherParty: FactsOfAct['isOtherParty'] = (party) => {
      asked.push(party);
      return party.role === 'endUser';
    };
    const elsewhere = { buyer: another, finalDestinationCountryCode: 'JP' };

    expect(breaches({ ofExport: elsewhere }, { isOtherParty })).toMatchObject([
      { term: 'endUser' },
      { exported: 'JP' },
    ]);
    expect(asked).toStrictEqual([
      { dealId: 'SEP/before-1/1', role: 'buyer', ref: 'ref-of-another' },
      { dealId: 'SEP/before-1/1', role: 'endUser', ref: 'ref-of-a-client-abroad' },
    ]);
  });

  it('is not flagged where it is as sold, or the sale did not say', () => {
    expect(breaches({})).toEqual([]);
    expect(breaches({ ofSale: { endUser: client, endUseCode: 'traction-motors' } })).toEqual([]);
    expect(breaches({ ofExport: { consignee: another, importer: another } })).toEqual([]);
    expect(breaches({ ofExport: { destinationCountryCode: 'NL' } })).toEqual([]);
  });

  it.each([
    ['another client', { ofExport: { buyer: another } }, { term: 'buyer' }],
    ['another end user', { ofSale: { endUser: another } }, { term: 'endUser' }],
    [
      'another use',
      { ofSale: { endUseCode: 'loudspeakers' } },
      { term: 'endUseCode', sold: 'loudspeakers', exported: 'traction-motors' },
    ],
    [
      'another country in the end',
      { ofExport: { finalDestinationCountryCode: 'JP' } },
      { term: 'finalDestinationCountryCode', sold: 'DE', exported: 'JP' },
    ],
  ] as ReadonlyArray<readonly [string, Change, object]>)(
    'is flagged of %s',
    (_, change, detail) => {
      expect(breaches(change)).toStrictEqual([
        { dealId: 'SEP/act/1', saleDealId: 'SEP/before-1/1', ...detail },
      ]);
    },
  );
});

describe('what an export under a sale declares', () => {
  const breaches = (change: Change) =>
    breachesOf(exportContradictsSale, exportedUnderSale(lot, { sold, ...change }));

  const part = (massGrams: number, said: object) => breaches({ massGrams, said });

  it('is not flagged of all, nor of a part at its part of pieces and price', () => {
    expect(breaches({})).toEqual([]);
    expect(part(250, { pieces: 25, valueMinor: '2500' })).toEqual([]);
    expect(part(250, { pieces: 26, valueMinor: '2749' })).toEqual([]);
  });

  it.each([
    ['goodsCode', { goodsCode: '8505119000' }, '8505111000', '8505119000'],
    ['grade', { grade: 'N52' }, 'N42', 'N52'],
    ['currency', { currency: 'USD' }, 'EUR', 'USD'],
  ])('is flagged of another %s', (term, said, was, exported) => {
    expect(part(1_000, said)).toMatchObject([{ term, sold: was, exported }]);
  });

  it('is flagged of other pieces than are in the grams', () => {
    expect(part(250, { pieces: 30, valueMinor: '2500' })).toStrictEqual([
      {
        dealId: 'SEP/act/1',
        saleDealId: 'SEP/before-1/1',
        term: 'pieces',
        sold: 100,
        soldGrams: 1_000,
        exported: 30,
        exportedGrams: 250,
        usual: 25,
      },
    ]);
  });

  it('is flagged of another price by the gram', () => {
    expect(part(250, { pieces: 25, valueMinor: '1000' })).toStrictEqual([
      {
        dealId: 'SEP/act/1',
        saleDealId: 'SEP/before-1/1',
        term: 'valueMinor',
        sold: '10000',
        soldGrams: 1_000,
        exported: '1000',
        exportedGrams: 250,
        currency: 'EUR',
        mostApartPpm: 100_000,
      },
    ]);
    expect(part(250, { pieces: 25, valueMinor: '2751' })).toMatchObject([{ term: 'valueMinor' }]);
  });
});
