import { setImmediate as turn } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { checksumOf, type StoredEvent } from './checksum';
import { DamagedLog } from './damaged-log';
import { openForWriting } from './log-file';
import { unavailable } from './log-failure';
import { contentOf } from './recorded-rows';

type Sealing = Readonly<{
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}>;

export type Sealed = Readonly<{
  /** Events that have a checksum now and had none. */
  sealed: number;
  /** Places without an event. Each was of a stream that was removed, as far as the log says. */
  empty: number;
  /** False where it was stopped: what was done stays, and the next time goes on from there. */
  isWhole: boolean;
}>;

/** One transaction each: a reader of the log waits for none, and a crash loses none but the last. */
const eventsPerGroup = 2_000;

/**
 * Gives each event of a log the checksum that the version which wrote it did not know, as it is now:
 * nobody can say any more whether it is as it was written. Where something is missing it stops, because
 * a seal would make it look sound. The caller holds the lock of the folder.
 *
 * @throws DamagedLog naming the first event that is not as any version writes it
 */
export async function sealLog(file: string, { signal, onProgress }: Sealing): Promise<Sealed> {
  const database = openForWriting(file);
  try {
    refuseIncomplete(database, file);
    refuseLost(database, file);
    const sealer = new Sealer(database, file);
    while (!signal.aborted && sealer.sealGroup()) {
      onProgress(sealer.upTo, sealer.total);
      await turn();
    }
    return sealer;
  } catch (error) {
    throw unavailable(error, file);
  } finally {
    database.close();
  }
}

/** That no stream lacks an event between its first and its last. */
function refuseIncomplete(database: DatabaseSync, file: string): void {
  const row = database
    .prepare(
      `SELECT coalesce(stream.name, 'stream ' || event.stream) AS name, max(revision) AS last
       FROM event LEFT JOIN stream ON stream.id = event.stream GROUP BY event.stream
       HAVING count(*) <> max(revision) - coalesce(stream.first_revision, -1) + 1 LIMIT 1`,
    )
    .get();
  if (!row) return;
  const [stream, revision] = [String(row['name']), Number(row['last'])];
  const says = `${stream} lacks revisions before ${revision}`;
  throw new DamagedLog({ file, position: 0, stream, revision, says });
}

/** That no event is without the checksum with which it was written, or which a seal gave it. */
function refuseLost(database: DatabaseSync, file: string): void {
  const row = database
    .prepare(
      `SELECT event.position, event.revision,
         coalesce(stream.name, 'stream ' || event.stream) AS name
       FROM event LEFT JOIN stream ON stream.id = event.stream, sealing
       WHERE checksum IS NULL AND (position >= from_position OR position <= up_to)
       ORDER BY event.position LIMIT 1`,
    )
    .get();
  if (!row) return;
  const [position, revision] = [Number(row['position']), Number(row['revision'])];
  const stream = String(row['name']);
  const says = `the event ${stream}@${revision} (position ${position}) has lost its checksum`;
  throw new DamagedLog({ file, position, stream, revision, says });
}

class Sealer implements Sealed {
  sealed = 0;
  empty = 0;
  isWhole = false;
  upTo: number;
  /** The last place that needs a seal. */
  readonly total: number;

  constructor(
    private readonly database: DatabaseSync,
    private readonly file: string,
  ) {
    const row = database.prepare('SELECT up_to, from_position FROM sealing').get();
    this.upTo = Number(row?.['up_to']);
    this.total = Number(row?.['from_position']) - 1;
  }

  /** False when there is nothing left to seal. */
  sealGroup(): boolean {
    const { database } = this;
    const high = Math.min(this.upTo + eventsPerGroup, this.total);
    database.exec('BEGIN IMMEDIATE');
    try {
      this.#seal(this.upTo + 1, high);
      const isDone = high === this.total;
      database
        .prepare('UPDATE sealing SET up_to = ?, from_position = ?')
        .run(isDone ? 0 : high, isDone ? 1 : this.total + 1);
      database.exec('COMMIT');
      this.upTo = high;
      this.isWhole = isDone;
      return !isDone;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  #seal(low: number, high: number): void {
    const rows = this.database
      .prepare(
        `SELECT position, stream.name AS stream, revision, event_id AS eventId, type,
           created_at AS createdAt, is_json AS isJson, data, metadata
         FROM event LEFT JOIN stream ON stream.id = event.stream
         WHERE position BETWEEN ? AND ? ORDER BY position`,
      )
      .all(low, high) as unknown as (StoredEvent & { stream: string | null })[];
    const seal = this.database.prepare('UPDATE event SET checksum = ? WHERE position = ?');
    const leave = this.database.prepare('INSERT OR IGNORE INTO removed VALUES (?)');
    let next = low;
    for (const row of rows) {
      for (; next < row.position; next += 1) this.empty += Number(leave.run(next).changes);
      seal.run(checksumOf(row, this.#streamOf(row)), row.position);
      this.sealed += 1;
      next = row.position + 1;
    }
    for (; next <= high; next += 1) this.empty += Number(leave.run(next).changes);
  }

  #streamOf(row: StoredEvent & { stream: string | null }): string {
    const { position, stream, revision, data, metadata } = row;
    const damaged = (says: string) =>
      new DamagedLog({ file: this.file, position, stream: stream ?? undefined, revision, says });
    if (stream === null) throw damaged(`the event at position ${position} is of no stream`);
    try {
      contentOf(data);
      contentOf(metadata);
    } catch {
      throw damaged(`the event ${stream}@${revision} (position ${position}) is no JSON`);
    }
    return stream;
  }
}
