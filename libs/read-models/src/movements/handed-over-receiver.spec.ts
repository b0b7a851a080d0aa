import { receipt, registerEnterprise, saleOnChain } from '@lodestone/testing';
import { transfer } from '@lodestone/testing/deciding';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import { TradedChain } from '@lodestone/testing/traded-chain';

let chain: TradedChain;
let readModels: FollowedReadModels;

beforeEach(() => {
  chain = new TradedChain();
  readModels = new FollowedReadModels();
  chain.submit(registerEnterprise('NEW'));
});
afterEach(() => readModels.close());

/** The sale as its receiver is shown it in the list, and by its name. */
function shownTo(enterpriseId: string) {
  readModels.take(chain.news);
  const lines = readModels.ask('movements', { enterpriseId, side: 'received' }).movements;
  const one = readModels.ask('movement', { siteId: 'SEP', recordId: 'sale', enterpriseId });
  expect(one.movements).toEqual(lines);
  return lines.map(({ movementId, status }) => [movementId, status]);
}

describe('goods that were on their way to a site when it changed hands', () => {
  beforeEach(() => {
    chain.record('SEP', 'sale', saleOnChain({ occurredOn: '2025-03-01' }));
    chain.submit(transfer('WORKS', 'NEW', '2025-03-05'));
  });

  it('are remembered by who received them to the end, and by whom they were sent to first', () => {
    expect(shownTo('NEW')).toEqual([['SEP/sale/1', 'overdue']]);
    chain.record('WORKS', 'in', receipt({ massGrams: 400 }, { occurredOn: '2025-03-10' }));

    expect(shownTo('NEW')).toEqual([['SEP/sale/1', 'received']]);
    expect(shownTo('MAG')).toEqual([['SEP/sale/1', 'received']]);
  });

  it('are nothing to whoever takes the site over after they came', () => {
    chain.record('WORKS', 'in', receipt({ massGrams: 400 }, { occurredOn: '2025-03-10' }));
    chain.submit(registerEnterprise('NEXT'), transfer('WORKS', 'NEXT', '2025-04-01'));

    expect(shownTo('NEXT')).toEqual([]);
    expect(shownTo('NEW')).toEqual([['SEP/sale/1', 'received']]);
  });
});
