import { sale } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { findRecord } from './find-record';
import { records } from './records';

describe('the standing of an enterprise', () => {
  it('is on no record before the ledger was told, whatever day it is of', () => {
    const chain = new TradedChain();
    const ids = { enterpriseId: 'RE', recordId: 'suspension' };
    const data = { ...ids, effectiveOn: '2025-01-15' };
    chain.record('SEP', 'sale', sale());
    chain.submit({
      type: 'RecordStanding',
      data: { ...ids, event: { type: 'EnterpriseSuspended', data } },
    });
    const followed = new FollowedReadModel(records);
    followed.take(chain.log);
    const flagsAt = (knownAt: number) =>
      followed
        .ask((reading) => findRecord(reading, { siteId: 'SEP', recordId: 'sale', knownAt }))
        ?.flags.map(({ code }) => code)
        .filter((code) => code === 'enterprise-suspended');
    const head = followed.ask((reading) => reading.ordinal);

    expect(flagsAt(head - 1)).toStrictEqual([]);
    expect(flagsAt(head)).toStrictEqual(['enterprise-suspended']);
    followed.close();
  });
});
