import { openSite, sale } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { findRecord } from './find-record';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

describe('flags of a record', () => {
  it('know of a suspension since the ledger was told of it, and not since its day', () => {
    const chain = new TradedChain();
    chain.record('SEP', 'sale', sale());
    const readModel = new FollowedReadModel(recordsWithKey);
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

  it('know what the receiving site of a dispatch is registered for on its day', () => {
    const chain = new TradedChain();
    chain.submit(openSite('MINE', 'MAG', { activities: ['mining'] }));
    chain.submit({
      type: 'RecordSiteStanding',
      data: {
        siteId: 'MINE',
        recordId: '~bonded',
        standing: {
          type: 'SiteActivitiesChanged',
          effectiveOn: '2025-03-01',
          activities: ['bonded-warehousing'],
        },
      },
    });
    const intoBond = { receivingSiteId: 'MINE', purpose: 'bonded', type: 'Dispatched' } as const;
    const takes = [{ lotId: 'OX', massGrams: 1 }];
    chain.record('SEP', 'early', { ...intoBond, occurredOn: '2025-02-28', takes });
    chain.record('SEP', 'later', { ...intoBond, occurredOn: '2025-03-01', takes });
    const readModel = new FollowedReadModel(recordsWithKey);
    readModel.take(chain.news);
    const isFlagged = (recordId: string) =>
      readModel
        .ask((reading) => findRecord(reading, { siteId: 'SEP', recordId }))
        ?.flags.some(({ code }) => code === 'receiver-not-registered');

    expect(['early', 'later'].map(isFlagged)).toEqual([true, false]);
    readModel.close();
  });
});
