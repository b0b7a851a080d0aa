import type { Chain, ChainEdge, ChainNode } from './chain';
import { summed } from './without-acts';

/** Beyond so many nodes nobody reads a drawing: sites are drawn in their place. */
export const nodesMax = 300;

/**
 * A run of lots at one site, each with one way in and one way out, is one node. Those in `open` and the
 * one that is asked about stand for themselves.
 */
export function runsAsOne(chain: Chain, apart: ReadonlySet<string>): Chain {
  const { nodes, edges } = chain;
  const before = Map.groupBy(edges, ({ toId }) => toId);
  const behind = Map.groupBy(edges, ({ fromId }) => fromId);
  const nextOf = (nodeId: string): string | undefined => {
    const [out, ...others] = behind.get(nodeId) ?? [];
    if (!out || others.length > 0 || (before.get(out.toId) ?? []).length !== 1) return undefined;
    return joins(nodes.get(nodeId), nodes.get(out.toId)) ? out.toId : undefined;
  };
  const joins = (one?: ChainNode, other?: ChainNode): boolean =>
    one?.kind === 'lot' &&
    other?.kind === 'lot' &&
    one.siteId === other.siteId &&
    !apart.has(one.nodeId) &&
    !apart.has(other.nodeId);
  const headOf = new Map<string, string>();
  for (const nodeId of nodes.keys()) {
    if (headOf.has(nodeId) || isFollowed(nodeId)) continue;
    for (let at: string | undefined = nodeId; at !== undefined; at = nextOf(at)) {
      headOf.set(at, nodeId);
    }
  }
  function isFollowed(nodeId: string): boolean {
    const into = before.get(nodeId) ?? [];
    return into.length === 1 && nextOf(into[0]?.fromId ?? '') === nodeId;
  }
  return grouped(chain, (node) => headOf.get(node.nodeId) ?? node.nodeId);
}

/** Above so many nodes lots of one site and one material that stand in one column are drawn as one. */
export const siblingsFrom = 24;

export const siblingsAsOne = (chain: Chain, apart: ReadonlySet<string>, columns: Columns): Chain =>
  grouped(chain, ({ nodeId, kind, siteId, material, account, step }) => {
    if (kind === 'unit' || apart.has(nodeId)) return nodeId;
    const what = [kind, siteId, material, account, step, columns.get(nodeId)];
    return `alike:${what.join('|')}`;
  });

type Columns = ReadonlyMap<string, number>;

/** Every lot, act and line on its way as its site; units, origins and destinations by kind at theirs. */
export const sitesAsOne = (chain: Chain, focusId: string): Chain =>
  grouped(chain, ({ nodeId, kind, siteId, account }) => {
    if (nodeId === focusId || kind === 'unit') return nodeId;
    if (kind === 'origin' || kind === 'destination') return `${kind}:${account}:${siteId}`;
    return `site:${siteId}`;
  });

/**
 * Nodes of one group as one: what passes between two groups adds up, what passes inside is not drawn. A
 * group is as much as flows in or out of it, whichever is more: a run of lots is not counted lot by lot.
 */
function grouped({ nodes, edges }: Chain, groupOf: (node: ChainNode) => string): Chain {
  const groups = [...Map.groupBy(nodes.values(), groupOf)].map(([groupId, of]) => ({
    // One that stands alone keeps its own name: links and presses speak of it.
    groupId: of.length === 1 ? of[0]!.nodeId : groupId,
    of,
  }));
  const placeOf = new Map(
    groups.flatMap(({ groupId, of }) => of.map(({ nodeId }) => [nodeId, groupId] as const)),
  );
  const between = summed(
    edges
      .map(({ fromId, toId, amount }) => ({
        fromId: placeOf.get(fromId) ?? fromId,
        toId: placeOf.get(toId) ?? toId,
        amount,
      }))
      .filter(({ fromId, toId }) => fromId !== toId),
  );
  const into = sumsBy(between, ({ toId }) => toId);
  const out = sumsBy(between, ({ fromId }) => fromId);
  const made = groups.map(({ groupId, of }) => {
    const most = of.reduce((one, each) => (each.amount > one.amount ? each : one));
    const amount = larger(into.get(groupId) ?? 0n, out.get(groupId) ?? 0n);
    const members = of.flatMap((each) => each.members);
    return of.length === 1 ? most : { ...most, nodeId: groupId, amount, members };
  });
  return { nodes: new Map(made.map((node) => [node.nodeId, node])), edges: between };
}

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);

function sumsBy(edges: readonly ChainEdge[], keyOf: (edge: ChainEdge) => string) {
  const sums = new Map<string, bigint>();
  for (const edge of edges) sums.set(keyOf(edge), (sums.get(keyOf(edge)) ?? 0n) + edge.amount);
  return sums;
}
