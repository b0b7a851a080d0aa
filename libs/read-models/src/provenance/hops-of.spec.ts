import { elements } from '@lodestone/journal/posted-names';
import { arrayOf, columnsBy } from '@lodestone/journal/columns';
import { Dictionaries } from '@lodestone/journal/dictionaries';
import { accounts, type PostingLine } from '@lodestone/ledger';
import { ActsByHand } from './acts-by-hand.fixture';
import { fatesOf } from './fates-of';
import { FlowIndex } from './flow-index';
import { hopsOf } from './hops-of';
import { originsOf, type Chain } from './origins-of';
import { pathTo } from './path-to';
import { half, recyclingChain } from './recycling.fixture';

const nd = elements.indexOf('Nd');
const back = { direction: 'back', commodity: nd } as const;

describe('the graph around a lot', () => {
  const chain = recyclingChain();

  it('shows one act behind it, and says how much is hidden', () => {
    const hops = hopsOf(chain, { of: 'W/MAG2', ...back });

    expect(hops).toEqual({
      pools: [
        { lot: 'W/MAG2', depth: 0 },
        { lot: 'W/m3-in', depth: 1 },
        { lot: 'W/m4-in', depth: 1 },
      ],
      acts: [expect.objectContaining({ siteId: 'W', occurredOn: '2025-01-08', depth: 1 })],
      edges: [
        expect.objectContaining({ lot: 'W/MAG2', side: 'out', massGrams: 2n, amount: 1_000_000n }),
        expect.objectContaining({ lot: 'W/m3-in', side: 'in', massGrams: 2n, amount: 1_000_000n }),
        expect.objectContaining({ lot: 'W/m4-in', side: 'in', massGrams: 2n, amount: 1_000_000n }),
      ],
      // The receipts of the two lots.
      truncated: { edges: 2, massGrams: 4n, amount: 2_000_000n },
    });
  });

  it('ends at the sources when nothing limits it', () => {
    const hops = hopsOf(chain, { of: 'R/OX2', ...back, depth: Infinity });

    expect(hops?.truncated).toBeUndefined();
    expect(hops?.acts).toHaveLength(15);
    expect(hops?.edges.filter(({ account }) => account === 'mined')).toHaveLength(1);
  });

  it('shows the heaviest edges first, and sums those that are hidden', () => {
    const acts = new ActsByHand();
    const takes = [1, 5, 2, 4, 3].map((grams) => [`L${grams}`, grams, half] as const);
    acts.brought('Mined', ['S', '2025-01-01'], takes);
    acts.merged(['S', '2025-01-02'], takes, [['ALL', 15, half]]);
    const hops = hopsOf(acts.chain, { of: 'S/ALL', ...back, breadth: 2, depth: 1 });

    expect(hops?.pools.map(({ lot }) => lot)).toEqual(['S/ALL', 'S/L5', 'S/L4']);
    // 1, 2 and 3 g beside them, and what made the two that are shown: 5 and 4 g.
    expect(hops?.truncated).toEqual({ edges: 5, massGrams: 15n, amount: 7_500_000n });
  });

  it('goes forward to what became of it', () => {
    const hops = hopsOf(chain, { of: 'M/N1', direction: 'forward', commodity: nd, depth: 2 });

    expect(hops?.pools.map(({ lot }) => lot)).toEqual([
      'M/N1',
      'M/m1/1',
      'M/m4/1',
      'W/m1-in',
      'W/m4-in',
    ]);
  });

  it('is of nothing where nothing lay, then or ever', () => {
    expect(hopsOf(chain, { of: 'W/NONE', ...back })).toBeUndefined();
    expect(hopsOf(chain, { of: 'W/MAG2', ...back, asOf: '2024-12-31' })).toBeUndefined();
    expect(hopsOf(chain, { of: 'W/MAG2', ...back, knownAt: 3 })).toBeUndefined();
  });
});

