import { registerEnterprise } from '@lodestone/testing';
import { merge } from '@lodestone/testing/deciding';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { exportersOf } from './predecessors';
import { transactionVolumes } from './transaction-volumes';
import type { VolumesFilter, VolumesMoment } from './volumes-question';

let chain: TradedChain;
let readModel: FollowedReadModel<typeof transactionVolumes.tables>;
beforeEach(() => {
  chain = new TradedChain();
  readModel = new FollowedReadModel(transactionVolumes);
  chain.submit(...['A', 'B', 'C'].map((id) => registerEnterprise(id)));
});
afterEach(() => readModel.close());

const meant = (question: VolumesFilter & VolumesMoment) => {
  readModel.take(chain.news);
  return readModel.ask((reading) => exportersOf(reading, { hasPredecessors: true, ...question }));
};

describe('who is meant by a legal person with its predecessors', () => {
  it('is whoever went on in it, one through the other', () => {
    chain.submit(merge('A', 'B'), merge('B', 'C'));

    expect(meant({ exporterId: 'C' })).toEqual(['C', 'B', 'A']);
    expect(meant({ exporterId: 'A' })).toEqual(['A']);
    expect(meant({ exporterId: 'C', hasPredecessors: false })).toEqual(['C']);
    expect(meant({})).toBeUndefined();
  });

  it('is as it was on a day, and as it was known', () => {
    chain.submit(merge('A', 'B', '2025-06-01'), merge('B', 'C', '2025-08-01'));

    expect(meant({ exporterId: 'C', asOf: '2025-07-31' })).toEqual(['C']);
    expect(meant({ exporterId: 'B', asOf: '2025-06-01' })).toEqual(['B', 'A']);
    expect(meant({ exporterId: 'B', asOf: '2025-05-31' })).toEqual(['B']);
    expect(meant({ exporterId: 'C', knownAt: 8 })).toEqual(['C']);
    expect(meant({ exporterId: 'C', knownAt: 9 })).toEqual(['C', 'B', 'A']);
  });

  it('is on the day that is asked for, also where everything that happened is', () => {
    chain.submit(merge('A', 'B', '9999-12-31'));

    expect(meant({ exporterId: 'B', predecessorsOn: '2026-01-01' })).toEqual(['B']);
    expect(meant({ exporterId: 'B', predecessorsOn: '2026-01-01', asOf: '9999-12-31' })).toEqual([
      'B',
    ]);
  });

  it('goes by the merger told last', () => {
    chain.submit(merge('A', 'B'), merge('A', 'C', '2025-09-01'));

    expect(meant({ exporterId: 'B' })).toEqual(['B']);
    expect(meant({ exporterId: 'C' })).toEqual(['C', 'A']);
    expect(meant({ exporterId: 'C', asOf: '2025-07-01' })).toEqual(['C']);
  });

  it('ends where two mergers that crossed go round in a circle', () => {
    chain.submitCrossing(merge('A', 'B'), merge('B', 'A'));

    expect(meant({ exporterId: 'A' })).toEqual(['A', 'B']);
  });
});
