import type { SQLInputValue } from 'node:sqlite';
import type { Column } from './tables';

export type Row = Readonly<Record<string, unknown>>;

type Columns = ReadonlyArray<readonly [name: string, column: Column]>;

/** Rows of one table between the form that folds have and the one that SQLite has. */
export class RowCodec {
  readonly #names: readonly string[];
  readonly #types: readonly Column[];
  /** Places of columns that come out of SQLite in another form than they went in. */
  readonly #changed: readonly number[];

  constructor(
    private readonly table: string,
    columns: Columns,
  ) {
    this.#names = columns.map(([name]) => name);
    this.#types = columns.map(([, type]) => type);
    this.#changed = this.#types.flatMap((type, at) =>
      type === 'json' || type === 'boolean' ? [at] : [],
    );
  }

  /** Values in the order of the columns, from this one on; those before it are given. */
  encode(row: Row, before: readonly SQLInputValue[] = []): SQLInputValue[] {
    const values = [...before];
    for (let at = values.length; at < this.#names.length; at++) {
      values.push(this.#encoded(at, row[this.#names[at] as string]));
    }
    return values;
  }

  encodeOne(name: string, value: unknown): SQLInputValue {
    return this.#encoded(this.#names.indexOf(name), value);
  }

  /** A plain object, as the fold put it. The values are given up. */
  decode(values: unknown[]): Row {
    for (const at of this.#changed) {
      const value = values[at];
      values[at] = this.#types[at] === 'json' ? JSON.parse(value as string) : value === 1;
    }
    const row: Record<string, unknown> = {};
    for (let at = 0; at < values.length; at++) row[this.#names[at] as string] = values[at];
    return row;
  }

  #encoded(at: number, value: unknown): SQLInputValue {
    const type = this.#types[at];
    switch (type) {
      case 'json':
        if (value !== undefined) return JSON.stringify(value);
        break;
      case 'boolean':
        if (typeof value === 'boolean') return value ? 1 : 0;
        break;
      case 'integer':
      case 'integer?':
        if (Number.isSafeInteger(value)) return value as number;
        if (value === null && type === 'integer?') return null;
        break;
      default:
        if (typeof value === 'string') return value;
        if (value === null && type === 'text?') return null;
    }
    const column = `${this.table}.${this.#names[at]}`;
    throw new TypeError(`${column} is ${String(type)}, which ${String(value)} is not`);
  }
}
