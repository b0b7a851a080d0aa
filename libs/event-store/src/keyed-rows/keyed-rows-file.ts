import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { RowChanges, RowText, ScanOptions, StreamMark } from './keyed-row-store';
import { endOfPrefix } from './sorted-texts';

/** What must be the same as when the file was begun, for its rows to be worth anything. */
export type RowsHeader = Readonly<{
  foldVersion: number;
  ledgerFingerprint: string;
  bootId: string | undefined;
}>;

/** The layout of this file. Another one is thrown away like another fold version. */
const layout = 1;

const tables = `
  CREATE TABLE IF NOT EXISTS header (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS streams (
    stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, event_id TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rows (
    stream TEXT, key TEXT, json TEXT NOT NULL, PRIMARY KEY (stream, key)
  ) WITHOUT ROWID;`;

/** SQLITE_CORRUPT and SQLITE_NOTADB, extended codes included. */
export function isDamage(error: unknown): error is Error {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code !== 'ERR_SQLITE_ERROR' || typeof errcode !== 'number') return false;
  return (errcode & 0xff) === 11 || (errcode & 0xff) === 26;
}

/** One open file of rows; the caller decides what becomes of it when it is damaged. */
export class KeyedRowsFile {
  readonly #db: DatabaseSync;
  readonly #get: StatementSync;
  readonly #scan: Readonly<Record<'ASC' | 'DESC', StatementSync>>;
  readonly #mark: StatementSync;
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
      this.#get = db.prepare('SELECT json FROM rows WHERE stream = ? AND key = ?');
      const scan = (order: 'ASC' | 'DESC') =>
        db.prepare(`SELECT key, json FROM rows WHERE stream = ? AND key >= ? AND key < ?
          ORDER BY key ${order} LIMIT ?`);
      this.#scan = { ASC: scan('ASC'), DESC: scan('DESC') };
      this.#mark = db.prepare('SELECT revision, event_id FROM streams WHERE stream = ?');
      this.#setMark = db.prepare('INSERT OR REPLACE INTO streams VALUES (?, ?, ?)');
      this.#put = db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?)');
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

  markOf(stream: string): StreamMark | undefined {
    const row = this.#mark.get(stream);
    return row && { revision: row['revision'] as number, eventId: row['event_id'] as string };
  }

  get(stream: string, key: string): RowText | undefined {
    return this.#get.get(stream, key)?.['json'] as RowText | undefined;
  }

  scan(stream: string, prefix: string, { reverse = false, limit = -1 }: ScanOptions = {}) {
    return this.#scan[reverse ? 'DESC' : 'ASC']
      .all(stream, prefix, endOfPrefix(prefix), limit)
      .map(({ key, json }) => [key as string, json as RowText] as const);
  }

  apply(stream: string, { revision, eventId }: StreamMark, changes: RowChanges): void {
    this.#atomically(() => {
      for (const [key, text] of changes) {
        if (text === null) this.#remove.run(stream, key);
        else this.#put.run(stream, key, text);
      }
      this.#setMark.run(stream, revision, eventId);
    });
  }

  forget(stream: string): void {
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
