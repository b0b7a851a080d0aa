import { DatabaseSync } from 'node:sqlite';
import { bootId } from '../keyed-rows/boot-id';
import { distrustOf, headerIn, type RowsHeader } from '../keyed-rows/rows-header';

/** A row as the file has it, whatever somebody has put there. */
export type KeptRow = Readonly<{ key: unknown; json: unknown; sum: unknown }>;

export type KeptMark = Readonly<{
  revision: unknown;
  eventId: unknown;
  hash: unknown;
  count: unknown;
  total: unknown;
  sum: unknown;
}>;

/** Nobody reads more of what SQLite says of single pages. */
const pageFaultsMax = 5;

/** Read beside the ledger that writes the file, and without its checks: what is wrong is to be told. */
export class KeptRows {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  }

  /** What SQLite says of pages and indices, every one of which it reads. */
  pageFaults(): readonly string[] {
    try {
      const rows = this.#db.prepare(`PRAGMA integrity_check(${pageFaultsMax})`).all();
      const words = rows.map(({ integrity_check }) => String(integrity_check));
      return words.join() === 'ok' ? [] : words;
    } catch (error) {
      return [(error as Error).message];
    }
  }

  /** Why the next start folds everything again whatever is here, or undefined when it does not. */
  distrust(wanted: Omit<RowsHeader, 'bootId'>): string | undefined {
    return distrustOf(headerIn(this.#db), { ...wanted, bootId: bootId() });
  }

  /** Every stream of which anything is kept: a mark, rows, or both. */
  streams(): readonly string[] {
    return this.#db
      .prepare('SELECT stream FROM streams UNION SELECT DISTINCT stream FROM rows ORDER BY 1')
      .all()
      .map(({ stream }) => String(stream));
  }

  /** What `look` sees of one stream is as of one moment, however far the ledger goes on meanwhile. */
  async asOfOneMoment<Seen>(look: () => Promise<Seen>): Promise<Seen> {
    this.#db.exec('BEGIN');
    try {
      return await look();
    } finally {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
    }
  }

  markOf(stream: string): KeptMark | undefined {
    return this.#db
      .prepare(
        'SELECT revision, event_id AS eventId, hash, count, total, sum FROM streams WHERE stream = ?',
      )
      .get(stream) as KeptMark | undefined;
  }

  /** In the order of their keys. */
  rowsOf(stream: string): Iterator<KeptRow> {
    return this.#db
      .prepare('SELECT key, json, sum FROM rows WHERE stream = ? ORDER BY key')
      .iterate(stream) as unknown as Iterator<KeptRow>;
  }

  close(): void {
    this.#db.close();
  }
}
