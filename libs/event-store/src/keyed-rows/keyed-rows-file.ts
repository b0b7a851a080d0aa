import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { tryWriting } from '../embedded/log-probe';
import type { RowChanges, RowText, ScanOptions, StreamMark } from './keyed-row-store';
import { assertSum, DamagedRow, sumOf } from './row-sum';
import {
  distrustOf,
  headerIn,
  identityOf,
  inUseSinceBoot,
  tables,
  type RowsHeader,
} from './rows-header';
import { endOfPrefix } from './sorted-texts';
import { nothing, textOfMark, withOne, without, type Kept } from './tally';

const pageBytes = 8_192;

/**
 * A file of this size is looked over when it is opened, row by row, in some 50 ms. In a larger one each
 * row is checked when it is read, and `doctor` finds those that are not there any more.
 */
const lookedOverBytesMax = 8 * 1024 ** 2;

/** Marks that are kept in memory: some 300 bytes each. */
const marksMax = 20_000;

/** One open file of rows; the caller decides what becomes of it when it is damaged. */
export class KeyedRowsFile {
  readonly #db: DatabaseSync;
  readonly #get: StatementSync;
  readonly #scan: Readonly<Record<'ASC' | 'DESC', StatementSync>>;
  readonly #mark: StatementSync;
  readonly #any: StatementSync;
  readonly #sum: StatementSync;
  readonly #each: StatementSync;
  readonly #marks = new Map<string, Kept>();
  readonly #setMark: StatementSync;
  readonly #put: StatementSync;
  readonly #remove: StatementSync;

  /** `pagesMax`: the file does not grow beyond, as on a disk that is full. */
  constructor(
    private readonly file: string,
    pagesMax?: number,
  ) {
    const db = new DatabaseSync(file);
    this.#db = db;
    try {
      // 64 MiB of log between two checkpoints: a checkpoint runs on the main thread.
      db.exec(`PRAGMA page_size = ${pageBytes}; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
        PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -24576; PRAGMA temp_store = MEMORY;`);
      db.exec(tables);
      if (pagesMax !== undefined) db.exec(`PRAGMA max_page_count = ${pagesMax}`);
      this.#get = db.prepare('SELECT key, json, sum FROM rows WHERE stream = ? AND key = ?');
      const scan = (order: 'ASC' | 'DESC') =>
        db.prepare(`SELECT key, json, sum FROM rows WHERE stream = ? AND key >= ? AND key < ?
          ORDER BY key ${order} LIMIT ?`);
      this.#scan = { ASC: scan('ASC'), DESC: scan('DESC') };
      this.#mark = db.prepare(
        'SELECT revision, event_id, hash, count, total, sum FROM streams WHERE stream = ?',
      );
      this.#sum = db.prepare('SELECT sum FROM rows WHERE stream = ? AND key = ?');
      this.#any = db.prepare('SELECT 1 FROM rows WHERE stream = ? LIMIT 1');
      this.#each = db.prepare('SELECT key, json, sum FROM rows WHERE stream = ? ORDER BY key');
      this.#setMark = db.prepare('INSERT OR REPLACE INTO streams VALUES (?, ?, ?, ?, ?, ?, ?)');
      this.#put = db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?)');
      for (const reading of [
        this.#get,
        this.#mark,
        this.#sum,
        this.#each,
        this.#scan.ASC,
        this.#scan.DESC,
      ]) {
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
    const header = headerIn(this.#db);
    if (header.size > 0) {
      const distrust = distrustOf(header, wanted);
      if (distrust !== undefined) return distrust;
      const missing = this.#isLookedOver() ? this.#wrongStream() : undefined;
      if (missing !== undefined) return `rows of ${missing} are missing in it, or were added`;
    }
    const set = this.#db.prepare('INSERT OR REPLACE INTO header VALUES (?, ?)');
    this.#atomically(() => {
      for (const [name, value] of identityOf(wanted)) set.run(name, value);
      set.run(inUseSinceBoot, wanted.bootId ?? 'unknown');
    });
    // The mark itself has to outlive the machine, or it would mark nothing.
    this.#sync();
    return undefined;
  }

  #isLookedOver(): boolean {
    const pages = Number(this.#db.prepare('PRAGMA page_count').get()?.['page_count']);
    return pages * pageBytes <= lookedOverBytesMax;
  }

