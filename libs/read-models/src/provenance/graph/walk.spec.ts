import { elements } from '@lodestone/journal/posted-names';
import { fatesOf } from '../fates-of';
import { originsOf, type Chain } from '../origins-of';
import { latestOrdinal } from '../play-order';
import { recyclingChain } from '../recycling.fixture';
import { poolsNamed } from '../start';
import { graphOf, type Graph, type GraphOptions } from './graph-of';
import { chainOfFeeds, circle, filledTwice, fiveInOne } from './hand-made.fixture';
import { pathOf } from './path-of';

const nd = elements.indexOf('Nd');
const moment = { day: Infinity, ordinal: latestOrdinal };
const back = { direction: 'back', element: nd, depth: 1_000, actsMax: 1_000 } as const;

const graph = (
  chain: Chain,
  of: string,
  change: Partial<GraphOptions> & Pick<GraphOptions, 'direction'> = back,
): Graph =>
  graphOf(
    { pools: poolsNamed(chain, of), groups: [] },
    {
      ...{ index: chain.index, words: chain.dictionaries, moment, stillAsked: () => {} },
      ...{ ...back, ...change },
    },
  );

const lotsIn = ({ nodes }: Graph): readonly string[] =>
  nodes.filter(({ kind }) => kind !== 'act').map(({ nodeId }) => nodeId);

describe('a walk through recycling', () => {
  const chain = recyclingChain();

  it('goes one act far, and says how much goes on', () => {
    const near = graph(chain, 'W/MAG2', { ...back, depth: 1 });

    expect(lotsIn(near)).toEqual(['lot:W/MAG2', 'lot:W/m3-in', 'lot:W/m4-in']);
    expect(near.truncated).toEqual({
      because: ['depth'],
      nodes: 2,
      massGrams: '4',
      contentMicrograms: '2000000',
    });
  });

  it('ends at the sources when nothing limits it', () => {
    const all = graph(chain, 'R/OX2');

    expect(all.truncated).toBeUndefined();
    expect(all.nodes.filter(({ kind }) => kind === 'act')).toHaveLength(15);
    expect(all.edges.filter(({ fromId }) => fromId === 'origin:mined:M')).toHaveLength(1);
  });

  it('goes forward to what became of it', () => {
    const forward = graph(chain, 'M/N1', { ...back, direction: 'forward', depth: 2 });

    expect(lotsIn(forward)).toEqual([
      'lot:M/N1',
      'movement:M/m1/1',
      'movement:M/m4/1',
      'lot:W/m1-in',
      'lot:W/m4-in',
    ]);
  });

  it('finds the way of the fewest acts, back and forward', () => {
    const way = (from: string, to: string, direction: 'back' | 'forward') =>
      pathOf(
        { pools: poolsNamed(chain, from), groups: [] },
        { pools: new Set(poolsNamed(chain, to)), groups: new Set() },
        {
          ...{ index: chain.index, moment, direction, commodity: 'mass' },
          ...{ depth: Infinity, groupsMax: Infinity, stillAsked: () => {} },
        },
      )?.flatMap((met) =>
        'pool' in met ? [chain.dictionaries.of('lot').wordOf(chain.index.lotOfPool(met.pool))] : [],
      );
    const shortest = ['R/OX2', 'R/m5-in', 'W/m5/1', 'W/SWF2', 'W/m4-in', 'M/m4/1', 'M/N1'];

    expect(way('R/OX2', 'M/N1', 'back')).toEqual(shortest);
    expect(way('M/N1', 'R/OX2', 'forward')).toEqual([...shortest].reverse());
    expect(way('W/MAG1', 'W/MAG2', 'forward')).toBeUndefined();
    expect(way('M/N1', 'W/NONE', 'forward')).toBeUndefined();
  });
});

describe('a walk', () => {
  it('goes through what moves most first, and sums what is hidden', () => {
    const chain = fiveInOne();
    const heaviest = graph(chain, 'S/ALL', { ...back, actsMax: 3 });

    // The act that merged them, and those that brought the two that are heaviest.
    expect(heaviest.nodes.filter(({ kind }) => kind === 'origin')).toHaveLength(1);
    expect(
      heaviest.edges.filter(({ fromId }) => fromId === 'origin:mined:S').map((e) => e.massGrams),
    ).toEqual(['5', '4']);
    // 1, 2 and 3 g.
    expect(heaviest.truncated).toEqual({
      because: ['breadth'],
      nodes: 3,
      massGrams: '6',
      contentMicrograms: '3000000',
    });
  });

  it('looks again at what it meets at a later moment, for what is new', () => {
    const chain = filledTwice();
    const sources = (found: Graph) =>
      found.edges.filter(({ fromId }) => fromId === 'origin:mined:S').map(({ toId }) => toId);

    expect(sources(graph(chain, 'S/T'))).toHaveLength(2);
    const forward = graph(chain, 'S/F2', { ...back, direction: 'forward' });
    expect(lotsIn(forward)).toEqual(['lot:S/F2', 'lot:S/TUB', 'lot:S/M', 'lot:S/T']);
    // What was emptied before it was filled with F2 is none of it.
    expect(forward.edges.filter(({ fromId }) => fromId === 'lot:S/TUB')).toHaveLength(1);
  });
});

describe('a chain that no ledger has', () => {
  it('of two lots that are made of each other is told as far as time allows', () => {
    const chain = circle();

    expect(graph(chain, 'S/A').nodes.filter(({ kind }) => kind === 'act')).toHaveLength(2);
    expect(originsOf(chain, { of: 'S/A', commodities: [nd] })?.[0]?.left.shares).toEqual([]);
    // What was taken before it was there is owed, and comes back.
    expect(fatesOf(chain, { followed: { lots: ['S/A'] }, commodity: nd }).fates).toEqual([
      expect.objectContaining({ account: 'covered', lot: 'S/A', amount: 2_500_000n }),
    ]);
  });

  it('of a million edges is told within limits, each of them looked at no more than twice', () => {
    const chain = chainOfFeeds(500_000);
    let looks = 0;
    const stillAsked = () => {
      looks += 1;
    };
    const found = graph(chain, 'S/unit:SX', { ...back, actsMax: 2_000, stillAsked });

    expect(found.edges).toHaveLength(4_000);
    expect(found.truncated).toMatchObject({ because: ['breadth'], nodes: 1 });
    // Of 4,096 steps each.
    expect(looks).toBeGreaterThan(100);
    expect(looks).toBeLessThan(500);
  });

  it('is not told when nobody waits any more', () => {
    const chain = chainOfFeeds(10_000);
    const stillAsked = () => {
      throw new Error('nobody waits');
    };

    expect(() => graph(chain, 'S/unit:SX', { ...back, stillAsked })).toThrow('nobody waits');
    expect(() => originsOf(chain, { of: 'S/unit:SX', commodities: [nd], stillAsked })).toThrow(
      'nobody waits',
    );
  });
});
