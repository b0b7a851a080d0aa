import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Kinds } from '../checksum';
import { readLocating } from '../examine-event';
import { Generations } from '../generations';
import { LogProof } from '../log-proof';
import { checkRevisions } from '../revisions';
import {
  streamDeletedType,
  type AllPage,
  type AllPageRead,
  type LoggedEvent,
  type StreamPage,
  type StreamState,
} from './raw-event';

/** Text is read as its bytes too, so that nothing is decoded only to be encoded again. */
const columns =
  'position, stream, revision, event_id, type, created_at, is_json, ' +
  'CAST(data AS BLOB), CAST(metadata AS BLOB), typeof(data), typeof(metadata)';

type Row = readonly [
  position: number,
  stream: number,
  revision: number,
  eventId: string,
  type: string,
  createdAt: number,
  isJson: number,
  data: Uint8Array,
  metadata: Uint8Array,
  dataIs: string,
  metadataIs: string,
  checksum: number | null,
];

type Outline = readonly [position: number, stream: number, type: string];

const namesMax = 100_000;

/** So many events may be fetched one by one before a scan of all of them is cheaper. */
const fetchedSinglyMax = 64;

/**
 * Reads events as bytes over a connection that it does not own. Every call is over when it returns;
 * inside a transaction it sees what that has written.
 */
export class RawReader {
  readonly #statements = new Map<string, StatementSync>();
  readonly #names = new Generations<number, string>(namesMax);
  readonly #proof: LogProof;
  readonly #columns: string;

  constructor(
    private readonly database: DatabaseSync,
    private readonly file: string,
  ) {
    this.#proof = new LogProof(database, file);
    this.#columns = `${columns}, ${this.#proof.column}`;
  }

  head(): number {
    const [position] = this.#rows('SELECT max(position) FROM event')[0] as [number | null];
    return position ?? 0;
  }

  /** Changes whenever another connection has committed. */
  dataVersion(): number {
    const [version] = this.#rows('PRAGMA data_version')[0] as [number];
    return version;
  }