  /** A stream that has other rows than its mark says. @throws DamagedRow */
  #wrongStream(): string | undefined {
    const named = this.#db
      .prepare('SELECT stream FROM streams UNION SELECT DISTINCT stream FROM rows')
      .all();
    return named
      .map(({ stream }) => String(stream))
      .find((stream) => {
        let tally = nothing;
        const rows = this.#each.all(stream) as unknown as readonly Row[];
        for (const row of rows) {
          checked(stream, row);
          tally = withOne(tally, row[2]);
        }
        const kept = this.#keptOf(stream);
        return kept?.tally.count !== tally.count || kept.tally.total !== tally.total;
      });
  }

  /** @throws DamagedRow */
  markOf(stream: string): StreamMark | undefined {
    return this.#keptOf(stream)?.mark;
  }

  #keptOf(stream: string): Kept | undefined {
    const known = this.#marks.get(stream);
    if (known) return known;
    const row = this.#mark.get(stream) as unknown as MarkRow | undefined;
    if (!row) {
      // Folding again from the first event would count twice what is there already.
      if (this.#any.get(stream)) throw new DamagedRow(stream, '');
      return undefined;
    }
    const [revision, eventId, hash, count, total, sum] = row;
    const kept = { mark: { revision, eventId, hash }, tally: { count, total } };
    assertSum(sum, {
      stream,
      key: '',
      text: textOfMark({ revision, eventId, hash, count, total }),
    });
    return this.#remember(stream, kept);
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

  /** All of a stream in the order of their keys, without holding more than one. @throws DamagedRow */
  *each(stream: string): IterableIterator<readonly [key: string, json: RowText]> {
    const rows = this.#each.iterate(stream) as unknown as IterableIterator<Row>;
    for (const row of rows) yield [row[0], checked(stream, row)] as const;
  }

  apply(stream: string, mark: StreamMark, changes: RowChanges): void {
    let { tally } = this.#keptOf(stream) ?? { tally: nothing };
    this.#marks.delete(stream);
    this.#atomically(() => {
      for (const [key, text] of changes) {
        const before = this.#sum.get(stream, key) as unknown as readonly [number] | undefined;
        if (before) tally = without(tally, before[0]);
        if (text === null) this.#remove.run(stream, key);
        else {
          const sum = sumOf(stream, key, text);
          this.#put.run(stream, key, text, sum);
          tally = withOne(tally, sum);
        }
      }
      const { revision, eventId, hash } = mark;
      const sum = sumOf(stream, '', textOfMark({ ...mark, ...tally }));
      this.#setMark.run(stream, revision, eventId, hash, tally.count, tally.total, sum);
    });
    this.#remember(stream, { mark, tally });
  }

  /** A mark is asked for with every command, and nobody else changes it. */
  #remember(stream: string, kept: Kept): Kept {
    if (this.#marks.size >= marksMax) this.#marks.clear();
    this.#marks.set(stream, kept);
    return kept;
  }

  forget(stream: string): void {
    this.#marks.delete(stream);
    this.#atomically(() => {
      this.#db.prepare('DELETE FROM rows WHERE stream = ?').run(stream);
      this.#db.prepare('DELETE FROM streams WHERE stream = ?').run(stream);
    });
  }

  /** Leaves every row as it was. @throws whatever a change would meet */
  tryWriting(): void {
    try {
      tryWriting(this.#db, this.file);
    } finally {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
    }
  }

  /** Everything reaches the disk before the file counts as left in order. */
  close(): void {
    if (!this.#db.isOpen) return;
    this.#sync();
    this.#db.exec(`DELETE FROM header WHERE name = '${inUseSinceBoot}'`);
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

type MarkRow = readonly [
  revision: number,
  eventId: string,
  hash: string,
  count: number,
  total: number,
  sum: number,
];

type Row = readonly [key: string, json: RowText, sum: number];

function checked(stream: string, [key, text, sum]: Row): RowText {
  // The bytes of a text have its checksum, and are no JSON to whoever parses them.
  if (typeof text !== 'string') throw new DamagedRow(stream, key);
  assertSum(sum, { stream, key, text });
  return text;
}
