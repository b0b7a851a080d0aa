import type { Ordinal } from '@lodestone/kernel';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { comparable, decoderOf } from './column-values';
import type { Reading } from './reading';
import { supposing, type SupposedRows } from './supposed-rows';
import { selectByKey, selectWhere } from './table-sql';
import { columnsOf, type Column, type Table, type Tables } from './tables';

type Columns = Readonly<Record<string, Column>>;
type Values = readonly SQLInputValue[];

/** A statement, and what makes of a row of SQLite one of the declared types. */
type Prepared = Readonly<{ statement: StatementSync; decoded: (row: unknown) => unknown }>;

/** The statements over one open file. Queries compose their text from few parts, so few exist. */
export class FileStatements {
  readonly #prepared = new Map<string, Prepared>();

  constructor(
    private readonly db: DatabaseSync,
    private readonly tables: Tables,
    /** Whatever touches the file goes through it, and is told of damage. */
    readonly sound: <Read>(read: () => Read) => Read,
  ) {}

  /** The same over rows that are changed for as long as `work` takes. */
  supposing<Answer>(work: (rows: SupposedRows, statements: FileStatements) => Answer): Answer {
    const { db, tables, sound } = this;
    return sound(() =>
      supposing(db, tables, (rows) => work(rows, new FileStatements(db, tables, sound))),
    );
  }

  /** @throws Error if there is no such table */
  table(name: string): Table {
    const table = this.tables[name];
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  }

  /** @throws Error if the SQL gives other columns than these */
  of(sql: string, columns: () => Columns): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.sound(() => this.db.prepare(sql));
    const declared = columns();
    const given = statement.columns().map(({ name }) => name);
    if (given.toSorted().join() !== Object.keys(declared).sort().join()) {
      const [expected, found] = [Object.keys(declared), given].map((names) => names.join(', '));
      throw new Error(`a query declares ${expected} and its SQL gives ${found}`);
    }
    return this.#keep(sql, { statement, decoded: decodes(declared) });
  }

  /** @throws Error if the SQL gives more or fewer columns */
  ofTuples(sql: string, columns: readonly Column[]): Prepared {
    const name = `tuples ${sql}`;
    const known = this.#prepared.get(name);
    if (known) return known;
    const statement = this.sound(() => this.db.prepare(sql));
    if (statement.columns().length !== columns.length) {
      throw new Error(`a query declares ${columns.length} columns and its SQL gives others`);
    }
    statement.setReturnArrays(true);
    return this.#keep(name, { statement, decoded: decodes(columns) });
  }

  #keep(name: string, prepared: Prepared): Prepared {
    if (this.#prepared.size >= statementsMax) this.#prepared.clear();
    this.#prepared.set(name, prepared);
    return prepared;
  }
}

/** One question's view of the file; the transaction around it is the reader's. */
export class FileReading implements Reading<Tables> {
  constructor(
    private readonly statements: FileStatements,
    readonly ordinal: Ordinal,
    readonly stillAsked: () => void = () => undefined,
  ) {}

  supposing<Answer>(
    // `never` here too: neither side knows the tables before run time.
    change: (rows: never) => Ordinal,
    question: (reading: never) => Answer,
  ): Answer {
    return this.statements.supposing((rows, statements) => {
      const ordinal = change(rows as never);
      return question(new FileReading(statements, ordinal, this.stillAsked) as never);
    });
  }

  get(table: string, ...key: readonly unknown[]): never {
    const declared = this.statements.table(table);
    const sql = selectByKey(table, declared);
    const { statement, decoded } = this.#ofTable(sql, declared);
    const row = this.statements.sound(() => statement.get(...(key as Values)));
    // `never` here and below, because a table that is known only at run time has no row type.
    return (row === undefined ? undefined : decoded(row)) as never;
  }

  scan(table: string, where: Readonly<Record<string, unknown>>): never[] {
    const declared = this.statements.table(table);
    const names = Object.keys(where);
    const columns = new Map(columnsOf(declared));
    const values = names.map((name) => comparable(columns.get(name) ?? 'text', where[name]));
    return this.#all(this.#ofTable(selectWhere(table, declared, names), declared), values);
  }

  rows(table: string, rest: string, ...values: Values): never[] {
    return this.#all(this.#ofRest(table, rest), values);
  }

  eachRow(table: string, rest: string, ...values: Values): Iterable<never> {
    return this.#each(this.#ofRest(table, rest), values);
  }

  select(columns: Columns, sql: string, ...values: Values): never[] {
    return this.#all(
      this.statements.of(sql, () => columns),
      values,
    );
  }

  each(columns: Columns, sql: string, ...values: Values): Iterable<never> {
    return this.#each(
      this.statements.of(sql, () => columns),
      values,
    );
  }

  tuples(columns: readonly Column[], sql: string, ...values: Values): never[] {
    return this.#all(this.statements.ofTuples(sql, columns), values);
  }

  #ofRest(table: string, rest: string): Prepared {
    return this.#ofTable(
      `SELECT "${table}".* FROM "${table}" ${rest}`,
      this.statements.table(table),
    );
  }

  #ofTable(sql: string, declared: Table): Prepared {
    return this.statements.of(sql, () => Object.fromEntries(columnsOf(declared)));
  }

  #all({ statement, decoded }: Prepared, values: Values): never[] {
    const rows = this.statements.sound(() => statement.all(...values));
    if (decoded === asItIs) return rows as never;
    return rows.map(decoded) as never;
  }

  *#each({ statement, decoded }: Prepared, values: Values): Generator<never, void, void> {
    const { sound } = this.statements;
    const rows = sound(() => statement.iterate(...values));
    try {
      for (let row = sound(() => rows.next()); !row.done; row = sound(() => rows.next())) {
        yield decoded(row.value) as never;
      }
    } finally {
      rows.return?.();
    }
  }
}

const asItIs = (row: unknown): unknown => row;

/**
 * By name, or of a tuple by place. SQLite makes each row for us alone, so its values are replaced
 * where they stand.
 */
function decodes(columns: Columns | readonly Column[]): (row: unknown) => unknown {
  const changed = Object.entries(columns).flatMap(([name, column]) => {
    const decode = decoderOf(column);
    return decode ? [[name, decode] as const] : [];
  });
  if (changed.length === 0) return asItIs;
  return (row) => {
    const values = row as Record<string, unknown>;
    for (const [name, decode] of changed) values[name] = decode(values[name]);
    return row;
  };
}

/** Some tens of kilobytes each; a query has far fewer combinations of filters in use. */
const statementsMax = 200;
