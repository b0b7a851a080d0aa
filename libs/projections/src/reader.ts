import type { Ordinal } from '@lodestone/kernel';
import { statSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { FileReading, FileStatements } from './file-reading';
import { guardTables } from './guarded-tables';
import { projectionPath } from './projection-file';
import type { Projection } from './projection';
import type { Reading } from './reading';
import type { Tables } from './tables';

/** The follower has not made the file yet. It will; ask again. */
export class NotBuiltYet extends Error {
  override readonly name = 'NotBuiltYet';
}

export type ReaderOptions = Readonly<{
  /**
   * Called for every row that a question looks at, and in between by long computations: what it
   * throws ends the question at once. Default: a question ends when it is answered.
   */
  stillAsked?: () => void;
}>;

/**
 * Reads the file of one projection beside its writer, in a thread of its own if wished. A file that
 * was swapped by a rebuild is noticed and opened anew.
 */
export class ProjectionReader<T extends Tables = Tables> {
  readonly #path: string;
  #open: OpenFile | undefined;

  constructor(
    folder: string,
    private readonly projection: Pick<Projection<T>, 'name' | 'version' | 'tables'>,
    private readonly options: ReaderOptions = {},
  ) {
    this.#path = projectionPath(folder, projection);
  }

  /**
   * Everything that `question` reads, and the ordinal beside it, is as of one moment.
   * @throws NotBuiltYet
   */
  read<Answer>(
    question: (reading: Reading<T>) => Answer,
  ): Readonly<{ ordinal: Ordinal; answer: Answer }> {
    const { db, statements, ordinal } = this.#opened();
    db.exec('BEGIN');
    try {
      const place = ordinal.get()?.['ordinal'] as Ordinal | null | undefined;
      const reading = new FileReading(statements, place ?? -1, this.options.stillAsked);
      return { ordinal: reading.ordinal, answer: question(reading as Reading<T>) };
    } finally {
      db.exec('ROLLBACK');
    }
  }

  close(): void {
    this.#open?.db.close();
    this.#open = undefined;
  }

  #opened(): OpenFile {
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
    const { stillAsked } = this.options;
    if (stillAsked) guardTables(db, this.projection.tables, stillAsked);
    const statements = new FileStatements(db, this.projection.tables);
    const ordinal = db.prepare('SELECT ordinal FROM _projection');
    return (this.#open = { db, inode, statements, ordinal });
  }
}

type OpenFile = Readonly<{
  db: DatabaseSync;
  inode: bigint;
  statements: FileStatements;
  /** How far the file reaches. */
  ordinal: StatementSync;
}>;
