import { MemoryLedger } from '@lodestone/testing';
import { judgeLedger, plantAll } from '../judgement/judged';
import { scoresOf, totalOf } from '../judgement/score';

describe('flags and findings', () => {
  const ledger = new MemoryLedger();
  const planted = plantAll(ledger);
  const scores = scoresOf(planted, judgeLedger(ledger));

  it('tell every planted wrong, and no innocent look-alike', () => {
    expect(
      scores.flatMap(({ kind, faults }) => faults.map((fault) => `${kind}: ${fault}`)),
    ).toEqual([]);
    expect(totalOf(scores)).toMatchObject({ precision: 1, recall: 1 });
  });

  it('are asked of thirty wrongs of fifteen kinds, and of as many look-alikes', () => {
    const { kinds, wrongs, lookAlikes } = totalOf(scores);
    expect(kinds).toBeGreaterThanOrEqual(15);
    expect(wrongs).toBeGreaterThanOrEqual(30);
    expect(lookAlikes).toBeGreaterThanOrEqual(wrongs);
  });

  it('are counted against who misses and accuses', () => {
    const blind = scoresOf(planted, { told: new Map(), records: new Map() });
    expect(totalOf(blind)).toMatchObject({ found: 0, recall: 0 });
    const wild = new Map(planted.map(({ enterpriseId }) => [enterpriseId, new Set(['anything'])]));
    const all = totalOf(scoresOf(planted, { told: wild, records: new Map() }));
    expect(all).toMatchObject({ found: 0, accused: all.lookAlikes, precision: 0 });
  });
});
