import { exported, goods, openSite } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { imported } from '@lodestone/testing/submissions';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { findRecord } from './find-record';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

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
