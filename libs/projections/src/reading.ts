import type { Ordinal } from '@lodestone/kernel';
import type { SQLInputValue } from 'node:sqlite';
import type { Rows } from './rows';
import type { Column, ReadKeyOf, ReadRowOf, RowOfColumns, Tables, TupleOf } from './tables';

type Values = readonly SQLInputValue[];

/** Rows to be changed as folds change them, ordinal by ordinal. */
export type SupposedRows<T extends Tables> = Rows<T> &
  Readonly<{ beginOrdinal: (ordinal: Ordinal) => void }>;

/**
 * What a query may do with the rows of one read model, all as of one ordinal. Rows come as their
 * tables declare them: JSON is parsed and truth values are booleans, here and nowhere else.
 */
export interface Reading<T extends Tables = Tables> {
  /** -1 when the read model has not taken an event yet. */
  readonly ordinal: Ordinal;

  /**
   * What a question would be answered if these rows were changed so. Nothing is changed: the file is
   * only read, and what was supposed is gone when this returns.
   *
   * @param change gives the ordinal as of which the answer then is
   */
  supposing<Answer>(
    change: (rows: SupposedRows<T>) => Ordinal,
    question: (reading: Reading<T>) => Answer,
  ): Answer;

  /** To be called in long computations between statements. @throws Error when nobody waits any more */
  stillAsked(): void;

  /** The row with this key; of a line its ordinal and its number. */
  get<N extends keyof T & string>(table: N, ...key: ReadKeyOf<T[N]>): ReadRowOf<T[N]> | undefined;

  /**
   * The rows in which the named columns have these values, in key order.
   * @throws Error if neither the key nor an index begins with these columns
   */
  scan<N extends keyof T & string>(
    table: N,
    where: Partial<ReadRowOf<T[N]>>,
  ): ReadonlyArray<ReadRowOf<T[N]>>;

  /** `rest` is what follows the name of the table in the SQL: conditions, order and limit. */
  rows<N extends keyof T & string>(
    table: N,
    rest: string,
    ...values: Values
  ): ReadonlyArray<ReadRowOf<T[N]>>;

  /** The same, one at a time: for answers that are sums over more rows than one wants to hold. */
  eachRow<N extends keyof T & string>(
    table: N,
    rest: string,
    ...values: Values
  ): Iterable<ReadRowOf<T[N]>>;

  /**
   * What is computed or joined: `columns` says of each column of the SQL, by name, what it holds.
   * @throws Error if the SQL gives other columns than these
   */
  select<C extends Readonly<Record<string, Column>>>(
    columns: C,
    sql: string,
    ...values: Values
  ): ReadonlyArray<RowOfColumns<C>>;

  /** The same, one at a time. */
  each<C extends Readonly<Record<string, Column>>>(
    columns: C,
    sql: string,
    ...values: Values
  ): Iterable<RowOfColumns<C>>;

  /** As arrays in the order of the columns: half the time, where rows are many and narrow. */
  tuples<const C extends readonly Column[]>(
    columns: C,
    sql: string,
    ...values: Values
  ): ReadonlyArray<TupleOf<C>>;
}
