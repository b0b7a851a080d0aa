import { contentMicrograms } from '@lodestone/kernel';
import type { LotStamp } from '../records/lines';
import type { Act } from '../records/site.events';
import type { Account } from './accounts';
import { addContents, totalMicrograms } from '../measuring/content';
import { type PostingLine } from './posting-line';
import { postingsOf } from './postings-of';

/** A line as postings.md §3 writes it: account, lot, grams, {element: micrograms}. */
type Written = [Account, string | undefined, number, Record<string, bigint>];

const kg = 1_000;
const kgMicrograms = 1_000_000_000n;
const µg = (kilograms: number): bigint =>
  BigInt(Math.round(kilograms * 1_000_000)) * (kgMicrograms / 1_000_000n);

const written = (lines: readonly PostingLine[]): Written[] =>
  lines.map(({ account, lotId, massGrams, content }) => [
    account,
    lotId,
    massGrams,
    Object.fromEntries(content),
  ]);

function expectBalanced(lines: readonly PostingLine[]): void {
  expect(lines.reduce((sum, { massGrams }) => sum + massGrams, 0)).toBe(0);
  expect([...addContents(lines.map(({ content }) => content))]).toEqual([]);
}

const header = {
  siteId: 'S',
  recordId: 'R',
  occurredOn: '2025-03-01',
  postingRule: 1,
} as const;

const lot = (lotId: string, massGrams: number, ppm: LotStamp['ppm'], material = 'rock-ore') => ({
  lotId,
  massGrams,
  ppm,
  material,
  ownerId: 'E',
  status: 'free',
  assayRecordId: 'S/R',
});

const parties = {
  importerRef: 'i',
  consigneeRef: 'c',
  endUserRef: 'u',
  endUseCode: 'traction-motors',
  destinationCountryCode: 'DE',
  contractNumber: 'C-1',
  invoiceNumber: 'I-1',
};

const goods = (takes: LotStamp[]) => ({
  dealId: 'S/R/1',
  goodsCode: '8505111000',
  grade: 'N42SH',
  pieces: 60_000,
  valueMinor: '100',
  currency: 'EUR',
  takes,
});

const magnet = lot('MAG', 300 * kg, { Nd: 221_700, Dy: 4_330, Fe: 655_000 }, 'ndfeb-magnet');

const soldAtHome: Act = {
  type: 'SoldToClient',
  data: {
    ...header,
    ...parties,
    sellerId: 'E',
    siteOperatorId: 'E',
    buyerCountryCode: 'CN',
    buyerRef: 'b',
    goods: [goods([magnet])],
  },
};

