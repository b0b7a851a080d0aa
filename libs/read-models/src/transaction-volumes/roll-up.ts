import { monthOf } from '@lodestone/kernel';
import type { KeyOf, LineOf } from '@lodestone/projections';
import type { Cube } from './cubes';
import type { VolumeRows, volumeTables } from './transaction-volumes';
import { addStored, addTo, nothing, storedOf, type VolumeSum } from './volume';
import type { VolumeColumn } from './volumes-question';

/** Brings each cube up to the block of this ordinal, before the ordinal adds lines to it. */
export function rollUp(rows: VolumeRows, cubes: readonly Cube[], ordinal: number): void {
  // Cubes with blocks of one size finish them together.
  const read = new Map<string, readonly Line[]>();
  const linesOf = (from: number, to: number): readonly Line[] => {
    const name = `${from} ${to}`;
    const lines = read.get(name) ?? rows.linesOf('lines', { from, to });
    read.set(name, lines);
    return lines;
  };
  for (const cube of cubes) {
    const { name, blockOrdinals } = cube;
    const finished = Math.floor(ordinal / blockOrdinals);
    const { blocks, cells } = rows.get('rolledUp', name) ?? { blocks: 0, cells: 0 };
    if (blocks >= finished) continue;
    // Whatever brings lines rolls up first, so all lines that are not rolled up lie in one block.
    const lines = linesOf(blocks * blockOrdinals, (blocks + 1) * blockOrdinals - 1);
    const added = rollUpBlock(rows, lines, { cube, block: blocks, cells });
    rows.put('rolledUp', { cube: name, blocks: finished, blockOrdinals, cells: cells + added });
  }
}

type Place = Readonly<{ cube: Cube; block: number; cells: number }>;

/** @returns how many cells are new */
function rollUpBlock(
  rows: VolumeRows,
  lines: readonly Line[],
  { cube, block, cells }: Place,
): number {
  let added = 0;
  for (const { key, sum } of sumsOf(cube, lines)) {
    const known = rows.get('cells', ...key);
    if (known) {
      rows.put('earlier', { cellId: known.cellId, block: known.block, sum: known.sum });
      addStored(sum, known.sum);
    }
    const cellId = known?.cellId ?? cube.number * cellIdsOfCube + cells + added++;
    rows.put('cells', { ...cellOf(key), cellId, block, sum: storedOf(sum) });
  }
  return added;
}

/** More cells than a cube will ever have; the ids of all cubes stay below 2^53. */
const cellIdsOfCube = 1_000_000_000_000;

type Line = LineOf<(typeof volumeTables)['lines']>;

type CellKey = KeyOf<(typeof volumeTables)['cells']>;

function sumsOf(
  cube: Cube,
  lines: readonly Line[],
): Iterable<Readonly<{ key: CellKey; sum: VolumeSum }>> {
  const sums = new Map<string, { key: CellKey; sum: VolumeSum }>();
  for (const line of lines) {
    const key = keyOf(cube, line);
    const name = key.join('\0');
    let cell = sums.get(name);
    if (!cell) sums.set(name, (cell = { key, sum: nothing() }));
    addTo(cell.sum, line);
  }
  return sums.values();
}

function keyOf(cube: Cube, line: Line): CellKey {
  const of = (column: VolumeColumn, value: string) => (cube.columns.includes(column) ? value : '');
  return [
    cube.name,
    of('exporter', line.exporterId),
    of('month', monthOf(line.occurredOn)),
    line.kind,
    of('goodsCode', line.goodsCode),
    of('grade', line.grade),
    of('destination', line.finalDestinationCountryCode),
    of('client', line.client),
    of('operator', line.operatorId),
    of('producer', line.producerId),
    of('owner', line.ownerId),
  ];
}

function cellOf(key: CellKey) {
  const [cube, exporterId, month, kind, goodsCode, grade, destination, client, ...whose] = key;
  const [operatorId, producerId, ownerId] = whose;
  return {
    cube,
    exporterId,
    month,
    kind,
    goodsCode,
    grade,
    finalDestinationCountryCode: destination,
    client,
    operatorId,
    producerId,
    ownerId,
  };
}
