import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Generations } from '../generations';
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
  'CAST(data AS BLOB), CAST(metadata AS BLOB)';

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

  constructor(private readonly database: DatabaseSync) {}

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

  streamPage({ stream, from, direction, eventsMax }: StreamPage): LoggedEvent[] {
    const isForwards = direction === 'forwards';
    const rows = this.#rows(
      `SELECT ${columns} FROM event
       WHERE stream = (SELECT id FROM stream WHERE name = ?)
         AND revision ${isForwards ? '>=' : '<='} ?
       ORDER BY revision ${isForwards ? 'ASC' : 'DESC'} LIMIT ?`,
      stream,
      from,
      eventsMax,
    ) as unknown as Row[];
    return rows.map((row) => this.#eventOf(row));
  }

  allPage(page: AllPage): AllPageRead {
    return page.passes ? this.#filteredPage(page, page.passes) : this.#wholePage(page);
  }

  #wholePage(page: AllPage): AllPageRead {
    const events = this.#scan(columns, page).map((row) => this.#eventOf(row as Row));
    return { events, considered: events.length, last: events.at(-1)?.position ?? page.from };
  }

  /** Looks at names and types first: what does not pass is never loaded. */
  #filteredPage(page: AllPage, passes: (stream: string, type: string) => boolean): AllPageRead {
    const outlines = this.#scan('position, stream, type', page) as Outline[];
    const wanted = outlines.filter(([, stream, type]) => passes(this.#nameOf(stream), type));
    const last = outlines.at(-1)?.[0] ?? page.from;
    return { events: this.#load(page, wanted), considered: outlines.length, last };
  }

  #load(page: AllPage, wanted: readonly Outline[]): LoggedEvent[] {
    if (wanted.length > fetchedSinglyMax) {
      const places = new Set(wanted.map(([position]) => position));
      return this.#wholePage(page).events.filter(({ position }) => places.has(position));
    }
    return wanted.map(([position]) => {
      const [row] = this.#rows(`SELECT ${columns} FROM event WHERE position = ?`, position);
      return this.#eventOf(row as Row);
    });
  }

  #scan(what: string, { from, direction, eventsMax }: AllPage): unknown[] {
    const isForwards = direction === 'forwards';
    return this.#rows(
      `SELECT ${what} FROM event WHERE position ${isForwards ? '>' : '<'} ?
       ORDER BY position ${isForwards ? 'ASC' : 'DESC'} LIMIT ?`,
      from,
      eventsMax,
    );
  }

  #eventOf(row: Row): LoggedEvent {
    const [position, stream, revision, eventId, type, createdAt, isJson, data, metadata] = row;
    return {
      eventId,
      type,
      isJson: isJson !== 0,
      data,
      metadata,
      stream: this.#nameOf(stream),
      revision,
      position,
      createdAt,
      isTombstone: type === streamDeletedType && this.#tombstoneOf(stream) === position,
    };
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

  #rows(sql: string, ...values: readonly (string | number)[]): unknown[] {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      statement.setReturnArrays(true);
      this.#statements.set(sql, statement);
    }
    return statement.all(...values);
  }
}
