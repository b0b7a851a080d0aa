import type { Chain } from './chain';
import { columnsOf } from './columns';

/** Where matter comes from, by the hue in which it is drawn; what the drawing does not reach has none. */
export type Hue = 'mine-1' | 'mine-2' | 'mine-3' | 'import' | 'scrap' | 'opening' | 'red';

export type Mix = ReadonlyMap<Hue, number>;

/**
 * The mix of origins in each node, carried on through every pool by what flowed in. It colours a drawing;
 * the figures of origins are the ledger's own.
 */
export function mixesOf(chain: Chain, focusIds: ReadonlySet<string>): ReadonlyMap<string, Mix> {
  const hueOf = originHues(chain);
  const columns = columnsOf(chain, focusIds);
  const before = Map.groupBy(chain.edges, ({ toId }) => toId);
  const mixes = new Map<string, Mix>();
  const order = [...chain.nodes.keys()].toSorted(
    (a, b) => (columns.get(a) ?? 0) - (columns.get(b) ?? 0),
  );
  for (const nodeId of order) {
    const hue = hueOf.get(nodeId);
    const parts = new Map<Hue, number>(hue === undefined ? [] : [[hue, 1]]);
    const into = before.get(nodeId) ?? [];
    const all = into.reduce((sum, { amount }) => sum + Number(amount), 0);
    for (const { fromId, amount } of into) {
      for (const [each, part] of mixes.get(fromId) ?? []) {
        parts.set(each, (parts.get(each) ?? 0) + (part * Number(amount)) / (all || 1));
      }
    }
    mixes.set(nodeId, parts);
  }
  return mixes;
}

const hueOfAccount: Readonly<Record<string, Hue>> = {
  imported: 'import',
  collected: 'scrap',
  opening: 'opening',
};

/** Hue is the kind, lightness the rank: the mine that gave most is the darkest. */
export function originHues({ nodes }: Chain): ReadonlyMap<string, Hue> {
  const origins = [...nodes.values()].filter(({ kind }) => kind === 'origin');
  const mines = origins
    .filter(({ account }) => account === 'mined')
    .toSorted((a, b) => (a.amount < b.amount ? 1 : -1));
  const rankOf = new Map(mines.map(({ nodeId }, n) => [nodeId, Math.min(n + 1, 3)]));
  return new Map(
    origins.map(({ nodeId, account = '' }) => {
      const rank = rankOf.get(nodeId);
      return [nodeId, rank ? (`mine-${rank}` as Hue) : (hueOfAccount[account] ?? 'red')];
    }),
  );
}
