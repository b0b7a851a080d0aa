import type { Ordinal } from '@lodestone/kernel';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { inodeOf, isDamage, noteDamage } from './damage';
import { olderFilesOf, projectionPath } from './file-paths';
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

/** The rows are not there yet, or not any more: the follower makes them. Ask again. */
export class NotBuiltYet extends Error {
  override readonly name = 'NotBuiltYet';
}

type Open = Readonly<{ db: DatabaseSync; path: string; inode: bigint; statements: Statements }>;

export type ReaderOptions = Readonly<{
  /**
   * For whoever answers questions beside a follower: while this version is not built, the newest
   * older one answers that the follower has left in the folder; and the follower is told of damage,
   * so that it makes the file anew. Default: only this very file is read, and nothing is written.
   */
  serves?: boolean;
}>;

/**
 * Reads the file of one projection beside its writer, in a thread of its own if wished. A file that
 * took the place of another is noticed and opened anew.
 */
export class ProjectionReader {
  #open: Open | undefined;

  constructor(
    private readonly folder: string,
    private readonly projection: Pick<Projection, 'name' | 'version'>,
    private readonly options: ReaderOptions = {},
  ) {}

  /**
   * Everything that `question` reads, and the ordinal beside it, is as of one moment.
   * @throws NotBuiltYet
   */
  read<Answer>(
    question: (reading: Reading) => Answer,
  ): Readonly<{ ordinal: Ordinal; answer: Answer }> {
    const open = this.#opened();
    const { db } = open;
    db.exec('BEGIN');
    try {
      const reading = this.#readingOf(open);
      return { ordinal: reading.ordinal, answer: question(reading) };
    } finally {
      // Damage closes the file, and with it the transaction.
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
    }
  }

  close(): void {
    this.#open?.db.close();
    this.#open = undefined;
  }

  #opened(): Open {
    const [path, inode] = this.#newest();
    if (this.#open && this.#open.inode === inode) return this.#open;
    this.close();
    if (inode === undefined) throw new NotBuiltYet(`${path} is not there yet`);
    const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    const open = { db, path, inode, statements: new Statements(db) };
    try {
      // A file whose tables are still being made has no place yet.
      if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_projection'").get()) {
        throw new NotBuiltYet(`${path} is being made`);
      }
    } catch (error) {
      db.close();
      throw this.#asDamage(error, open);
    }
    this.#open = open;
    return open;
  }

  #newest(): readonly [path: string, inode: bigint | undefined] {
    const path = projectionPath(this.folder, this.projection);
    const inode = inodeOf(path);
    if (inode !== undefined || !this.options.serves) return [path, inode];
    const older = olderFilesOf(this.folder, this.projection)[0]?.path;
    return older === undefined ? [path, undefined] : [older, inodeOf(older)];
  }

  /** A question may read several files at once, so each says of itself that it is damaged. */
  #readingOf(open: Open): Reading {
    const { statements } = open;
    const sound = <Read>(read: () => Read): Read => {
      try {
        return read();
      } catch (error) {
        throw this.#asDamage(error, open);
      }
    };
    const place = sound(() => statements.of('SELECT ordinal FROM _projection').get());
    return {
      ordinal: (place?.['ordinal'] as Ordinal | null) ?? -1,
      all: (sql, ...values) => sound(() => statements.of(sql).all(...values)) as never,
      tuples: (sql, ...values) => sound(() => statements.ofTuples(sql).all(...values)) as never,
      get: (sql, ...values) => sound(() => statements.of(sql).get(...values)) as never,
      each: (sql, ...values) => {
        const rows = sound(() => statements.of(sql).iterate(...values));
        const next = () => sound(() => rows.next());
        const end = () => rows.return?.() ?? { done: true, value: undefined };
        return { [Symbol.iterator]: () => ({ next, return: end }) } as never;
      },
    };
  }

  /** The file belongs to the follower, which makes it anew: who asks is told to ask again. */
  #asDamage(error: unknown, { path, inode }: Open): unknown {
    if (!isDamage(error)) return error;
    this.close();
    if (!this.options.serves) return error;
    noteDamage(path, inode);
    return new NotBuiltYet(`${path} is damaged and is made anew`);
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
