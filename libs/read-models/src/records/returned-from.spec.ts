import { exported, goods, openSite, saleAbroad } from '@lodestone/testing';
import { givingUp } from '@lodestone/testing/deals';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { imported } from '@lodestone/testing/submissions';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { findRecord } from './find-record';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';
import { soldDealOf } from './returned-from';

let chain: TradedChain;
let readModel: FollowedReadModel<typeof recordsWithKey.tables>;

/** RE exports 400 g of oxide from SEP; MAG exports 100 g of it there by declaration. */
beforeEach(() => {
  chain = new TradedChain();
  chain.submit(openSite('PORT', 'RE'));
  chain.record('SEP', 'exp', exported());
  const takes = [{ lotId: 'OX', massGrams: 100 }];
  chain.record('SEP', 'for-mag', exported({ exporterId: 'MAG', goods: [goods({ takes })] }));
  readModel = new FollowedReadModel(recordsWithKey);
});

afterEach(() => readModel.close());

const material = 'praseodymium-neodymium-oxide';
const oxide = { material: 'neodymium-oxide', ppm: { Nd: 850_000 } };
const landed = (lotId: string, massGrams: number, change: object = {}) =>
  imported([{ lotId, massGrams }], {
    occurredOn: '2025-02-02',
    returnedDealId: 'SEP/exp/1',
    makes: [{ lotId, massGrams, material, ppm: { Nd: 639_000, Pr: 206_000 } }],
    ...change,
  });

/** Those of returns, with their numbers. */
function flagsOf(siteId: string, recordId: string, knownAt?: number): readonly unknown[] {
  readModel.take(chain.news);
  const found = readModel.ask((reading) =>
    findRecord(reading, { siteId, recordId, ...(knownAt === undefined ? {} : { knownAt }) }),
  );
  return (found?.flags ?? [])
    .filter(({ code }) => code.startsWith('return'))
    .map(({ code, detail: { returnedGrams, materials } }) => [
      code,
      ...[returnedGrams, materials].filter((value) => value !== undefined),
    ]);
}

describe('goods that come back', () => {
  it('are of a deal, and no more than it, together with what came back before at any site', () => {
    chain.record('SEP', 'first', landed('A', 300));
    chain.record('PORT', 'second', landed('B', 100));
    chain.record('PORT', 'third', landed('C', 1));

    expect(flagsOf('SEP', 'first')).toEqual([]);
    expect(flagsOf('PORT', 'second')).toEqual([]);
    expect(flagsOf('PORT', 'third')).toEqual([['return-exceeds-deal', 401]]);
  });

  it('make room when they are taken back or put right', () => {
    chain.record('SEP', 'first', landed('A', 400));
    chain.record('PORT', 'second', landed('B', 100));
    expect(flagsOf('PORT', 'second')).toEqual([['return-exceeds-deal', 500]]);

    chain.correct('SEP', 'first', landed('A', 350));
    expect(flagsOf('PORT', 'second')).toEqual([['return-exceeds-deal', 450]]);
    chain.void('SEP', 'first');
    expect(flagsOf('PORT', 'second')).toEqual([]);
  });

  it('are judged by what was known', () => {
    chain.record('SEP', 'first', landed('A', 400));
    chain.record('PORT', 'second', landed('B', 100));
    chain.void('SEP', 'first');
    readModel.take(chain.news);
    const ordinal = readModel.ask((reading) => reading.ordinal);

    expect(flagsOf('PORT', 'second', ordinal - 1)).toEqual([['return-exceeds-deal', 500]]);
    expect(flagsOf('PORT', 'second', ordinal)).toEqual([]);
  });

  it('are of the matter that left', () => {
    chain.record(
      'SEP',
      'other',
      landed('A', 1, { makes: [{ ...oxide, lotId: 'A', massGrams: 1 }] }),
    );

    expect(flagsOf('SEP', 'other')).toEqual([['return-differs', ['neodymium-oxide']]]);
  });

  it('are of a deal of the importer: at its site, or its own by declaration', () => {
    const ofMag = { returnedDealId: 'SEP/for-mag/1' };
    chain.record('WORKS', 'own', landed('A', 100, ofMag));
    chain.record('WORKS', 'theirs', landed('B', 1));
    chain.record('WORKS', 'nobodys', landed('C', 1, { returnedDealId: 'SEP/never/1' }));
    chain.record('SEP', 'at-site', landed('D', 1, ofMag));

    expect(flagsOf('WORKS', 'own')).toEqual([]);
    expect(flagsOf('WORKS', 'theirs')).toEqual([['returned-deal-unknown']]);
    expect(flagsOf('WORKS', 'nobodys')).toEqual([['returned-deal-unknown']]);
    expect(flagsOf('SEP', 'at-site')).toEqual([]);
  });

  it('are flagged when their deal is taken back', () => {
    chain.record('SEP', 'first', landed('A', 300));
    chain.void('SEP', 'exp');

    expect(flagsOf('SEP', 'first')).toEqual([['returned-deal-unknown']]);
  });
});

