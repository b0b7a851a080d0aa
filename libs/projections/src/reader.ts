import type { Ordinal } from '@lodestone/kernel';
import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { projectionPath } from './projection-file';
import type { Projection } from './projection';

/** What a query may do with the rows of one read model, all as of one ordinal. */
export interface Reading {
  /** -1 when the read model has not taken an event yet. */
  readonly ordinal: Ordinal;
  all<Row>(sql: string, ...values: readonly SQLInputValue[]): Row[];
  /** As arrays in the order of the columns: half the time of `all`, where rows are many and narrow. */
  tuples<Row>(sql: string, ...values: readonly SQLInputValue[]): Row[];
  get<Row>(sql: string, ...values: readonly SQLInputValue[]): Row | undefined;
  /** For answers that are sums over more rows than one wants to hold. */
  each<Row>(sql: string, ...values: readonly SQLInputValue[]): Iterable<Row>;
}

/** The follower has not made the file yet. It will; ask again. */
export class NotBuiltYet extends Error {
  override readonly name = 'NotBuiltYet';
}

/**
 * Reads the file of one projection beside its writer, in a thread of its own if wished. A file that
 * was swapped by a rebuild is noticed and opened anew.
 */
export class ProjectionReader {
  readonly #path: string;
  #open: Readonly<{ db: DatabaseSync; inode: bigint; statements: Statements }> | undefined;

  constructor(folder: string, projection: Pick<Projection, 'name' | 'version'>) {
    this.#path = projectionPath(folder, projection);
  }

  /**
   * Everything that `question` reads, and the ordinal beside it, is as of one moment.
   * @throws NotBuiltYet
   */
  read<Answer>(
    question: (reading: Reading) => Answer,
  ): Readonly<{ ordinal: Ordinal; answer: Answer }> {
    const { db, statements } = this.#opened();
    db.exec('BEGIN');
    try {
      const ordinal = statements.of('SELECT ordinal FROM _projection').get()?.['ordinal'] as
        number | null;
      const reading: Reading = {
        ordinal: ordinal ?? -1,
        all: (sql, ...values) => statements.of(sql).all(...values) as never,
        tuples: (sql, ...values) => statements.ofTuples(sql).all(...values) as never,
        get: (sql, ...values) => statements.of(sql).get(...values) as never,
        each: (sql, ...values) => statements.of(sql).iterate(...values) as never,
      };
      return { ordinal: reading.ordinal, answer: question(reading) };
    } finally {
      db.exec('ROLLBACK');
    }
  }

  close(): void {
    this.#open?.db.close();
    this.#open = undefined;
  }

  #opened(): Readonly<{ db: DatabaseSync; statements: Statements }> {
    const inode = statSync(this.#path, { bigint: true, throwIfNoEntry: false })?.ino;
    if (this.#open && this.#open.inode === inode) return this.#open;
    this.close();
    if (inode === undefined) throw new NotBuiltYet(`${this.#path} is not there yet`);
    const db = new DatabaseSync(this.#path, { readOnly: true, timeout: 5_000 });
    // A file whose tables are still being made has no place yet.
    if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_projection'").get()) {
      db.close();
      throw new NotBuiltYet(`${this.#path} is being made`);
    }
    this.#open = { db, inode, statements: new Statements(db) };
    return this.#open;
  }
}

/** Prepared once per text. Queries compose their text from few parts, so few texts exist. */
class Statements {
  readonly #prepared = new Map<string, StatementSync>();

  constructor(private readonly db: DatabaseSync) {}

  of(sql: string): StatementSync {
    return this.#known(sql) ?? this.#keep(sql, this.db.prepare(sql));
  }

  ofTuples(sql: string): StatementSync {
    const name = `tuples ${sql}`;
    const known = this.#known(name);
    if (known) return known;
    const statement = this.db.prepare(sql);
    statement.setReturnArrays(true);
    return this.#keep(name, statement);
  }

  #known(name: string): StatementSync | undefined {
    return this.#prepared.get(name);
  }

  #keep(name: string, statement: StatementSync): StatementSync {
    if (this.#prepared.size >= statementsMax) this.#prepared.clear();
    this.#prepared.set(name, statement);
    return statement;
  }
}

/** Some tens of kilobytes each; a query has far fewer combinations of filters in use. */
const statementsMax = 200;