describe('the path to a lot', () => {
  const chain = recyclingChain();

  it('is the one of the fewest acts', () => {
    const path = pathTo(chain, { of: 'R/OX2', to: 'M/N1', direction: 'back' });

    expect(path?.map(({ lot }) => lot)).toEqual([
      'R/OX2',
      'R/m5-in',
      'W/m5/1',
      'W/SWF2',
      'W/m4-in',
      'M/m4/1',
      'M/N1',
    ]);
    expect(path?.[1]?.recordId).toMatch(/^R\//);
  });

  it('is the same forward, and none where nothing of it went', () => {
    const forward = pathTo(chain, { of: 'M/N1', to: 'R/OX2', direction: 'forward' });

    expect(forward?.map(({ lot }) => lot)[1]).toBe('M/m4/1');
    expect(pathTo(chain, { of: 'W/MAG1', to: 'W/MAG2', direction: 'forward' })).toBeUndefined();
    expect(pathTo(chain, { of: 'M/N1', to: 'W/NONE', direction: 'forward' })).toBeUndefined();
  });
});

describe('a chain that no ledger has', () => {
  it('of two lots that are made of each other is told as far as time allows', () => {
    const line = (lotId: string, massGrams: number, occurredOn: string): PostingLine => ({
      ...{ account: 'stock', role: massGrams < 0 ? 'taken' : 'made', sense: 1 },
      ...{ recordId: `S/${occurredOn}`, siteId: 'S', ownerId: 'E', lotId, occurredOn, massGrams },
      content: new Map([['Nd', BigInt(massGrams) * 500_000n]]),
    });
    const { chain } = new ActsByHand()
      .lines([line('A', -5, '2025-01-02'), line('B', 5, '2025-01-02')])
      .lines([line('B', -5, '2025-01-03'), line('A', 5, '2025-01-03')]);

    expect(hopsOf(chain, { of: 'S/A', ...back, depth: Infinity })?.acts).toHaveLength(2);
    expect(originsOf(chain, { of: 'S/A', commodities: [nd] })?.[0]?.left.shares).toEqual([]);
    // What was taken before it was there is owed, and comes back.
    expect(fatesOf(chain, { followed: { lots: ['S/A'] }, commodity: nd }).fates).toEqual([
      expect.objectContaining({ account: 'covered', lot: 'S/A', amount: 2_500_000n }),
    ]);
  });

  it('of a million edges is told within limits, and not at all when nobody waits any more', () => {
    const chain = chainOfFeeds(500_000);
    const hops = hopsOf(chain, { of: 'S/unit:SX', ...back, depth: Infinity, breadth: Infinity });

    expect(hops?.edges).toHaveLength(2_000);
    expect(hops?.truncated?.edges).toBeGreaterThan(490_000);
    const stillAsked = () => {
      throw new Error('nobody waits');
    };
    expect(() => originsOf(chain, { of: 'S/unit:SX', commodities: [nd], stillAsked })).toThrow(
      'nobody waits',
    );
  });
});

/** One lot, fed into one unit gram by gram: two lines each time. */
function chainOfFeeds(count: number): Chain {
  const dictionaries = new Dictionaries();
  const [lot, unit] = [dictionaries.enter('lot', 'S/L'), dictionaries.enter('lot', 'S/unit:SX')];
  const [site, step] = [dictionaries.enter('site', 'S'), dictionaries.enter('step', 'separation')];
  const length = 2 * count;
  const columns = columnsBy((_, width) => arrayOf(width, length));
  for (let n = 0; n < length; n++) {
    const [act, isDrawn] = [n >> 1, n % 2 === 0];
    columns.ordinal[n] = BigInt(act);
    columns.record[n] = isDrawn
      ? dictionaries.enter('record', `S/f${act}`)
      : (columns.record[n - 1] as number);
    columns.line[n] = n % 2;
    columns.account[n] = accounts.indexOf(isDrawn ? 'stock' : 'in-process');
    columns.lot[n] = isDrawn ? lot : unit;
    columns.grams[n] = isDrawn ? -1n : 1n;
  }
  columns.sense.fill(1);
  columns.date.fill(20_000);
  columns.site.fill(site);
  columns.step.fill(step);
  const offsets = Int32Array.from({ length: length + 1 }, (_, n) => n);
  const element = new Uint8Array(length).fill(nd);
  const micrograms = columns.grams.map((grams) => grams * 500_000n);
  const index = new FlowIndex();
  index.take([{ length, columns, offsets, element, micrograms }]);
  return { index, dictionaries, countryOf: () => undefined };
}
