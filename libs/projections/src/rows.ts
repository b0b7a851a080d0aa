import type { Ordinal } from '@lodestone/kernel';
import type { KeyedName, KeyOf, LineName, ReadRowOf, RowOf, Tables } from './tables';

/**
 * What a fold sees of its own tables. Synchronous, and the only thing besides the event that a fold
 * may look at. Everything it writes is kept, or lost, together with the ordinal.
 */
export interface Rows<T extends Tables> {
  get<N extends KeyedName<T>>(table: N, ...key: KeyOf<T[N]>): RowOf<T[N]> | undefined;

  /** Adds the row, or replaces the one with its key. */
  put<N extends KeyedName<T>>(table: N, row: RowOf<T[N]>): void;

  /** A row that is not there is no fault. */
  delete<N extends KeyedName<T>>(table: N, ...key: KeyOf<T[N]>): void;

  /** Adds a line after all others. */
  append<N extends LineName<T>>(table: N, row: RowOf<T[N]>): void;

  /**
   * The lines of these ordinals, both included, in the order in which they came. As far as a fold
   * names an end: one that reads all lines for each event is quadratic.
   */
  linesOf<N extends LineName<T>>(
    table: N,
    ordinals: Readonly<{ from: Ordinal; to: Ordinal }>,
  ): ReadonlyArray<ReadRowOf<T[N]>>;

  /**
   * The rows in which the named columns have these values, in key order. The columns must be the
   * first of the key or the first of an index, because a fold that reads whole tables is quadratic.
   *
   * @throws Error if neither the key nor an index begins with these columns
   */
  scan<N extends keyof T & string>(
    table: N,
    where: Partial<ReadRowOf<T[N]>>,
  ): ReadonlyArray<ReadRowOf<T[N]>>;
}

/** A row that an earlier event must have brought; without it the history is broken. */
export function existing<Row>(row: Row | undefined, why: string): Row {
  if (row === undefined) throw new Error(`a row is missing: ${why}`);
  return row;
}
