import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { RowChanges, RowText, ScanOptions, StreamMark } from './keyed-row-store';
import { assertSum, DamagedRow, sumOf } from './row-sum';
import { endOfPrefix } from './sorted-texts';

/** What must be the same as when the file was begun, for its rows to be worth anything. */
export type RowsHeader = Readonly<{
  foldVersion: number;
  ledgerFingerprint: string;
  bootId: string | undefined;
}>;

/** The layout of this file. Another one is thrown away like another fold version. */
const layout = 2;

const tables = `
  CREATE TABLE IF NOT EXISTS header (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS streams (
    stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, event_id TEXT NOT NULL,
    hash TEXT NOT NULL, sum INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rows (
    stream TEXT, key TEXT, json TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (stream, key)
  ) WITHOUT ROWID;`;

const sqlite = { error: 1, corrupt: 11, notADatabase: 26 } as const;

function codeOf(error: unknown): number | undefined {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  // The upper bytes say more about the same failure.
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : undefined;
}

/** A row that is not as it was written, a file that is not. */
export const isDamage = (error: unknown): error is Error =>
  error instanceof DamagedRow ||
  codeOf(error) === sqlite.corrupt ||
  codeOf(error) === sqlite.notADatabase;

/** On opening: the tables have other columns, because another version made them, or nobody of ours. */
export const isOfOtherTables = (error: unknown): error is Error => codeOf(error) === sqlite.error;

/** Marks that are kept in memory: some 300 bytes each. */
const marksMax = 20_000;

/** One open file of rows; the caller decides what becomes of it when it is damaged. */
export class KeyedRowsFile {
  readonly #db: DatabaseSync;
  readonly #get: StatementSync;
  readonly #scan: Readonly<Record<'ASC' | 'DESC', StatementSync>>;
  readonly #mark: StatementSync;
  readonly #marks = new Map<string, StreamMark>();
  readonly #setMark: StatementSync;
  readonly #put: StatementSync;
  readonly #remove: StatementSync;

  constructor(file: string) {
    const db = new DatabaseSync(file);
    this.#db = db;
    try {
      // 64 MiB of log between two checkpoints: a checkpoint runs on the main thread.
      db.exec(`PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
        PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;`);
      db.exec(tables);
      this.#get = db.prepare('SELECT key, json, sum FROM rows WHERE stream = ? AND key = ?');
      const scan = (order: 'ASC' | 'DESC') =>
        db.prepare(`SELECT key, json, sum FROM rows WHERE stream = ? AND key >= ? AND key < ?
          ORDER BY key ${order} LIMIT ?`);
      this.#scan = { ASC: scan('ASC'), DESC: scan('DESC') };
      this.#mark = db.prepare('SELECT revision, event_id, hash, sum FROM streams WHERE stream = ?');
      this.#setMark = db.prepare('INSERT OR REPLACE INTO streams VALUES (?, ?, ?, ?, ?)');
      this.#put = db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?)');
      for (const reading of [this.#get, this.#mark, this.#scan.ASC, this.#scan.DESC]) {
        // At half the price of objects.
        reading.setReturnArrays(true);
      }
      this.#remove = db.prepare('DELETE FROM rows WHERE stream = ? AND key = ?');
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /**
   * Why the rows must not be used, or undefined when they may. From here on the file counts as
   * in use until `close`, and a file that is found in use was left by a crash: it is whole if the
   * machine has not been down since.
   */
  distrust(wanted: RowsHeader): string | undefined {
    const header = new Map(
      this.#db
        .prepare('SELECT name, value FROM header')
        .all()
        .map(({ name, value }) => [name as string, value as string]),
    );
    const identity = [
      ['layout', `${layout}`],
      ['fold version', `${wanted.foldVersion}`],
      ['ledger', wanted.ledgerFingerprint],
    ] as const;
    if (header.size > 0) {
      for (const [name, value] of identity) {
        const found = header.get(name);
        if (found !== value) return `its ${name} is ${found ?? 'missing'}, and ${value} is wanted`;
      }
      const usedSince = header.get('in use since boot');
      if (usedSince !== undefined && usedSince !== wanted.bootId) {
        return 'the machine went down while it was in use';
      }
    }
    const set = this.#db.prepare('INSERT OR REPLACE INTO header VALUES (?, ?)');
    this.#atomically(() => {
      for (const [name, value] of identity) set.run(name, value);
      set.run('in use since boot', wanted.bootId ?? 'unknown');
    });
    // The mark itself has to outlive the machine, or it would mark nothing.
    this.#sync();
    return undefined;
  }

  /** @throws DamagedRow */
  markOf(stream: string): StreamMark | undefined {
    const known = this.#marks.get(stream);
    if (known) return known;
    const row = this.#mark.get(stream) as unknown as MarkRow | undefined;
    if (!row) return undefined;
    const [revision, eventId, hash, sum] = row;
    const mark = { revision, eventId, hash };
    assertSum(sum, { stream, key: '', text: textOf(mark) });
    return this.#remember(stream, mark);
  }

  /** @throws DamagedRow */
  get(stream: string, key: string): RowText | undefined {
    const row = this.#get.get(stream, key) as unknown as Row | undefined;
    return row && checked(stream, row);
  }

  /** @throws DamagedRow */
  scan(stream: string, prefix: string, { reverse = false, limit = -1 }: ScanOptions = {}) {
    const rows = this.#scan[reverse ? 'DESC' : 'ASC'].all(
      stream,
      prefix,
      endOfPrefix(prefix),
      limit,
    ) as unknown as readonly Row[];
    return rows.map((row) => [row[0], checked(stream, row)] as const);
  }

  apply(stream: string, mark: StreamMark, changes: RowChanges): void {
    this.#marks.delete(stream);
    this.#atomically(() => {
      for (const [key, text] of changes) {
        if (text === null) this.#remove.run(stream, key);
        else this.#put.run(stream, key, text, sumOf(stream, key, text));
      }
      const { revision, eventId, hash } = mark;
      this.#setMark.run(stream, revision, eventId, hash, sumOf(stream, '', textOf(mark)));
    });
    this.#remember(stream, mark);
  }

  /** A mark is asked for with every command, and nobody else changes it. */
  #remember(stream: string, mark: StreamMark): StreamMark {
    if (this.#marks.size >= marksMax) this.#marks.clear();
    this.#marks.set(stream, mark);
    return mark;
  }

  forget(stream: string): void {
    this.#marks.delete(stream);
    this.#atomically(() => {
      this.#db.prepare('DELETE FROM rows WHERE stream = ?').run(stream);
      this.#db.prepare('DELETE FROM streams WHERE stream = ?').run(stream);
    });
  }

  /** Everything reaches the disk before the file counts as left in order. */
  close(): void {
    if (!this.#db.isOpen) return;
    this.#sync();
    this.#db.exec(`DELETE FROM header WHERE name = 'in use since boot'`);
    this.#sync();
    this.#db.close();
  }

  /** Closes a file that is about to be deleted. */
  abandon(): void {
    if (this.#db.isOpen) this.#db.close();
  }

  #sync(): void {
    this.#db.exec(`PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE);
      PRAGMA synchronous = OFF;`);
  }

  #atomically(change: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      change();
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}

type MarkRow = readonly [revision: number, eventId: string, hash: string, sum: number];

const textOf = ({ revision, eventId, hash }: StreamMark): string =>
  `${revision} ${eventId} ${hash}`;

type Row = readonly [key: string, json: RowText, sum: number];

function checked(stream: string, [key, text, sum]: Row): RowText {
  assertSum(sum, { stream, key, text });
  return text;
}
