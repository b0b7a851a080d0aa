import { openingStock } from '@lodestone/testing';
import { dispatch } from '@lodestone/testing/keeping';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import { TradedChain } from '@lodestone/testing/traded-chain';

let chain: TradedChain;
let readModels: FollowedReadModels;

beforeEach(() => {
  chain = new TradedChain();
  readModels = new FollowedReadModels();
});
afterEach(() => readModels.close());

const head = (): number => chain.log.length - 1;

/** A line that was received whole, but for what went back. */
function closed(name: string, refusedGrams = 100): void {
  const takes = [{ lotId: name, massGrams: 1_000 }];
  chain.record('SEP', `open-${name}`, openingStock(name, 1_000));
  chain.record('SEP', name, dispatch({ occurredOn: '2025-04-05', takes }));
  received(name, `in-${name}`, 1_000 - refusedGrams, refusedGrams);
}

function received(name: string, recordId: string, massGrams: number, refusedGrams = 0): void {
  const refused = { massGrams: refusedGrams, reason: 'damaged' };
  const goods = { movementId: `SEP/${name}/1`, sentLotId: name, lotId: recordId, massGrams };
  const line = { ...goods, ...(refusedGrams > 0 ? { refused } : {}) };
  chain.record('WORKS', recordId, {
    type: 'Received',
    occurredOn: '2025-04-07',
    receipts: [line],
  });
}

/** What stands otherwise now than as of an ordinal, for the authorities and for who sent it. */
const changedSince = (knownAt: number) => {
  readModels.take(chain.news);
  return [undefined, 'RE'].map((enterpriseId) =>
    readModels
      .ask('compare-movements', { enterpriseId, from: { knownAt }, to: {} })
      .movements.map(({ movementId, from, to }) => [movementId, from.statuses, to.statuses]),
  );
};

describe('lines that were closed before the first of two moments', () => {
  it('are the same at both, and nothing is told of them', () => {
    closed('A');
    const before = head();
    chain.record('SEP', 'later', openingStock('L', 1));

    expect(changedSince(before)).toStrictEqual([[], []]);
  });

  it('stand otherwise when what went back of them has arrived', () => {
    closed('A');
    const before = head();
    const back = { movementId: 'WORKS/in-A/1', sentLotId: 'A', lotId: 'BACK', massGrams: 100 };
    chain.record('SEP', 'back', { type: 'Received', occurredOn: '2025-04-09', receipts: [back] });

    for (const seen of changedSince(before)) {
      expect(seen.map(([movementId]) => movementId)).toContain('SEP/A/1');
    }
  });

  it('stand otherwise when their receipt is taken back, and another is told in its place', () => {
    closed('A', 0);
    const before = head();
    chain.void('WORKS', 'in-A');
    received('A', 'again', 950);

    for (const seen of changedSince(before)) {
      expect(seen.map(([movementId]) => movementId)).toContain('SEP/A/1');
    }
  });
});

describe('the days of sending that are asked for', () => {
  const sentWithin = (sentFrom: string, sentTo: string) => {
    readModels.take(chain.news);
    return readModels
      .ask('movements', { sentFrom, sentTo })
      .movements.map(({ movementId }) => movementId);
  };

  it('are those that stand, whatever was said before', () => {
    closed('A');
    chain.record('SEP', 'open-B', openingStock('B', 1_000));
    const sentOn = (occurredOn: string) =>
      dispatch({ occurredOn, takes: [{ lotId: 'B', massGrams: 1_000 }] });
    chain.record('SEP', 'B', sentOn('2025-05-10'));
    chain.correct('SEP', 'B', sentOn('2025-03-10'));

    expect(sentWithin('2025-04-01', '2025-04-06')).toEqual(['SEP/A/1']);
    expect(sentWithin('2025-03-01', '2025-03-31')).toEqual(['SEP/B/1']);
    expect(sentWithin('2025-05-01', '2025-05-31')).toEqual([]);
  });
});
