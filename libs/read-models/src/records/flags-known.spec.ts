import { sale } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { findRecord } from './find-record';
import { records } from './records';

describe('flags of a record', () => {
  it('know of a suspension since the ledger was told of it, and not since its day', () => {
    const chain = new TradedChain();
    chain.record('SEP', 'sale', sale());
    const readModel = new FollowedReadModel(records);
    const flagged = (knownAt: number): boolean => {
      readModel.take(chain.news);
      const found = readModel.ask((reading) =>
        findRecord(reading, { siteId: 'SEP', recordId: 'sale', knownAt }),
      );
      return found?.flags.some(({ code }) => code === 'enterprise-suspended') ?? false;
    };
    chain.submit({
      type: 'RecordStanding',
      data: {
        enterpriseId: 'RE',
        recordId: 'suspension',
        event: {
          type: 'EnterpriseSuspended',
          data: { enterpriseId: 'RE', recordId: 'suspension', effectiveOn: '2025-01-15' },
        },
      },
    });

    expect([5, 6].map(flagged)).toEqual([false, true]);
    readModel.close();
  });
});
