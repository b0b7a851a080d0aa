import type { RecordNotice, SubmittedNotice } from '@lodestone/ledger';
import {
  exported,
  goods,
  receipt,
  reduction,
  sale,
  saleAbroad,
  saleOnChain,
} from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { explainRecord } from './explain-record';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

describe('what followed from a record', () => {
  itIsAReadModel(recordsWithKey, () => {
    const traded = new TradedChain();
    traded.record('SEP', 'sale', saleOnChain());
    traded.record('WORKS', 'in', receipt());
    traded.record('SEP', 'home', sale());
    traded.correct('SEP', 'home', sale({ contractNumber: 'C-2' }));
    return traded.log;
  });

  it('is what took from its lots, in the order in which it became known', () => {
    chain.record('SEP', 'sale', saleOnChain());
    chain.record('SEP', 'home', sale());
    chain.void('SEP', 'home');

    expect(followersOf('SEP', 'open')).toStrictEqual([
      {
        following: 'took',
        lotId: 'OX',
        siteId: 'SEP',
        recordId: 'sale',
        enterpriseId: 'RE',
        type: 'SoldToClient',
        occurredOn: '2025-02-01',
        ordinal: 5,
        state: 'live',
      },
      expect.objectContaining({ recordId: 'home', state: 'voided' }),
    ]);
  });

  it('is what was received of it at another site', () => {
    chain.record('SEP', 'sale', saleOnChain());
    chain.record('WORKS', 'in', receipt());

    expect(followersOf('SEP', 'sale')).toMatchObject([
      { following: 'received', siteId: 'WORKS', recordId: 'in', enterpriseId: 'MAG' },
    ]);
    expect(followersOf('WORKS', 'in')).toStrictEqual([]);
  });

  it('is what left under a sale, wherever it left', () => {
    chain.record('SEP', 'abroad', saleAbroad());
    const takes = [{ lotId: 'OX-S', massGrams: 100 }];
    chain.record(
      'SEP',
      'left',
      exported({ goods: [goods({ saleDealId: 'SEP/abroad/1', takes })] }),
    );

    expect(followersOf('SEP', 'abroad').map(({ following }) => following)).toStrictEqual([
      'exported',
      'took',
    ]);
    chain.void('SEP', 'left');
    expect(followersOf('SEP', 'abroad').every(({ state }) => state === 'voided')).toBe(true);
  });

  it('is what is held, released, counted, assayed', () => {
    const dated = { occurredOn: '2025-03-01' };
    const analysis = { method: 'icp-oes', laboratoryId: 'L', analysedOn: '2025-03-01' };
    chain.record('SEP', 'assay', {
      type: 'LotAssayed',
      ...dated,
      lotId: 'OX',
      ppm: { Nd: 638_000 },
      analysis,
    });
    chain.record('SEP', 'count', {
      type: 'StockTaken',
      ...dated,
      lots: [{ lotId: 'OX', countedGrams: 9_999 }],
      units: [],
    });
    chain.submit(
      notice('hold', { type: 'LotHeld', ...dated, lotIds: ['OX'], reason: 'recall' }),
      notice('free', {
        type: 'LotReleased',
        ...dated,
        targetRecordId: 'hold',
        reason: 'placed-in-error',
      }),
    );

    expect(followersOf('SEP', 'open').map(({ following }) => following)).toStrictEqual([
      'assayed',
      'counted',
      'held',
    ]);
    expect(followersOf('SEP', 'hold')).toMatchObject([{ following: 'released', recordId: 'free' }]);
  });

  it('is what a correction takes, and no longer what it does not', () => {
    const takes = (lotId: string) => reduction({ takes: [{ lotId, massGrams: 1_000 }] });
    chain.record('SEP', 'more', {
      type: 'OpeningStockDeclared',
      occurredOn: '2025-01-01',
      makes: [
        {
          lotId: 'OX-2',
          material: 'praseodymium-neodymium-oxide',
          massGrams: 10_000,
          ppm: { Nd: 639_000, Pr: 206_000 },
        },
      ],
    });
    chain.record('SEP', 'reduced', takes('OX'));
    chain.correct('SEP', 'reduced', takes('OX-2'));

    expect(followersOf('SEP', 'open')).toStrictEqual([]);
    expect(followersOf('SEP', 'more')).toMatchObject([{ recordId: 'reduced', lotId: 'OX-2' }]);
  });

  it('is nothing of a record that is not there', () => {
    expect(ask('SEP', 'nobody')).toBeUndefined();
  });

  const notice = (recordId: string, data: SubmittedNotice): RecordNotice => ({
    type: 'RecordNotice',
    data: { siteId: 'SEP', recordId, notice: data },
  });

  let chain: TradedChain;
  let readModel: FollowedReadModel;
  beforeEach(() => {
    chain = new TradedChain();
    readModel = new FollowedReadModel(recordsWithKey);
  });
  afterEach(() => readModel.close());

  const ask = (siteId: string, recordId: string) => {
    readModel.take(chain.news);
    return readModel.ask((reading) => explainRecord(reading, { siteId, recordId }));
  };
  const followersOf = (siteId: string, recordId: string) => ask(siteId, recordId)?.followers ?? [];
});
