import type { DatabaseSync } from 'node:sqlite';
import { unavailable } from '../embedded/log-failure';
import { openForReading } from '../embedded/log-file';
import { LogProof } from '../embedded/log-proof';
import { streamDeletedType } from '../embedded/raw/raw-event';
import type { ArchivedEvent, Segment } from './segment';

/** Some seconds of work and some megabytes of memory, whatever the events are. */
const eventsMax = 20_000;
const charactersMax = 16 * 1024 * 1024;
const eventsPerPage = 500;

type Row = Readonly<{
  position: number;
  streamId: number;
  stream: string;
  revision: number;
  eventId: string;
  type: string;
  createdAt: number;
  isJson: number;
  data: string | Uint8Array;
  metadata: string | Uint8Array;
  tombstoned: number;
  firstRevision: number;
  checksum: number | null;
}>;

export type ReadSegment = Readonly<{ segment: Segment; isLast: boolean }>;

/** Cuts the log of a data folder into segments, beside whoever writes it. */
export class SegmentSource {
  readonly #database: DatabaseSync;
  readonly #proof: LogProof;
  readonly #select: string;

  /** @throws StoreUnavailable when there is no log, or not one that this version can read */
  constructor(private readonly file: string) {
    this.#database = openForReading(file);
    this.#proof = new LogProof(this.#database, file);
    this.#select = `
      SELECT position, event.stream AS streamId, stream.name AS stream, revision,
        event_id AS eventId, type, created_at AS createdAt, is_json AS isJson, data, metadata,
        stream.tombstoned, stream.first_revision AS firstRevision,
        ${this.#proof.column} AS checksum
      FROM event JOIN stream ON stream.id = event.stream`;
  }

  /**
   * What lies behind a place, in one transaction. Events whose stream is ended meanwhile are in one
   * segment or gone from it, and the event that ended them is in a later one.
   *
   * @returns undefined where nothing lies behind it
   * @throws StoreUnavailable that names the first event that is not as it was written
   */
  segmentBehind(place: number): ReadSegment | undefined {
    try {
      this.#database.exec('BEGIN');
      try {
        return this.#read(place);
      } finally {
        this.#database.exec('COMMIT');
      }
    } catch (error) {
      throw unavailable(error, this.file);
    }
  }

  eventAt(position: number): ArchivedEvent | undefined {
    const row = this.#database.prepare(`${this.#select} WHERE position = ?`).get(position);
    return row && archivedOf(row as unknown as Row);
  }

  close(): void {
    this.#database.close();
  }

  #read(place: number): ReadSegment | undefined {
    const statement = this.#database.prepare(
      `${this.#select} WHERE position > ? ORDER BY position LIMIT ?`,
    );
    const events: ArchivedEvent[] = [];
    let characters = 0;
    for (let isLast = false, from = place; !isLast;) {
      const rows = statement.all(from, eventsPerPage) as unknown as Row[];
      for (const row of rows) this.#check(row);
      isLast = rows.length < eventsPerPage;
      for (const row of rows) {
        events.push(archivedOf(row));
        characters += row.data.length + row.metadata.length;
      }
      from = events.at(-1)?.position ?? place;
      if (events.length < eventsMax && characters < charactersMax && !isLast) continue;
      if (events.length === 0) return undefined;
      this.#proof.checkPlaces({ low: place + 1, high: from }, events.length);
      return { segment: { from: place + 1, to: from, events }, isLast };
    }
    return undefined;
  }

  #check(row: Row): void {
    const { position, streamId, stream, revision, eventId, type, data, metadata, checksum } = row;
    this.#proof.check([position, streamId, revision, eventId, type, data, metadata], checksum, {
      stream,
    });
    this.#proof.checkTime({ position, stream, revision }, checksum, row);
  }
}

function archivedOf(row: Row): ArchivedEvent {
  const { position, stream, revision, eventId, type, createdAt, isJson, data, metadata } = row;
  const isEnd = type === streamDeletedType && row.tombstoned === position;
  return {
    ...{ position, stream, revision, eventId, type, createdAt, isJson, data, metadata },
    endsFrom: isEnd ? row.firstRevision : undefined,
  };
}