describe('the lines of an act', () => {
  it('posts a sale on the chain as in transit under its movement line', () => {
    const lines = postingsOf({
      type: 'SoldToClient',
      data: { ...soldAtHome.data, receivingSiteId: 'T', buyerId: 'F' },
    });

    expect(written(lines).map(([account, id, grams]) => [account, id, grams])).toEqual([
      ['stock', 'MAG', -300 * kg],
      ['in-transit', 'S/R/1', 300 * kg],
    ]);
    expect(lines[1]).toMatchObject({ otherSiteId: 'T', movementId: 'S/R/1', dealId: 'S/R/1' });
  });

  it('posts a sale abroad into the successor lot of status sold', () => {
    const lines = postingsOf({
      type: 'SoldToClient',
      data: {
        ...soldAtHome.data,
        goods: [{ ...goods([]), takes: [{ ...magnet, successorLotId: 'MAG-S' }] }],
      },
    });

    expect(lines).toMatchObject([
      { account: 'stock', lotId: 'MAG', status: 'free', massGrams: -300 * kg, role: 'taken' },
      { account: 'stock', lotId: 'MAG-S', status: 'sold', massGrams: 300 * kg, dealId: 'S/R/1' },
    ]);
    expectBalanced(lines);
  });

  it('writes the deal on one line per take and its pieces on the first only', () => {
    const lines = postingsOf({
      type: 'Exported',
      data: {
        ...header,
        ...parties,
        exporterId: 'E',
        siteOperatorId: 'E',
        buyerCountryCode: 'DE',
        buyerRef: 'b',
        finalDestinationCountryCode: 'DE',
        goods: [goods([magnet, lot('MAG2', 5, { Nd: 300_000 })])],
      },
    });

    expect(lines.map(({ account, dealId, pieces }) => [account, dealId, pieces])).toEqual([
      ['stock', undefined, undefined],
      ['exported', 'S/R/1', 60_000],
      ['stock', undefined, undefined],
      ['exported', 'S/R/1', undefined],
    ]);
  });

  it('posts a short and an over receipt to the pair, and a whole one to nobody', () => {
    const sent = { ...lot('NDPR', 2_000 * kg, { Nd: 639_000 }), siteId: 'P' };
    const received = (massGrams: number): readonly PostingLine[] =>
      postingsOf({
        type: 'Received',
        data: {
          ...header,
          receipts: [
            {
              movementId: 'P/R/1',
              sent,
              made: lot('OX1', massGrams, { Nd: 639_000 }),
              clearedGrams: sent.massGrams,
              closes: true,
            },
          ],
        },
      });

    expect(written(received(1_999 * kg))).toEqual([
      ['in-transit', 'P/R/1', -2_000 * kg, { Nd: -µg(1_278) }],
      ['stock', 'OX1', 1_999 * kg, { Nd: µg(1_277.361) }],
      ['transit-difference', 'P/R/1', 1 * kg, { Nd: µg(0.639) }],
    ]);
    expect(written(received(2_001 * kg))[2]).toEqual([
      'transit-difference',
      'P/R/1',
      -1 * kg,
      { Nd: -µg(0.639) },
    ]);
    expect(received(2_000 * kg)).toHaveLength(2);
  });

  it('posts a void with the signs turned, and what comes back at the composition of today', () => {
    const { type, data } = soldAtHome;
    const lines = postingsOf({
      type: 'RecordVoided',
      data: {
        siteId: 'S',
        recordId: 'V',
        targetRecordId: 'R',
        reason: 'wrong-mass',
        reversed: { type, schemaVersion: 1, data },
        restated: [
          {
            lotId: 'MAG',
            ownerId: 'E',
            status: 'free',
            material: 'ndfeb-magnet',
            massGrams: 300 * kg,
            fromPpm: { Nd: 221_700, Dy: 4_330 },
            toPpm: { Nd: 221_700, Dy: 4_100 },
            firstOn: '2025-01-05',
          },
        ],
      },
    });

    expect(written(lines)).toEqual([
      ['stock', 'MAG', 300 * kg, { Nd: µg(66.51), Dy: µg(1.299) }],
      ['delivered', 'MAG', -300 * kg, { Nd: -µg(66.51), Dy: -µg(1.299) }],
      ['stock', 'MAG', 0, { Dy: -µg(0.069) }],
      ['new-measurement', 'MAG', 0, { Dy: µg(0.069) }],
    ]);
    expect(lines.map(({ sense, occurredOn }) => [sense, occurredOn])).toEqual([
      [-1, '2025-03-01'],
      [-1, '2025-03-01'],
      [1, '2025-01-05'],
      [1, '2025-01-05'],
    ]);
  });
});

describe('postings', () => {
  it('are exact where a double is not', () => {
    const ore = lot('ORE', 999_999_999_999, { Ce: 25_001 });
    const [, stock] = postingsOf({ type: 'Mined', data: { ...header, makes: [ore] } });

    expect(totalMicrograms((stock as PostingLine).content)).toBe(25_000_999_999_974_999n);
    expect(contentMicrograms(999_999_999_999, 999_999)).toBe(999_998_999_999_000_001n);
  });

  it('refuse a posting rule that this version does not know', () => {
    const act = { type: 'Mined', data: { ...header, postingRule: 2, makes: [] } };
    expect(() => postingsOf(act as never)).toThrow('posting rule 2 of Mined is unknown');
  });
});
