import type { Ordinal } from '@lodestone/kernel';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { RowCodec, type Row } from './row-codec';
import type { Rows } from './rows';
import {
  deleteByKey,
  indexFor,
  insertRow,
  selectByKey,
  selectLines,
  selectWhere,
} from './table-sql';
import { columnsOf, isKeyed, type Table, type Tables } from './tables';

/** The tables of one projection file. Owned by its store, which opens and ends the transactions. */
export class SqliteRows implements Rows<Tables> {
  readonly #tables = new Map<string, OpenTable>();

  constructor(db: DatabaseSync, tables: Tables) {
    for (const [name, table] of Object.entries(tables)) {
      this.#tables.set(name, new OpenTable(db, name, table));
    }
  }

  /** What was read may be wrong from here on: a transaction begins, or was rolled back. */
  forget(): void {
    for (const table of this.#tables.values()) table.forget();
  }

  /** From here on lines belong to this ordinal, beginning at 0. */
  beginOrdinal(ordinal: Ordinal): void {
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

  linesOf(table: string, ordinals: Readonly<{ from: Ordinal; to: Ordinal }>): never[] {
    return this.#open(table).linesOf(ordinals) as never[];
  }

  scan(table: string, where: Row): never[] {
    // `never` because a table that is known only at run time has no row type.
    return this.#open(table).scan(where) as never[];
  }

  #open(name: string): OpenTable {
    const table = this.#tables.get(name);
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  }
}

class OpenTable {
  readonly #codec: RowCodec;
  readonly #select: StatementSync;
  readonly #insert: StatementSync;
  readonly #delete: StatementSync;
  #lines: StatementSync | undefined;
  readonly #scans = new Map<string, StatementSync>();
  /** Rows that folds read again and again, as long as nobody writes them. */
  readonly #read = new Map<string, Row | undefined>();
  #ordinal: Ordinal = 0;
  #line = 0;

  constructor(
    private readonly db: DatabaseSync,
    private readonly name: string,
    private readonly table: Table,
  ) {
    this.#codec = new RowCodec(name, columnsOf(table));
    this.#select = this.#prepared(selectByKey(name, table));
    this.#insert = db.prepare(insertRow(name, table));
    this.#delete = db.prepare(deleteByKey(name, table));
  }

  forget(): void {
    this.#read.clear();
  }

  beginOrdinal(ordinal: Ordinal): void {
    this.#ordinal = ordinal;
    this.#line = 0;
  }

  get(key: readonly unknown[]): Row | undefined {
    const name = nameOf(this.#keyValues(key));
    const known = this.#read.get(name);
    if (known !== undefined || this.#read.has(name)) return known;
    const values = this.#select.get(...(key as SQLInputValue[])) as unknown[] | undefined;
    const row = values && this.#codec.decode(values);
    if (this.#read.size >= rowsReadMax) this.#read.clear();
    this.#read.set(name, row);
    return row;
  }

  put(row: Row): void {
    const { key } = this.table;
    if (!key) throw new Error(`${this.name} has no key: append to it`);
    // Read back rather than kept: a fold gets what the file says, whatever it put.
    if (this.#read.size > 0) this.#read.delete(nameOf(key.map((column) => row[column])));
    this.#insert.run(...this.#codec.encode(row));
  }

  append(row: Row): void {
    if (isKeyed(this.table)) throw new Error(`${this.name} has a key: put into it`);
    this.#insert.run(...this.#codec.encode(row, [this.#ordinal, this.#line++]));
  }

  delete(key: readonly unknown[]): void {
    this.#delete.run(...this.#keyValues(key));
    this.#read.delete(nameOf(key));
  }

  linesOf({ from, to }: Readonly<{ from: Ordinal; to: Ordinal }>): Row[] {
    if (isKeyed(this.table)) throw new Error(`${this.name} has a key: its rows are no lines`);
    this.#lines ??= this.#prepared(selectLines(this.name));
    return this.#rows(this.#lines, [from, to]);
  }

  scan(where: Row): Row[] {
    const names = Object.keys(where);
    const signature = names.join();
    let select = this.#scans.get(signature);
    if (!select) {
      select = this.#prepared(selectWhere(this.name, this.table, names));
      // A file that is being made gets an index only now that a fold looks into it.
      const index = indexFor(this.name, this.table, names);
      if (index !== undefined) this.db.exec(index);
      this.#scans.set(signature, select);
    }
    return this.#rows(
      select,
      names.map((name) => this.#codec.encodeOne(name, where[name])),
    );
  }

  /** As arrays: half the price of objects, which the codec has to make anew in any case. */
  #prepared(sql: string): StatementSync {
    const statement = this.db.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }

  #rows(select: StatementSync, values: readonly SQLInputValue[]): Row[] {
    const rows = select.all(...values) as unknown as unknown[][];
    return rows.map((row) => this.#codec.decode(row));
  }

  #keyValues(key: readonly unknown[]): SQLInputValue[] {
    if (!isKeyed(this.table)) throw new Error(`${this.name} has no key: it is only appended to`);
    if (key.length !== this.table.key.length) {
      throw new Error(`the key of ${this.name} is (${this.table.key.join(', ')})`);
    }
    return key as SQLInputValue[];
  }
}

const nameOf = (key: readonly unknown[]): string =>
  key.length === 1 ? String(key[0]) : JSON.stringify(key);

/** A few megabytes at most; the hot rows are few. */
const rowsReadMax = 10_000;
