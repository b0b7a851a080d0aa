import { volumeColumns, type VolumeColumn } from './volumes-question';

/**
 * One way in which volumes are rolled up: by some of the columns, and always by kind.
 * `blockOrdinals` is how much becomes known between two roll-ups; what came since the last is read
 * from the lines.
 *
 * A block is a number of ordinals and not a day of becoming known, because a bulk import can put a
 * million records into one day, and an answer in the middle of it would have to scan them.
 */
export type Cube = Readonly<{
  name: string;
  /** Stands in the ids of its cells, so it never changes within a version. */
  number: number;
  columns: readonly VolumeColumn[];
  blockOrdinals: number;
}>;

/**
 * The smallest first. The last has every column: what no other covers is asked of it. One without
 * months has all of them in one cell, and answers where nothing depends on the day.
 */
export const cubes = [
  { name: 'months', number: 4, columns: ['month'], blockOrdinals: 2_048 },
  { name: 'exporters', number: 1, columns: ['exporter', 'month'], blockOrdinals: 2_048 },
  {
    name: 'nation',
    number: 2,
    columns: ['month', 'goodsCode', 'grade', 'destination'],
    blockOrdinals: 2_048,
  },
  { name: 'clients', number: 5, columns: ['exporter', 'client'], blockOrdinals: 8_192 },
  {
    name: 'register',
    number: 3,
    columns: volumeColumns,
    // Its cells are nearly as many as the lines of a month, so they are rolled up seldom; what is
    // left to read for one exporter is its own share of that.
    blockOrdinals: 16_384,
  },
] as const satisfies readonly Cube[];

/** `needed`: every column on which something depends, the month also where only a day is given. */
export const cubeOf = (needed: Iterable<VolumeColumn>): Cube => {
  const columns = [...needed];
  const covers = (cube: Cube) => columns.every((column) => cube.columns.includes(column));
  return cubes.find(covers) ?? (cubes[cubes.length - 1] as Cube);
};
