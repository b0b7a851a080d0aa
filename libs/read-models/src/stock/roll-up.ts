import type { LineOf } from '@lodestone/projections';
import { addStored, nothing, storedOf, type Amount } from './amount';
import type { Cube } from './cubes';
import type { StockRows, StockSums, stockTables } from './stock-tables';

/** Brings each cube up to the block of this ordinal, before the ordinal adds lines to it. */
export function rollUp(rows: StockRows, cubes: readonly Cube[], ordinal: number): void {
  // Cubes with blocks of one size finish them together.
  const read = new Map<string, readonly Line[]>();
  for (const cube of cubes) {
    const { name, blockOrdinals } = cube;
    const finished = Math.floor(ordinal / blockOrdinals);
    const blocks = rows.get('rolledUp', name)?.blocks ?? 0;
    if (blocks >= finished) continue;
    // Whatever brings lines rolls up first, so all lines that are not rolled up lie in one block.
    const [from, to] = [blocks * blockOrdinals, (blocks + 1) * blockOrdinals - 1];
    const lines = read.get(`${from} ${to}`) ?? rows.linesOf('lines', { from, to });
    read.set(`${from} ${to}`, lines);
    rollUpBlock(rows, lines, { cube, block: blocks });
    rows.put('rolledUp', { cube: name, blocks: finished, blockOrdinals });
  }
}

type Line = LineOf<(typeof stockTables)['lines']>;

type Place = Readonly<{ cube: Cube; block: number }>;

function rollUpBlock(rows: StockRows, lines: readonly Line[], { cube, block }: Place): void {
  for (const { period, siteId, amounts } of cellsOf(cube, lines)) {
    const key = { cube: cube.name, period, siteId };
    const known = rows.get('cells', cube.name, period, siteId);
    if (known) {
      const { block: until, sums } = known;
      rows.put('earlierCells', { ...key, block: until, sums });
    }
    const sums: Record<string, string> = { ...known?.sums };
    for (const [group, amount] of amounts) {
      const before = sums[group];
      if (before !== undefined) addStored(amount, before);
      sums[group] = storedOf(amount);
    }
    rows.put('cells', { ...key, block, sums });
  }
}

type Cell = Readonly<{ period: string; siteId: string; amounts: Map<string, Amount> }>;

function cellsOf({ periodOf }: Cube, lines: readonly Line[]): Iterable<Cell> {
  const cells = new Map<string, Cell>();
  for (const { siteId, occurredOn, sums } of lines) {
    const period = periodOf(occurredOn);
    const name = `${period} ${siteId}`;
    let cell = cells.get(name);
    if (!cell) cells.set(name, (cell = { period, siteId, amounts: new Map() }));
    addSums(cell.amounts, sums);
  }
  return cells.values();
}

function addSums(amounts: Map<string, Amount>, sums: StockSums): void {
  for (const group in sums) {
    let amount = amounts.get(group);
    if (!amount) amounts.set(group, (amount = nothing()));
    addStored(amount, sums[group] as string);
  }
}
