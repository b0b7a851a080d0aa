import type { Cell, Column } from './column';

/** Numbers of words, in as many bytes as they need. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/**
 * The cells of one column of some rows. `words`: numbers of texts, 0 is none. `ints` and `longs`: numbers
 * as they lie in memory; where `present` is 0 there is none. `cells`: one by one.
 */
export type Slice =
  | Readonly<{ words: Codes; wordOf: (code: number) => string }>
  | Readonly<{ ints: Int32Array; present?: Uint8Array }>
  | Readonly<{ longs: BigInt64Array; present?: Uint8Array }>
  | Readonly<{ cells: readonly Cell[] }>;

/** Some rows of a table by column, in the order of its columns. */
export type Batch = Readonly<{ length: number; slices: readonly Slice[] }>;

const dayMs = 86_400_000;

export const daysOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

const dayOf = (days: number): string => new Date(days * dayMs).toISOString().slice(0, 10);

/** What stands in a row, as a person would read it. */
export function cellOf(slice: Slice, n: number, { kind }: Column): Cell {
  if ('cells' in slice) return slice.cells[n] ?? null;
  if ('words' in slice) {
    const code = slice.words[n] as number;
    return code === 0 ? null : slice.wordOf(code);
  }
  if (slice.present?.[n] === 0) return null;
  if ('ints' in slice) {
    const number = slice.ints[n] as number;
    return kind === 'date' ? dayOf(number) : number;
  }
  return slice.longs[n] as bigint;
}

/** So many rows are held at a time, and are one row group of a Parquet file. */
export const rowsPerBatch = 65_536;

/** Rows one by one, as batches of one size: where they end depends on nothing but the rows. */
export function* batchesOf(
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
): Generator<Batch> {
  let cells: Cell[][] = columns.map(() => []);
  let length = 0;
  for (const row of rows) {
    for (let c = 0; c < columns.length; c++) (cells[c] as Cell[]).push(row[c] ?? null);
    if (++length < rowsPerBatch) continue;
    yield { length, slices: cells.map((of) => ({ cells: of })) };
    cells = columns.map(() => []);
    length = 0;
  }
  if (length > 0) yield { length, slices: cells.map((of) => ({ cells: of })) };
}
