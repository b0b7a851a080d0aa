import type { Chain } from './chain';
import { columnsOf } from './columns';

export type Placed = Readonly<{ x: number; y: number; width: number; height: number }>;

export type Layout = Readonly<{
  places: ReadonlyMap<string, Placed>;
  /** Drawn widths of the lines, in pixels, by `fromId toId`, and where they touch both nodes. */
  ribbons: ReadonlyMap<string, Readonly<{ width: number; from: number; to: number }>>;
  height: number;
  width: number;
}>;

const nodeWidth = 164;
const columnGap = 52;
const rowGap = 12;
const nodeHeightMin = 58;
const ribbonMax = 72;
const ribbonMin = 1.5;

/**
 * Columns by the longest way, rows by the middle of the neighbours (a few sweeps of the barycentre), and
 * every line as wide as what passed. 1,000 nodes take some tens of milliseconds.
 */
export function layoutOf(chain: Chain, focusIds: ReadonlySet<string>): Layout {
  const columnOf = columnsOf(chain, focusIds);
  const first = Math.min(0, ...columnOf.values());
  const columns = Map.groupBy(columnOf.keys(), (nodeId) => (columnOf.get(nodeId) ?? 0) - first);
  const widths = widthsOf(chain);
  const heights = heightsOf(chain, widths);
  const rows = sweep(chain, columns);
  const tallest = Math.max(0, ...[...rows.values()].map((ids) => heightOf(ids, heights)));
  const places = new Map<string, Placed>();
  for (const [column, ids] of rows) {
    let y = (tallest - heightOf(ids, heights)) / 2;
    for (const nodeId of ids) {
      const height = heights.get(nodeId) ?? nodeHeightMin;
      places.set(nodeId, { x: column * (nodeWidth + columnGap), y, width: nodeWidth, height });
      y += height + rowGap;
    }
  }
  const width = columns.size * (nodeWidth + columnGap) - columnGap;
  return { places, ribbons: ribbonsOf(chain, { places, widths }), height: tallest, width };
}

const keyOf = ({ fromId, toId }: Readonly<{ fromId: string; toId: string }>) => `${fromId} ${toId}`;

/** Pixels are no quantity: here, and only here, an amount becomes a double. */
function widthsOf({ edges }: Chain): ReadonlyMap<string, number> {
  const most = edges.reduce((max, { amount }) => (amount > max ? amount : max), 1n);
  return new Map(
    edges.map((edge) => {
      const px = Number((edge.amount * 10_000n) / most) / 10_000;
      return [keyOf(edge), Math.max(ribbonMin, px * ribbonMax)];
    }),
  );
}

/** A node is as high as the lines that touch one side of it, and high enough for its words. */
function heightsOf({ nodes, edges }: Chain, widths: ReadonlyMap<string, number>) {
  const into = new Map<string, number>();
  const out = new Map<string, number>();
  for (const edge of edges) {
    const width = widths.get(keyOf(edge)) ?? 0;
    into.set(edge.toId, (into.get(edge.toId) ?? 0) + width);
    out.set(edge.fromId, (out.get(edge.fromId) ?? 0) + width);
  }
  return new Map(
    [...nodes.keys()].map((nodeId) => [
      nodeId,
      Math.max(nodeHeightMin, into.get(nodeId) ?? 0, out.get(nodeId) ?? 0),
    ]),
  );
}

const heightOf = (ids: readonly string[], heights: ReadonlyMap<string, number>): number =>
  ids.reduce((sum, nodeId) => sum + (heights.get(nodeId) ?? 0) + rowGap, -rowGap);

const sweeps = 6;

/** Puts each column in the order of the middle of its neighbours, to and fro. */
function sweep({ edges }: Chain, columns: ReadonlyMap<number, readonly string[]>) {
  const neighbours = new Map<string, string[]>();
  const meet = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known) known.push(other);
    else neighbours.set(one, [other]);
  };
  for (const { fromId, toId } of edges) {
    meet(fromId, toId);
    meet(toId, fromId);
  }
  const order = [...columns.keys()].toSorted((a, b) => a - b);
  const rows = new Map(order.map((column) => [column, [...(columns.get(column) ?? [])].sort()]));
  const rank = new Map<string, number>();
  const rankRow = (ids: readonly string[]) =>
    ids.forEach((nodeId, n) => rank.set(nodeId, (n + 0.5) / ids.length));
  for (const ids of rows.values()) rankRow(ids);
  for (let n = 0; n < sweeps; n++) {
    for (const column of n % 2 === 0 ? order : order.toReversed()) {
      const ids = rows.get(column) ?? [];
      const middle = new Map(ids.map((nodeId) => [nodeId, middleOf(nodeId)]));
      ids.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || (a < b ? -1 : 1));
      rankRow(ids);
    }
  }
  function middleOf(nodeId: string): number {
    const near = neighbours.get(nodeId) ?? [];
    if (near.length === 0) return rank.get(nodeId) ?? 0;
    return near.reduce((sum, other) => sum + (rank.get(other) ?? 0), 0) / near.length;
  }
  return rows;
}

type Drawn = Readonly<{
  places: ReadonlyMap<string, Placed>;
  widths: ReadonlyMap<string, number>;
}>;

/** Lines leave and reach a node one below the other, in the order of where they go. */
function ribbonsOf({ edges }: Chain, { places, widths }: Drawn) {
  const ribbons = new Map<string, { width: number; from: number; to: number }>();
  const yOf = (nodeId: string) => places.get(nodeId)?.y ?? 0;
  for (const edge of edges) {
    ribbons.set(keyOf(edge), { width: widths.get(keyOf(edge)) ?? 1, from: 0, to: 0 });
  }
  for (const side of ['from', 'to'] as const) {
    const own = side === 'from' ? 'fromId' : 'toId';
    const other = side === 'from' ? 'toId' : 'fromId';
    for (const [nodeId, of] of Map.groupBy(edges, (edge) => edge[own])) {
      const { y = 0, height = 0 } = places.get(nodeId) ?? {};
      const all = of.reduce((sum, edge) => sum + (widths.get(keyOf(edge)) ?? 0), 0);
      let at = y + (height - all) / 2;
      for (const edge of of.toSorted((a, b) => yOf(a[other]) - yOf(b[other]))) {
        const ribbon = ribbons.get(keyOf(edge));
        if (!ribbon) continue;
        ribbon[side] = at + ribbon.width / 2;
        at += ribbon.width;
      }
    }
  }
  return ribbons;
}
