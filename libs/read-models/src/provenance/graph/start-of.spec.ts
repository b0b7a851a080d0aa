import { startOf, type StartOptions } from './start-of';
import { workedChain } from './worked-chain.fixture';
import { NodeNames } from './names';
import { subjectOf } from '../subject';

const { index, words, attributes, ordinal } = workedChain();
const moment = { day: Infinity, ordinal };
const names = new NodeNames(index, words, moment);

function started(word: string, options: StartOptions = {}, at = moment): readonly string[] {
  const subject = subjectOf(word);
  if (!subject) throw new Error(word);
  const { pools, groups } = startOf({ index, words, attributes, moment: at }, subject, options);
  return [
    ...pools.map((pool) => names.ofPool(pool).nodeId),
    ...groups.map((group) => names.ofGroup(group).nodeId),
  ];
}

describe('what a trace begins with', () => {
  it.each([
    ['lot:W/MAG', ['lot:W/MAG']],
    ['unit:S/SX-1', ['unit:S/SX-1']],
    ['movement:M/mv1/1', ['movement:M/mv1/1']],
    ['record:W/coated', ['act:W/coated']],
    ['deal:W/abroad/1', ['act:W/abroad']],
    ['deal:W/abroad/2', []],
    ['country:DE', ['act:W/abroad']],
    ['country:US', []],
    ['import:MM', ['act:S/import']],
    ['import:AU', []],
    ['site:M', ['act:M/ore', 'act:M/ion']],
    ['lot:W/NONE', []],
    ['record:W/nothing', []],
    ['site:NOWHERE', []],
  ])('is of %s', (word, nodes) => {
    expect(started(word)).toEqual(nodes);
  });

  it('is of an enterprise what came in at its sites while they were its own', () => {
    expect(started('enterprise:M', { operated: [{ siteId: 'M' }] })).toEqual([
      'act:M/ore',
      'act:M/ion',
    ]);
    expect(started('enterprise:M', { operated: [{ siteId: 'M', until: '2025-01-01' }] })).toEqual(
      [],
    );
    expect(started('enterprise:M', { operated: [{ siteId: 'M', from: '2026-01-01' }] })).toEqual(
      [],
    );
    expect(started('enterprise:M')).toEqual([]);
  });

  it('is of a client what was sold or exported to one of its declarations', () => {
    const client = 'client:3f2a8c51-6d0e-8b17-9c44-2e5d7f90a1b3';

    const named = (refs: string[], enterpriseIds: string[]) =>
      started(client, { client: { refs, enterpriseIds } });

    expect(named(['ref-of-a-client-abroad'], [])).toEqual(['act:W/abroad']);
    expect(named([], ['W'])).toEqual(['act:T/mv4']);
    expect(named(['somebody'], [])).toEqual([]);
    expect(started(client)).toEqual([]);
  });

  it('is of some days only, and of nothing that is not known yet', () => {
    expect(started('site:M', { from: '2025-02-01' })).toEqual([]);
    expect(started('site:M', { to: '2024-12-31' })).toEqual([]);
    expect(started('site:M', { from: '2025-01-01', to: '2025-12-31' })).toHaveLength(2);
    expect(started('country:DE', {}, { day: Infinity, ordinal: 20 })).toEqual([]);
  });
});
