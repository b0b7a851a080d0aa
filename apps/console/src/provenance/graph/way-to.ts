import type { Chain } from './chain';

/** Every node on a shortest way between two, whichever way it runs: what is lit when one is chosen. */
export function wayTo({ edges }: Chain, fromId: string, toId: string): ReadonlySet<string> {
  const before = Map.groupBy(edges, ({ toId: to }) => to);
  const behind = Map.groupBy(edges, ({ fromId: from }) => from);
  const back = walked(fromId, toId, (id) => (before.get(id) ?? []).map((edge) => edge.fromId));
  if (back.size > 0) return back;
  return walked(fromId, toId, (id) => (behind.get(id) ?? []).map((edge) => edge.toId));
}

function walked(from: string, to: string, nextOf: (id: string) => readonly string[]) {
  const cameBy = new Map<string, string>([[from, from]]);
  let border = [from];
  while (border.length > 0 && !cameBy.has(to)) {
    const further: string[] = [];
    for (const at of border) {
      for (const next of nextOf(at)) {
        if (cameBy.has(next)) continue;
        cameBy.set(next, at);
        further.push(next);
      }
    }
    border = further;
  }
  const way = new Set<string>();
  for (let at = cameBy.has(to) ? to : undefined; at !== undefined;) {
    way.add(at);
    at = at === from ? undefined : cameBy.get(at);
  }
  return way;
}