describe('goods that go back', () => {
  const back = (lotId: string, massGrams: number) =>
    exported({
      ...{ occurredOn: '2025-02-03', returnedImportRecordId: 'SEP/in' },
      goods: [goods({ takes: [{ lotId, massGrams }] })],
    });

  beforeEach(() => {
    const { returnedDealId: _, ...first } = landed('IN', 100) as unknown as Record<string, object>;
    chain.record('SEP', 'in', first as never);
  });

  it('are of an import, and no more than it, together with what went back before', () => {
    chain.record('SEP', 'back-1', back('IN', 60));
    chain.record('SEP', 'back-2', back('OX', 40));
    chain.record('SEP', 'back-3', back('OX', 2));

    expect(flagsOf('SEP', 'back-1')).toEqual([]);
    expect(flagsOf('SEP', 'back-2')).toEqual([]);
    expect(flagsOf('SEP', 'back-3')).toEqual([['return-exceeds-import', 102]]);
    chain.void('SEP', 'back-2');
    expect(flagsOf('SEP', 'back-3')).toEqual([]);
  });

  it('are flagged when their import is taken back', () => {
    chain.record('SEP', 'back', back('OX', 60));
    chain.void('SEP', 'in');

    expect(flagsOf('SEP', 'back')).toEqual([['returned-import-unknown']]);
  });

  it('are of the matter that was landed', () => {
    const other = { ...oxide, lotId: 'ND', massGrams: 5 };
    chain.record('SEP', 'nd', landed('ND', 5, { makes: [other] }));
    chain.record('SEP', 'back', back('ND', 5));

    expect(flagsOf('SEP', 'back')).toEqual([['return-differs', ['neodymium-oxide']]]);
  });
});

describe('an export under a sale', () => {
  const soldOf = (name: string, knownAt?: number) => {
    readModel.take(chain.news);
    return readModel.ask((reading) => {
      const moment = { told: knownAt ?? reading.ordinal, knownAt: knownAt ?? reading.ordinal };
      return soldDealOf(reading, name, moment);
    });
  };

  it('counts with those before it and with what was given up, as far as they stand', () => {
    chain.record('SEP', 'sale', saleAbroad());
    const ofSale = (massGrams: number) =>
      exported({
        goods: [goods({ saleDealId: 'SEP/sale/1', takes: [{ lotId: 'OX-S', massGrams }] })],
      });
    chain.record('SEP', 'out', ofSale(100));
    chain.record('SEP', 'more', ofSale(50));

    expect(soldOf('SEP/sale/1')).toStrictEqual({ massGrams: 400, takenGrams: 150 });
    chain.record(
      'SEP',
      'up',
      givingUp({ takes: [{ lotId: 'OX-S', massGrams: 250, successorLotId: 'OX-F' }] }),
    );
    expect(soldOf('SEP/sale/1')).toStrictEqual({ massGrams: 400, takenGrams: 400 });
    expect(soldOf('SEP/sale/1', 0)).toBeUndefined();
    chain.void('SEP', 'up');
    chain.void('SEP', 'more');
    expect(soldOf('SEP/sale/1')).toStrictEqual({ massGrams: 400, takenGrams: 100 });
    expect(soldOf('SEP/exp/1')).toBeUndefined();
    expect(soldOf('SEP/sale/2')).toBeUndefined();
  });
});
