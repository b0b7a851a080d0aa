import { numberOfElement } from '@lodestone/journal/posted-names';
import { graphOf, type Graph, type GraphOptions } from './graph-of';
import { pathOf } from './path-of';
import { workedChain } from './worked-chain.fixture';

const { index, words, poolsOf, ordinal } = workedChain();
const moment = { day: Infinity, ordinal };
const dy = numberOfElement('Dy');
const back: GraphOptions = {
  index,
  words,
  moment,
  direction: 'back',
  element: dy,
  depth: 1,
  actsMax: 300,
  stillAsked: () => {},
};
const of = (lot: string) => ({ pools: poolsOf(lot), groups: [] });

const idsOf = ({ nodes }: Graph): readonly string[] => nodes.map(({ nodeId }) => nodeId).sort();

/** `from → to: grams`, and micrograms of the element. */
const drawn = ({ edges }: Graph): readonly string[] =>
  edges
    .map(({ fromId, toId, massGrams, contentMicrograms }) =>
      [`${fromId} → ${toId}: ${massGrams}`, contentMicrograms].filter(Boolean).join(' '),
    )
    .sort();

/** The page of postings.md: dysprosium comes into the magnet by diffusion alone. */
describe('a graph back from a lot', () => {
  it('goes one act far, and says that it goes on and with how much', () => {
    const graph = graphOf(of('W/MAG'), back);

    expect(drawn(graph)).toEqual([
      'act:W/coated → lot:W/MAG: 2016000 8729280000',
      'lot:W/GBD → act:W/coated: 1986000 8738400000',
    ]);
    expect(graph.subjectIds).toEqual(['lot:W/MAG']);
    expect(graph.truncated).toEqual({
      because: ['depth'],
      nodes: 1,
      massGrams: '1986000',
      contentMicrograms: '8738400000',
    });
  });

  it('goes as far as the source, and then nothing is hidden', () => {
    const graph = graphOf(of('W/MAG'), { ...back, depth: 9 });

    expect(drawn(graph)).toEqual([
      'act:W/coated → lot:W/MAG: 2016000 8729280000',
      'act:W/diffused → lot:W/GBD: 1986000 8738400000',
      'act:W/opening → lot:W/TBF: 50000 37500000000',
      'lot:W/GBD → act:W/coated: 1986000 8738400000',
      'lot:W/TBF → act:W/diffused: 14000 10500000000',
      'origin:opening:W → act:W/opening: 50000 37500000000',
    ]);
    expect(graph.truncated).toBeUndefined();
  });

  it('follows whatever moves mass where no element is asked for', () => {
    const graph = graphOf(of('W/MAG'), { ...back, element: undefined, depth: 99 });

    expect(idsOf(graph)).toEqual(
      expect.arrayContaining(['origin:mined:M', 'lot:S/RC1', 'movement:T/mv4/1', 'lot:S/NDPR']),
    );
    expect(graph.edges.every(({ contentMicrograms }) => contentMicrograms === undefined)).toBe(
      true,
    );
  });

  it('shows the acts that move most where it may not show all', () => {
    const graph = graphOf(of('W/MAG'), { ...back, element: undefined, depth: 99, actsMax: 3 });

    expect(graph.nodes.filter(({ kind }) => kind === 'act')).toHaveLength(3);
    expect(graph.truncated).toMatchObject({ because: ['breadth'] });
  });

  it('knows nothing of what was told later', () => {
    const none = graphOf(of('W/MAG'), { ...back, moment: { day: Infinity, ordinal: 12 } });

    expect(none).toMatchObject({ edges: [] });
  });

  it('does not go through acts that are somebody else’s', () => {
    const sees = (group: number): boolean => {
      index.lines.seek(index.startOfGroup(group));
      return words.of('site').wordOf(index.lines.column('site')) === 'W';
    };
    const graph = graphOf(of('W/MAG'), { ...back, element: undefined, depth: 99, sees });

    expect(idsOf(graph)).toContain('movement:T/mv4/1');
    expect(graph.nodes.filter(({ siteId }) => siteId !== 'W').map(({ nodeId }) => nodeId)).toEqual([
      'movement:T/mv4/1',
    ]);
    expect(graph.truncated).toBeUndefined();
  });
});

describe('a graph forward from a lot', () => {
  const forward: GraphOptions = { ...back, direction: 'forward', depth: 9 };

  it('ends in units, lots on hand and sinks', () => {
    expect(drawn(graphOf(of('M/ORE'), forward))).toEqual([
      'act:M/beneficiated → destination:discarded:M: 37600000000 451200000000',
      'act:M/beneficiated → destination:process-difference:M: 12620800 12800000000',
      'act:M/beneficiated → lot:M/CON: 2300000000 736000000000',
      'act:M/mv1 → movement:M/mv1/1: 500000000 160000000000',
      'act:S/counted → destination:stock-difference:S: 413180 1360000000',
      'act:S/rc1 → destination:transit-difference:S: 2000000 640000000',
      'act:S/rc1 → lot:S/RC1: 498000000 159360000000',
      'act:S/separated → destination:discarded:S: 420000000 8400000000',
      'act:S/separated → lot:S/DYO: 200000 173600000000',
      'act:S/separated → unit:S/SX-1: 35825680 67360000000',
      'lot:M/CON → act:M/mv1: 500000000 160000000000',
      'lot:M/ORE → act:M/beneficiated: 40000000000 1200000000000',
      'lot:S/RC1 → act:S/separated: 498000000 159360000000',
      'movement:M/mv1/1 → act:S/rc1: 500000000 160000000000',
      'unit:S/SX-1 → act:S/counted: 413180 1360000000',
    ]);
  });

  it('ends at the deals of what left the country, in the version that stands', () => {
    const graph = graphOf(of('W/MAG'), forward);

    expect(drawn(graph)).toContain('act:W/abroad → deal:W/abroad/1: 1180000 5109400000');
    expect(graph.nodes.find(({ dealId }) => dealId === 'W/abroad/1')).toMatchObject({
      kind: 'destination',
      account: 'exported',
    });
  });
});

describe('the shortest path', () => {
  const options = {
    index,
    moment,
    direction: 'back',
    commodity: 'mass',
    depth: 99,
    groupsMax: 10_000,
    stillAsked: () => {},
  } as const;
  const to = (lot: string) => ({ pools: new Set(poolsOf(lot)), groups: new Set<number>() });
  const lotsOn = (path: ReturnType<typeof pathOf>) =>
    path?.flatMap((met) =>
      'pool' in met ? [words.of('lot').wordOf(index.lotOfPool(met.pool))] : [],
    );

  it('says by which steps something came to be in something', () => {
    expect(lotsOn(pathOf(of('W/MAG'), to('T/OXb'), options))).toEqual([
      'W/MAG',
      'W/GBD',
      'W/FIN',
      'W/BLK',
      'W/PWD',
      'W/HDP',
      'W/FLK',
      'W/METw',
      'T/mv4/1',
      'T/MET',
      'T/OXb',
    ]);
    expect(pathOf(of('W/MAG'), to('W/MAG'), options)).toHaveLength(1);
  });

  it('is none where it has no part in it', () => {
    expect(pathOf(of('W/MAG'), to('W/SWF'), options)).toBeUndefined();
    expect(pathOf(of('W/MAG'), to('T/OXb'), { ...options, depth: 5 })).toBeUndefined();
  });
});