  stateOf(stream: string): StreamState {
    const [row] = this.#rows(
      `SELECT tombstoned, coalesce(
         (SELECT max(revision) FROM event WHERE stream = stream.id), first_revision - 1)
       FROM stream WHERE name = ?`,
      stream,
    ) as [[tombstoned: number, lastRevision: number] | undefined];
    if (!row) return { lastRevision: -1, isTombstoned: false };
    return { lastRevision: row[1], isTombstoned: row[0] !== 0 };
  }

  /** @throws DamagedLog where the log does not hold what was written into it */
  streamPage(page: StreamPage): LoggedEvent[] {
    return this.#located(
      () => this.#streamPage(page),
      () => this.#rowsOfStream('position', page),
    );
  }

  /** @throws DamagedLog where the log does not hold what was written into it */
  allPage(page: AllPage): AllPageRead {
    return this.#located(
      () => (page.passes ? this.#filteredPage(page, page.passes) : this.#wholePage(page)),
      () => this.#scan('position', page),
    );
  }

  #streamPage(page: StreamPage): LoggedEvent[] {
    const { stream, eventsMax } = page;
    const rows = this.#rowsOfStream(this.#columns, page);
    const events = rows.map((row) => this.#eventOf(row as unknown as Row));
    const firstRevision = () => this.firstRevisionOf(stream);
    const isLast = events.length < eventsMax;
    checkRevisions(events, { ...page, file: this.file, isLast, firstRevision });
    return events;
  }

  #rowsOfStream(what: string, { stream, from, direction, eventsMax }: StreamPage) {
    const isForwards = direction === 'forwards';
    return this.#rows(
      `SELECT ${what} FROM event
       WHERE stream = (SELECT id FROM stream WHERE name = ?)
         AND revision ${isForwards ? '>=' : '<='} ?
       ORDER BY revision ${isForwards ? 'ASC' : 'DESC'} LIMIT ?`,
      stream,
      from,
      eventsMax,
    );
  }

  #wholePage(page: AllPage): AllPageRead {
    const events = this.#scan(this.#columns, page).map((row) =>
      this.#eventOf(row as unknown as Row),
    );
    this.#checkPlaces(page, events);
    return { events, considered: events.length, last: events.at(-1)?.position ?? page.from };
  }

  /** Looks at names and types first: what does not pass is never loaded. */
  #filteredPage(page: AllPage, passes: (stream: string, type: string) => boolean): AllPageRead {
    const outlines = this.#scan('position, stream, type', page) as unknown as Outline[];
    const places = outlines.map(([position]) => ({ position }));
    this.#checkPlaces(page, places);
    const wanted = outlines.filter(([, stream, type]) => passes(this.#nameOf(stream), type));
    const last = places.at(-1)?.position ?? page.from;
    return { events: this.#load(page, wanted), considered: outlines.length, last };
  }

  #checkPlaces(
    { from, direction, eventsMax }: AllPage,
    found: readonly Readonly<{ position: number }>[],
  ): void {
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return;
    if (direction === 'forwards') {
      return this.#proof.checkPlaces({ low: from + 1, high: last.position }, found.length);
    }
    const high = first.position === from - 1 ? first.position : Math.min(from - 1, this.head());
    const low = found.length < eventsMax ? 1 : last.position;
    this.#proof.checkPlaces({ low, high }, found.length);
  }

  #load(page: AllPage, wanted: readonly Outline[]): LoggedEvent[] {
    if (wanted.length > fetchedSinglyMax) {
      const places = new Set(wanted.map(([position]) => position));
      return this.#wholePage(page).events.filter(({ position }) => places.has(position));
    }
    return wanted.map(([position]) => {
      const [row] = this.#rows(`SELECT ${this.#columns} FROM event WHERE position = ?`, position);
      return this.#eventOf(row as unknown as Row);
    });
  }

  #scan(what: string, { from, direction, eventsMax }: AllPage) {
    const isForwards = direction === 'forwards';
    return this.#rows(
      `SELECT ${what} FROM event WHERE position ${isForwards ? '>' : '<'} ?
       ORDER BY position ${isForwards ? 'ASC' : 'DESC'} LIMIT ?`,
      from,
      eventsMax,
    );
  }

  #eventOf(row: Row): LoggedEvent {
    const [position, streamId, revision, eventId, type, createdAt, isJson, data, metadata] = row;
    const stream = this.#nameOf(streamId);
    const [, , , , , , , , , dataIs, metadataIs, checksum] = row;
    const columns = [position, streamId, revision, eventId, type, data, metadata] as const;
    this.#proof.check(columns, checksum, { stream, kinds: kindsOf(dataIs, metadataIs) });
    this.#proof.checkTime({ position, stream, revision }, checksum, { createdAt, isJson });
    return {
      eventId,
      type,
      isJson: isJson !== 0,
      data,
      metadata,
      stream,
      revision,
      position,
      createdAt,
      isTombstone: type === streamDeletedType && this.#tombstoneOf(streamId) === position,
    };
  }

  positionsBehind(from: number, eventsMax: number): number[] {
    const page = { from, direction: 'forwards', eventsMax } as const;
    return this.#scan('position', page).map(([position]) => position as number);
  }

  /** Undefined where the file does not say it any more. */
  placeOf(position: number): Readonly<{ stream: string; revision: number }> | undefined {
    try {
      const sql = 'SELECT stream, revision FROM event WHERE position = ?';
      const [[stream, revision]] = this.#rows(sql, position) as [[number, number]];
      return { stream: this.#nameOf(stream), revision };
    } catch {
      return undefined;
    }
  }

  firstRevisionOf(stream: string): number {
    const sql = 'SELECT first_revision FROM stream WHERE name = ?';
    return (this.#rows(sql, stream)[0]?.[0] as number | undefined) ?? 0;
  }

  /** How many events from the one place to the other have none. */
  withoutChecksum(low: number, high: number): number {
    const sql = `SELECT count(*) FROM event
      WHERE position BETWEEN ? AND ? AND ${this.#proof.column} IS NULL`;
    return this.#rows(sql, low, high)[0]?.[0] as number;
  }

  /** A name never changes once its id is in the file. */
  #nameOf(id: number): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const [name] = this.#rows('SELECT name FROM stream WHERE id = ?', id)[0] as [string];
    this.#names.set(id, name);
    return name;
  }

  /** After a rollback another stream may be given the same id. */
  forget(): void {
    this.#names.clear();
  }

  #tombstoneOf(id: number): number {
    const [position] = this.#rows('SELECT tombstoned FROM stream WHERE id = ?', id)[0] as [number];
    return position;
  }

  #located<Page>(read: () => Page, rows: () => readonly (readonly unknown[])[]): Page {
    const { database, file } = this;
    const positions = () => rows().map(([position]) => position as number);
    return readLocating({ database, file, proof: this.#proof }, read, positions);
  }

  #rows(sql: string, ...values: readonly (string | number)[]): readonly (readonly unknown[])[] {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      statement.setReturnArrays(true);
      this.#statements.set(sql, statement);
    }
    return statement.all(...values) as unknown as readonly (readonly unknown[])[];
  }
}

const kindsOf = (data: string, metadata: string): Kinds =>
  `${data === 'text' ? 't' : 'b'}${metadata === 'text' ? 't' : 'b'}`;
