import { chainFrom } from './chain-of-words';
import { runsAsOne, sitesAsOne } from './collapse';
import { columnsOf } from './columns';
import { layoutOf } from './layout';
import { mixesOf } from './mix';
import { wayTo } from './way-to';

const focus = new Set(['lot:F']);

describe('the columns of a chain', () => {
  it('go by the longest way, back to the left and on to the right', () => {
    const chain = chainFrom('lot:A lot:B 1', 'lot:B lot:F 1', 'lot:A lot:F 1', 'lot:F lot:Z 1');

    expect(Object.fromEntries(columnsOf(chain, focus))).toStrictEqual({
      'lot:F': 0,
      'lot:B': -1,
      'lot:A': -2,
      'lot:Z': 1,
    });
  });

  it('end where matter goes in a circle', () => {
    const chain = chainFrom('lot:A lot:B 1', 'lot:B lot:A 1', 'lot:B lot:F 1');

    expect(columnsOf(chain, focus).get('lot:B')).toBe(-1);
  });
});

describe('a drawn chain', () => {
  it('puts no two nodes of a column over each other', () => {
    const lines = Array.from({ length: 40 }, (_, n) => `lot:L${n} lot:F ${n + 1}`);
    const { places } = layoutOf(chainFrom(...lines), focus);
    const column = [...places.values()].filter(({ x }) => x === 0).toSorted((a, b) => a.y - b.y);

    expect(column).toHaveLength(40);
    column.slice(1).forEach(({ y }, n) => {
      const above = column[n]!;
      expect(y).toBeGreaterThanOrEqual(above.y + above.height);
    });
  });

  it('draws what passed twice as wide where twice as much passed', () => {
    const { ribbons } = layoutOf(chainFrom('lot:A lot:F 500', 'lot:B lot:F 1000'), focus);

    expect(ribbons.get('lot:B lot:F')!.width).toBeCloseTo(2 * ribbons.get('lot:A lot:F')!.width);
  });
});

describe('a run of lots', () => {
  const run = ['lot:S/A lot:S/B 5', 'lot:S/B lot:S/C 5', 'lot:S/C lot:T/D 5'];

  it('at one site is one node with its members', () => {
    const { nodes, edges } = runsAsOne(chainFrom(...run), new Set());

    expect([...nodes.values()].map(({ members }) => members)).toStrictEqual([
      ['lot:S/A', 'lot:S/B', 'lot:S/C'],
      ['lot:T/D'],
    ]);
    expect(edges).toHaveLength(1);
  });

  it('is broken by what was opened', () => {
    expect(runsAsOne(chainFrom(...run), new Set(['lot:S/B'])).nodes.size).toBe(4);
  });

  it('is no run where it parts', () => {
    expect(runsAsOne(chainFrom('lot:A lot:B 5', 'lot:A lot:C 5'), new Set()).nodes.size).toBe(3);
  });
});

it('draws sites where lots would be too many, and what passes between them adds up', () => {
  const chain = chainFrom('lot:S/A lot:T/X 5', 'lot:S/B lot:T/Y 7', 'lot:T/X lot:F 12');

  expect(sitesAsOne(chain, 'lot:F').edges).toStrictEqual([
    { fromId: 'site:S', toId: 'site:T', amount: 12n },
    { fromId: 'site:T', toId: 'lot:F', amount: 12n },
  ]);
});

it('carries the mix of origins through every pool', () => {
  const chain = chainFrom(
    'origin:M lot:A 30',
    'origin:N lot:B 10',
    'lot:A lot:F 30',
    'lot:B lot:F 10',
  );

  expect([...mixesOf(chain, focus).get('lot:F')!]).toStrictEqual([
    ['mine-1', 0.75],
    ['mine-2', 0.25],
  ]);
});

describe('the way to a node', () => {
  const chain = chainFrom('lot:A lot:B 1', 'lot:B lot:F 1', 'lot:F lot:Z 1', 'lot:Q lot:F 1');

  it.each([
    ['lot:A', ['lot:F', 'lot:B', 'lot:A']],
    ['lot:Z', ['lot:F', 'lot:Z']],
  ])('leads to %s', (to, expected) => {
    expect([...wayTo(chain, 'lot:F', to)].toSorted()).toStrictEqual(expected.toSorted());
  });

  it('is empty where none leads', () => {
    expect(wayTo(chain, 'lot:A', 'lot:Q').size).toBe(0);
  });
});
