/**
 * A column holds text, a safe integer, a truth value or JSON. A question mark admits null. There are
 * no floats: what is counted is an integer, and what is larger than 2^53 is decimal text.
 */
export type Column =
  | 'text'
  | 'text?'
  | 'integer'
  | 'integer?'
  | 'boolean'
  | TextColumn<string>
  | TextOrNullColumn<string>
  | JsonColumn<unknown>;

/** The type that the JSON has is known to the compiler only. */
export type JsonColumn<Value> = 'json' & { readonly holds?: Value };

export const json = <Value>(): JsonColumn<Value> => 'json';

/** Text of a few known words: also known to the compiler only. */
export type TextColumn<Word extends string> = 'text' & { readonly says?: Word };

export const textOf = <Word extends string>(): TextColumn<Word> => 'text';

export type TextOrNullColumn<Word extends string> = 'text?' & { readonly says?: Word };

export const textOrNullOf = <Word extends string>(): TextOrNullColumn<Word> => 'text?';

type Columns = Readonly<Record<string, Column>>;

/** For each index its columns. Rows of an index come in key order all the same. */
type Indexes = Readonly<Record<string, readonly string[]>>;

/** Rows that are found, replaced and deleted by their key. */
export type KeyedTable = Readonly<{
  key: readonly [string, ...string[]];
  columns: Columns;
  indexes?: Indexes;
}>;

/**
 * Lines that are only ever added: no key, because the runner numbers them. Each has `ordinal` (of
 * the counted event that brought it) and `line` (from 0 within that ordinal), which are its key.
 */
export type LineTable = Readonly<{ key?: never; columns: Columns; indexes?: Indexes }>;

export type Table = KeyedTable | LineTable;

export type Tables = Readonly<Record<string, Table>>;

type ValueOf<C> =
  C extends JsonColumn<infer Value>
    ? Value
    : C extends Readonly<{ says?: infer Word }> & 'text'
      ? TextOf<Word>
      : C extends Readonly<{ says?: infer Word }> & 'text?'
        ? TextOf<Word> | null
        : ScalarOf<C>;

type TextOf<Word> = unknown extends Word ? string : Exclude<Word, undefined>;

type ScalarOf<C> = C extends 'text'
  ? string
  : C extends 'text?'
    ? string | null
    : C extends 'integer'
      ? number
      : C extends 'integer?'
        ? number | null
        : C extends 'boolean'
          ? boolean
          : never;

export type RowOf<T extends Table> = {
  readonly [C in keyof T['columns']]: ValueOf<T['columns'][C]>;
};

/** What a query gives whose columns are declared by name. */
export type RowOfColumns<C extends Columns> = { readonly [Name in keyof C]: ValueOf<C[Name]> };

/** What a query gives whose columns are declared by place. */
export type TupleOf<C extends readonly Column[]> = {
  readonly [At in keyof C]: ValueOf<C[At]>;
};

/** A line as it is read: with the numbers that the runner gave it. */
export type LineOf<T extends LineTable> = RowOf<T> & Readonly<{ ordinal: number; line: number }>;

export type ReadRowOf<T extends Table> = T extends KeyedTable
  ? RowOf<T>
  : T extends LineTable
    ? LineOf<T>
    : never;

export type KeyOf<T extends Table> = T extends { key: infer Key extends readonly string[] }
  ? { [I in keyof Key]: Key[I] extends keyof T['columns'] ? ValueOf<T['columns'][Key[I]]> : never }
  : never;

/** As a query names a row: a line by the numbers that the runner gave it. */
export type ReadKeyOf<T extends Table> = T extends KeyedTable ? KeyOf<T> : [number, number];

export type KeyedName<T extends Tables> = {
  [N in keyof T & string]: T[N] extends KeyedTable ? N : never;
}[keyof T & string];

export type LineName<T extends Tables> = Exclude<keyof T & string, KeyedName<T>>;

/** Some columns of a table, or of a line with its numbers, for a query that asks for these alone. */
export function columnsFrom<T extends Table, Name extends keyof ReadColumnsOf<T> & string>(
  table: T,
  ...names: readonly Name[]
): Pick<ReadColumnsOf<T>, Name> {
  const columns = new Map<string, Column>(columnsOf(table));
  const picked = names.map((name): [string, Column | undefined] => [name, columns.get(name)]);
  return Object.fromEntries(picked) as Pick<ReadColumnsOf<T>, Name>;
}

type ReadColumnsOf<T extends Table> = T extends KeyedTable
  ? T['columns']
  : T['columns'] & Readonly<{ ordinal: 'integer'; line: 'integer' }>;

export const isKeyed = (table: Table): table is KeyedTable => table.key !== undefined;

export const keyOf = (table: Table): readonly string[] => table.key ?? ['ordinal', 'line'];

/** Every column in the order in which it is declared; a line begins with its numbers. */
export const columnsOf = (table: Table): ReadonlyArray<readonly [name: string, column: Column]> => {
  const declared = Object.entries(table.columns);
  return isKeyed(table) ? declared : [['ordinal', 'integer'], ['line', 'integer'], ...declared];
};
