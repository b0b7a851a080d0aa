import type { Ordinal } from '@lodestone/kernel';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { inodeOf, isDamage, noteDamage } from './damage';
import { olderFilesOf, projectionPath } from './file-paths';
import { FileReading, FileStatements } from './file-reading';
import { guardTables } from './guarded-tables';
import type { Projection } from './projection';
import type { Reading } from './reading';
import type { Tables } from './tables';

/** The rows are not there yet, or not any more: the follower makes them. Ask again. */
export class NotBuiltYet extends Error {
  override readonly name = 'NotBuiltYet';
}

export type ReaderOptions = Readonly<{
  /**
   * For whoever answers questions beside a follower: while this version is not built, the newest
   * older one answers that the follower has left in the folder; and the follower is told of damage,
   * so that it makes the file anew. Default: only this very file is read, and nothing is written.
   */
  serves?: boolean;
  /**
   * Called for every row that a question looks at, and in between by long computations: what it
   * throws ends the question at once. Default: a question ends when it is answered.
   */
  stillAsked?: () => void;
}>;

/**
 * Reads the file of one projection beside its writer, in a thread of its own if wished. A file that
 * took the place of another is noticed and opened anew.
 */
export class ProjectionReader<T extends Tables = Tables> {
  #open: OpenFile | undefined;

  constructor(
    private readonly folder: string,
    private readonly projection: Pick<Projection<T>, 'name' | 'version' | 'tables'>,
    private readonly options: ReaderOptions = {},
  ) {}

  /**
   * Everything that `question` reads, and the ordinal beside it, is as of one moment.
   * @throws NotBuiltYet, also of a damaged file that will be made anew
   */
  read<Answer>(
    question: (reading: Reading<T>) => Answer,
  ): Readonly<{ ordinal: Ordinal; answer: Answer }> {
    const open = this.#opened();
    const { db, statements, ordinal } = open;
    db.exec('BEGIN');
    try {
      const place = this.#sound(open, () => ordinal.get()?.['ordinal']) as Ordinal | null;
      const reading = new FileReading(statements, place ?? -1, this.options.stillAsked);
      return { ordinal: reading.ordinal, answer: question(reading as Reading<T>) };
    } catch (error) {
      // Rows that were being read when damage closed the file say only that it is closed.
      if (!db.isOpen && this.options.serves) throw damaged(open.path);
      throw error;
    } finally {
      // Damage closes the file, and with it the transaction.
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
    }
  }

  close(): void {
    this.#open?.db.close();
    this.#open = undefined;
  }

  #opened(): OpenFile {
    const [path, inode] = this.#newest();
    if (this.#open && this.#open.inode === inode) return this.#open;
    this.close();
    if (inode === undefined) throw new NotBuiltYet(`${path} is not there yet`);
    const db = this.#file(path);
    const file = { db, path, inode };
    try {
      return (this.#open = this.#sound(file, () => this.#prepared(file)));
    } catch (error) {
      if (db.isOpen) db.close();
      throw error;
    }
  }

  /** A question may read several files at once, so each says of itself that it is damaged. */
  #prepared(file: SomeFile): OpenFile {
    const { db, path } = file;
    // A file whose tables are still being made has no place yet.
    if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_projection'").get()) {
      throw new NotBuiltYet(`${path} is being made`);
    }
    const { tables } = this.projection;
    const { stillAsked } = this.options;
    if (stillAsked) guardTables(db, tables, stillAsked);
    const statements = new FileStatements(db, tables, (read) => this.#sound(file, read));
    return { ...file, statements, ordinal: db.prepare('SELECT ordinal FROM _projection') };
  }

  /** A file that cannot be opened is in the follower's way, too, which says why. */
  #file(path: string): DatabaseSync {
    try {
      return new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    } catch (error) {
      if (!this.options.serves) throw error;
      throw new NotBuiltYet(`${path} cannot be opened: ${String(error)}`);
    }
  }

  #newest(): readonly [path: string, inode: bigint | undefined] {
    const path = projectionPath(this.folder, this.projection);
    const inode = inodeOf(path);
    if (inode !== undefined || !this.options.serves) return [path, inode];
    const older = olderFilesOf(this.folder, this.projection)[0]?.path;
    return older === undefined ? [path, undefined] : [older, inodeOf(older)];
  }

  /** The file belongs to the follower, which makes it anew: whoever asks is told to ask again. */
  #sound<Read>({ db, path, inode }: SomeFile, read: () => Read): Read {
    try {
      return read();
    } catch (error) {
      if (!this.options.serves || !isDamage(error)) throw error;
      this.#open = undefined;
      if (db.isOpen) db.close();
      noteDamage(path, inode);
      throw damaged(path);
    }
  }
}

const damaged = (path: string): NotBuiltYet =>
  new NotBuiltYet(`${path} is damaged and is made anew`);

type SomeFile = Readonly<{ db: DatabaseSync; path: string; inode: bigint }>;

type OpenFile = SomeFile &
  Readonly<{
    statements: FileStatements;
    /** How far the file reaches. */
    ordinal: StatementSync;
  }>;
