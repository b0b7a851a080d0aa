import type { Ordinal } from '@lodestone/kernel';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { RowCodec, type Row } from './row-codec';
import type { Rows } from './rows';
import {
  createTable,
  deleteByKey,
  insertOrReplace,
  selectByKey,
  selectLines,
  selectWhere,
} from './table-sql';
import { columnsOf, isKeyed, keyOf, type Table, type Tables } from './tables';

/**
 * Rows as they would be if something had happened. What is changed lies in the temporary schema of
 * this connection, and a view in front of each table that it touches shows both together, so that
 * folds and questions are written as if it were so. The file is only read.
 */
export class SupposedRows implements Rows<Tables> {
  readonly #tables = new Map<string, SupposedTable>();
  #ordinal: Ordinal = -1;

  constructor(
    private readonly db: DatabaseSync,
    private readonly tables: Tables,
  ) {}

  /** From here on lines belong to this ordinal, beginning at 0. */
  beginOrdinal(ordinal: Ordinal): void {
    this.#ordinal = ordinal;
    for (const table of this.#tables.values()) table.beginOrdinal(ordinal);
  }

  get(table: string, ...key: readonly unknown[]): Row | undefined {
    return this.#open(table).get(key);
  }

  put(table: string, row: Row): void {
    this.#open(table).put(row);
  }

  delete(table: string, ...key: readonly unknown[]): void {
    this.#open(table).delete(key);
  }

  append(table: string, row: Row): void {
    this.#open(table).append(row);
  }

  linesOf(table: string, { from, to }: Readonly<{ from: Ordinal; to: Ordinal }>): never[] {
    return this.#open(table).select(selectLines(table), [from, to]) as never[];
  }

  scan(table: string, where: Row): never[] {
    // `never` because a table that is known only at run time has no row type.
    return this.#open(table).scan(where) as never[];
  }

  #open(name: string): SupposedTable {
    const known = this.#tables.get(name);
    if (known) return known;
    const table = this.tables[name];
    if (!table) throw new Error(`there is no table ${name}`);
    const opened = new SupposedTable(this.db, name, table);
    opened.beginOrdinal(this.#ordinal);
    this.#tables.set(name, opened);
    return opened;
  }
}

class SupposedTable {
  readonly #codec: RowCodec;
  readonly #statements = new Map<string, StatementSync>();
  #ordinal: Ordinal = -1;
  #line = 0;
  #isCovered = false;

  constructor(
    private readonly db: DatabaseSync,
    private readonly name: string,
    private readonly table: Table,
  ) {
    this.#codec = new RowCodec(name, columnsOf(table));
  }

  beginOrdinal(ordinal: Ordinal): void {
    this.#ordinal = ordinal;
    this.#line = 0;
  }

  get(key: readonly unknown[]): Row | undefined {
    return this.select(selectByKey(this.name, this.table), key as SQLInputValue[])[0];
  }

  scan(where: Row): Row[] {
    const names = Object.keys(where);
    const values = names.map((name) => this.#codec.encodeOne(name, where[name]));
    return this.select(selectWhere(this.name, this.table, names), values);
  }

  put(row: Row): void {
    if (!isKeyed(this.table)) throw new Error(`${this.name} has no key: append to it`);
    this.#cover();
    const key = this.table.key.map((column) => this.#codec.encodeOne(column, row[column]));
    this.#run(`INSERT OR IGNORE INTO ${this.#gone} VALUES (${marks(key)})`, key);
    this.#insert(this.#codec.encode(row));
  }

  delete(key: readonly unknown[]): void {
    if (!isKeyed(this.table)) throw new Error(`${this.name} has no key: it is only appended to`);
    this.#cover();
    const values = key as SQLInputValue[];
    this.#run(`INSERT OR IGNORE INTO ${this.#gone} VALUES (${marks(values)})`, values);
    this.#run(deleteByKey(`${this.name}+new`, this.table), values);
  }

  append(row: Row): void {
    if (isKeyed(this.table)) throw new Error(`${this.name} has a key: put into it`);
    this.#cover();
    this.#insert(this.#codec.encode(row, [this.#ordinal, this.#line++]));
  }

  select(sql: string, values: readonly SQLInputValue[]): Row[] {
    const rows = this.#prepared(sql).all(...values) as unknown as unknown[][];
    return rows.map((row) => this.#codec.decode(row));
  }

  #insert(values: readonly SQLInputValue[]): void {
    this.#run(insertOrReplace(`${this.name}+new`, this.table), values);
  }

  get #gone(): string {
    return `temp."${this.name}+gone"`;
  }

  /** Views slow down some joins: a table to which nothing happens is read as it is. */
  #cover(): void {
    if (this.#isCovered) return;
    this.#isCovered = true;
    const { name, table } = this;
    const columns = columnsOf(table).map(([column]) => `"${column}"`);
    this.db.exec(createTable(`${name}+new`, table).replace('CREATE TABLE', 'CREATE TEMP TABLE'));
    this.db.exec(`DROP VIEW IF EXISTS temp."${name}"`);
    this.db.exec(
      `CREATE TEMP VIEW "${name}" AS
       SELECT ${columns.join(', ')} FROM main."${name}" AS kept WHERE ${this.#kept()}
       UNION ALL SELECT ${columns.join(', ')} FROM temp."${name}+new"`,
    );
  }

  /** Lines are only added to, so none of them is ever hidden. */
  #kept(): string {
    const { table } = this;
    if (!isKeyed(table)) return '1';
    const key = keyOf(table).map((column) => `"${column}"`);
    this.db.exec(
      `CREATE TEMP TABLE "${this.name}+gone" (${key.join(', ')}, PRIMARY KEY (${key.join(', ')}))
       WITHOUT ROWID`,
    );
    const same = key.map((column) => `gone.${column} = kept.${column}`).join(' AND ');
    return `NOT EXISTS (SELECT 1 FROM ${this.#gone} AS gone WHERE ${same})`;
  }

  #run(sql: string, values: readonly SQLInputValue[]): void {
    this.#prepared(sql).run(...values);
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/**
 * Changes rows for one question and takes everything back.
 *
 * @throws whatever `work` throws
 */
export function supposing<Answer>(
  db: DatabaseSync,
  tables: Tables,
  work: (rows: SupposedRows) => Answer,
): Answer {
  db.exec('SAVEPOINT supposed');
  try {
    return work(new SupposedRows(db, tables));
  } finally {
    // Damage closes the file, and with it everything that was supposed.
    if (db.isOpen && db.isTransaction) db.exec('ROLLBACK TO supposed; RELEASE supposed');
  }
}
