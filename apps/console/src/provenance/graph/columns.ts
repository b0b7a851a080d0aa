import type { Chain } from './chain';

/**
 * The column of each node: the longest way from what is asked about, to the left for what it comes from
 * and to the right for what became of it. What goes in a circle keeps the column in which it was met.
 */
export function columnsOf({ nodes, edges }: Chain, focusIds: ReadonlySet<string>) {
  const before = Map.groupBy(edges, ({ toId }) => toId);
  const behind = Map.groupBy(edges, ({ fromId }) => fromId);
  const columns = new Map<string, number>();
  for (const nodeId of focusIds) if (nodes.has(nodeId)) columns.set(nodeId, 0);
  const left = longest(focusIds, (nodeId) => (before.get(nodeId) ?? []).map((e) => e.fromId));
  const right = longest(focusIds, (nodeId) => (behind.get(nodeId) ?? []).map((e) => e.toId));
  for (const [nodeId, far] of left) if (!columns.has(nodeId)) columns.set(nodeId, -far);
  for (const [nodeId, far] of right) if (!columns.has(nodeId)) columns.set(nodeId, far);
  return columns;
}

/** How far each node is at most, by steps, without walking a circle twice. */
function longest(from: ReadonlySet<string>, nextOf: (nodeId: string) => readonly string[]) {
  const order = inOrder(from, nextOf);
  const placeOf = new Map(order.map((nodeId, n) => [nodeId, n]));
  const far = new Map<string, number>();
  for (const nodeId of order) {
    const steps = far.get(nodeId) ?? 0;
    far.set(nodeId, steps);
    for (const next of nextOf(nodeId)) {
      const isOn = (placeOf.get(next) ?? -1) > (placeOf.get(nodeId) ?? 0);
      if (isOn) far.set(next, Math.max(far.get(next) ?? 0, steps + 1));
    }
  }
  return far;
}

/** Depth first, turned around: every node stands before those that it leads to, circles apart. */
function inOrder(from: ReadonlySet<string>, nextOf: (nodeId: string) => readonly string[]) {
  const seen = new Set<string>();
  const order: string[] = [];
  for (const start of from) {
    if (seen.has(start)) continue;
    seen.add(start);
    const walk = [{ nodeId: start, next: nextOf(start).values() }];
    while (walk.length > 0) {
      const at = walk.at(-1)!;
      const step = at.next.next();
      if (step.done) {
        order.push(at.nodeId);
        walk.pop();
      } else if (!seen.has(step.value)) {
        seen.add(step.value);
        walk.push({ nodeId: step.value, next: nextOf(step.value).values() });
      }
    }
  }
  return order.toReversed();
}
