import type { Chain, ChainEdge } from './chain';

/**
 * The chain with its acts and finished journeys drawn as lines: of an act that has one thing before it
 * or one behind it the amounts of its other side are those that passed. Acts that join several and part
 * again stay, and so does what is still on its way.
 */
export function withoutActs(chain: Chain): Chain {
  const acts = contracted(chain, 'act');
  return contracted(acts, 'movement');
}

function contracted({ nodes, edges }: Chain, passing: 'act' | 'movement'): Chain {
  const before = Map.groupBy(edges, ({ toId }) => toId);
  const behind = Map.groupBy(edges, ({ fromId }) => fromId);
  const left = new Map(nodes);
  const gone = new Set<string>();
  const drawn: ChainEdge[] = [];
  for (const { nodeId, kind } of nodes.values()) {
    const into = before.get(nodeId) ?? [];
    const out = behind.get(nodeId) ?? [];
    if (kind !== passing || into.length === 0 || out.length === 0) continue;
    if (into.length > 1 && out.length > 1) continue;
    gone.add(nodeId);
    left.delete(nodeId);
    for (const { fromId, amount: taken } of into) {
      for (const { toId, amount: made } of out) {
        drawn.push({ fromId, toId, amount: out.length > 1 ? made : taken });
      }
    }
  }
  const kept = edges.filter(({ fromId, toId }) => !gone.has(fromId) && !gone.has(toId));
  return { nodes: left, edges: summed([...kept, ...drawn]) };
}

/** Two lines between the same two nodes are one. */
export function summed(edges: readonly ChainEdge[]): readonly ChainEdge[] {
  const sums = new Map<string, ChainEdge>();
  for (const { fromId, toId, amount } of edges) {
    const key = `${fromId} ${toId}`;
    const known = sums.get(key)?.amount ?? 0n;
    sums.set(key, { fromId, toId, amount: known + amount });
  }
  return [...sums.values()];
}
