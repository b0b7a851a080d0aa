import { ore, registerEnterprise } from '@lodestone/testing';
import { discarded } from '@lodestone/testing/keeping';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import { transfer } from '@lodestone/testing/deciding';
import { TradedChain } from '@lodestone/testing/traded-chain';

let chain: TradedChain;
let followed: FollowedReadModels;

beforeEach(() => {
  chain = new TradedChain();
  followed = new FollowedReadModels();
});

afterEach(() => followed.close());

const throwAway = (recordId: string, occurredOn: string, massGrams: number) =>
  chain.record('SEP', recordId, discarded({ occurredOn, takes: [{ lotId: 'OX', massGrams }] }));

function compared(enterpriseId?: string, change: object = {}) {
  followed.take(chain.news);
  const days = { from: { asOf: '2025-02-28' }, to: { asOf: '2025-07-31' }, ...change };
  return followed
    .ask('compare-stock', { ...days, ...(enterpriseId ? { enterpriseId } : {}), limit: 500 })
    .lots.map(({ lotId, operatorId, fromGrams, toGrams, changes }) => ({
      ...{ lotId, operatorId, fromGrams, toGrams },
      changes: changes.map(({ type, recordId, massGrams }) => [type, recordId, massGrams]),
    }));
}

describe('stock of a site that changes hands in between', () => {
  const recordId = '~to-MAG-2025-06-01';

  beforeEach(() => {
    throwAway('in-march', '2025-03-10', 1_000);
    chain.submit(transfer('SEP', 'MAG', '2025-06-01'));
    throwAway('in-july', '2025-07-10', 500);
  });

  it('comes to the new operator by the transfer, with what was there by then', () => {
    expect(compared('MAG')).toStrictEqual([
      {
        ...{ lotId: 'OX', operatorId: 'MAG', fromGrams: 0, toGrams: 8_500 },
        changes: [
          ['SiteTransferred', recordId, 9_000],
          ['Discarded', 'in-july', -500],
        ],
      },
    ]);
  });

  it('goes from the old operator by the transfer, unless it is its own', () => {
    chain = new TradedChain();
    followed.close();
    followed = new FollowedReadModels();
    chain.submit(registerEnterprise('NEW'));
    chain.record('SEP', 'theirs', {
      ...{ type: 'OpeningStockDeclared', occurredOn: '2025-01-02' },
      makes: [{ ...ore, lotId: 'THEIRS', massGrams: 800, ownerId: 'MAG' }],
    });
    chain.submit(transfer('SEP', 'NEW', '2025-06-01'));
    const takes = [{ lotId: 'THEIRS', massGrams: 300 }];
    chain.record('SEP', 'lost', discarded({ occurredOn: '2025-03-01', takes }));
    chain.record('SEP', 'later', discarded({ occurredOn: '2025-07-01', takes }));

    throwAway('own', '2025-07-02', 100);

    expect(compared('RE')).toStrictEqual([
      {
        ...{ lotId: 'OX', operatorId: 'NEW', fromGrams: 10_000, toGrams: 9_900 },
        changes: [['Discarded', 'own', -100]],
      },
      {
        ...{ lotId: 'THEIRS', operatorId: 'RE', fromGrams: 800, toGrams: 0 },
        changes: [
          ['SiteTransferred', '~to-NEW-2025-06-01', -500],
          ['Discarded', 'lost', -300],
        ],
      },
    ]);
    expect(compared('MAG')).toMatchObject([
      {
        changes: [
          ['Discarded', 'lost', -300],
          ['Discarded', 'later', -300],
        ],
      },
    ]);
  });

  it('differs for everybody together by what was thrown away alone', () => {
    expect(compared()).toStrictEqual([
      {
        ...{ lotId: 'OX', operatorId: 'MAG', fromGrams: 10_000, toGrams: 8_500 },
        changes: [
          ['Discarded', 'in-march', -1_000],
          ['Discarded', 'in-july', -500],
        ],
      },
    ]);
  });

  it('is of no transfer that was in force at both moments', () => {
    const later = { from: { asOf: '2025-06-30' } };

    expect(compared('MAG', later)).toMatchObject([
      { fromGrams: 9_000, toGrams: 8_500, changes: [['Discarded', 'in-july', -500]] },
    ]);
  });
});
