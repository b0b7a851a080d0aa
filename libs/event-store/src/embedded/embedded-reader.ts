import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { StoreUnavailable, type EventFilter, type RecordedEvent } from '@lodestone/kernel';
import { DamagedLog } from './damaged-log';
import { readLocating } from './examine-event';
import { streamDeletedType } from './raw/raw-event';
import { Generations } from './generations';
import { unavailable } from './log-failure';
import { openForReading } from './log-file';
import { LogProof } from './log-proof';
import { eventColumns, recordedOf, weightOf, type EventRow } from './recorded-rows';
import { checkRevisions } from './revisions';
import { passesOf } from './stream-prefixes';

export type LogPage = Readonly<{
  events: readonly RecordedEvent[];
  /** How many events were read and checked to find these. */
  lookedAt: number;
  /** What all of those weigh. */
  bytes: number;
  /** Everything up to here was looked at: where the next page begins, exclusively. */
  considered: number;
  /** Nothing lies behind `considered` now. */
  isLast: boolean;
}>;

export type PageOfAll = Readonly<{
  /** Exclusive. */
  from: number;
  direction: 'forwards' | 'backwards';
  eventsMax: number;
  /** With a filter: how many are read to find them. */
  lookedAtMax?: number;
  filter?: EventFilter | undefined;
}>;

export type PageOfStream = Readonly<{
  stream: string;
  /** Inclusive. */
  from: number;
  direction: 'forwards' | 'backwards';
  eventsMax: number;
}>;

type LookedAt = Pick<LogPage, 'lookedAt' | 'considered' | 'isLast'> & Readonly<{ first: number }>;

const namesMax = 100_000;

/**
 * Reads a log page by page, in the calling thread. Every call is a transaction of its own that is
 * over when it returns: an open one would keep the write-ahead log from being emptied.
 */
export class EmbeddedReader {
  readonly #statements = new Map<string, StatementSync>();
  readonly #names = new Generations<number, string>(namesMax);
  readonly #proof: LogProof;
  readonly #columns: string;
  #isClosed = false;

  /** @throws StoreUnavailable when there is no log, or not one that this version can read */
  static open(file: string): EmbeddedReader {
    return new EmbeddedReader(openForReading(file), file, true);
  }

  /** `ownsDatabase`: whether closing the reader closes the connection. */
  constructor(
    private readonly database: DatabaseSync,
    private readonly file: string,
    private readonly ownsDatabase = false,
  ) {
    this.#proof = new LogProof(database, file);
    this.#columns = `${eventColumns}, ${this.#proof.column}`;
  }

  /** Place of the newest event, 0 in an empty log. */
  head(): number {
    return this.#guarded(() => {
      const [position] = this.#prepared('SELECT max(position) FROM event').all()[0] as unknown as [
        number | null,
      ];
      return position ?? 0;
    });
  }

  /** Changes whenever another connection has committed. */
  dataVersion(): number {
    return this.#guarded(() => {
      const [version] = this.#prepared('PRAGMA data_version').all()[0] as unknown as [number];
      return version;
    });
  }

  /** Revision of the stream's last event, or -1. */
  lastRevision(stream: string): number {
    return this.#guarded(() => {
      const row = this.#prepared(
        `SELECT coalesce(max(revision), -1) FROM event
         WHERE stream = (SELECT id FROM stream WHERE name = ? AND tombstoned = 0)`,
      ).all(stream)[0] as unknown as [number];
      return row[0];
    });
  }

  /** @throws DamagedLog where the log does not hold what was written into it */
  readAllPage(page: PageOfAll): LogPage {
    return this.#located(
      () => this.#pageOfAll(page),
      () => this.#rowsOfAll('position', page),
    );
  }

  /** @throws DamagedLog where the log does not hold what was written into it */
  readStreamPage(page: PageOfStream): LogPage {
    return this.#located(
      () => this.#pageOfStream(page),
      () => this.#rowsOfStream('position', page),
    );
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#statements.clear();
    if (this.ownsDatabase) this.database.close();
  }

  #pageOfAll(page: PageOfAll): LogPage {
    const { from, eventsMax } = page;
    const rows = this.#rowsOfAll(this.#columns, page) as readonly EventRow[];
    const passes = passesOf(page.filter);
    const events: RecordedEvent[] = [];
    let [bytes, lookedAt] = [0, 0];
    for (const row of rows) {
      const recorded = this.#checked(row, this.#nameOf(row[1]));
      bytes += weightOf(row);
      lookedAt += 1;
      if (!passes || passes(recorded.stream)) events.push(recorded);
      if (events.length === eventsMax) break;
    }
    const considered = rows[lookedAt - 1]?.[0] ?? from;
    const isLast = lookedAt === rows.length && rows.length < limitOf(page);
    if (lookedAt > 0)
      this.#checkPlaces(page, { first: rows[0]?.[0] ?? 0, considered, lookedAt, isLast });
    return { events, bytes, lookedAt, considered, isLast };
  }

  #checkPlaces(
    { from, direction }: PageOfAll,
    { first, considered, lookedAt, isLast }: LookedAt,
  ): void {
    if (direction === 'forwards') {
      return this.#proof.checkPlaces({ low: from + 1, high: considered }, lookedAt);
    }
    const high = first === from - 1 ? first : Math.min(from - 1, this.head());
    this.#proof.checkPlaces({ low: isLast ? 1 : considered, high }, lookedAt);
  }

  #pageOfStream(page: PageOfStream): LogPage {
    const { stream, from, eventsMax } = page;
    const rows = this.#rowsOfStream(this.#columns, page) as readonly EventRow[];
    let bytes = 0;
    const events = rows.map((row) => {
      bytes += weightOf(row);
      return this.#checked(row, stream);
    });
    if (rows.length === 0) this.#checkEnding(stream);
    const isLast = rows.length < eventsMax;
    checkRevisions(
      rows.map(([position, , revision]) => ({ position, revision })),
      { ...page, file: this.file, isLast, firstRevision: () => this.#firstRevision(stream) },
    );
    const considered = rows.at(-1)?.[2] ?? from;
    return { events, bytes, lookedAt: rows.length, considered, isLast };
  }

  #rowsOfAll(columns: string, page: PageOfAll) {
    const isForwards = page.direction === 'forwards';
    return this.#rows(
      `SELECT ${columns} FROM event WHERE position ${isForwards ? '>' : '<'} ?
       ORDER BY position ${isForwards ? 'ASC' : 'DESC'} LIMIT ?`,
      [page.from, limitOf(page)],
    );
  }

  #rowsOfStream(columns: string, { stream, from, direction, eventsMax }: PageOfStream) {
    const isForwards = direction === 'forwards';
    return this.#rows(
      `SELECT ${columns} FROM event
       WHERE stream = (SELECT id FROM stream WHERE name = ? AND tombstoned = 0)
         AND revision ${isForwards ? '>=' : '<='} ?
       ORDER BY revision ${isForwards ? 'ASC' : 'DESC'} LIMIT ?`,
      [stream, from, eventsMax],
    );
  }

  #checked(row: EventRow, stream: string): RecordedEvent {
    this.#proof.check(row, row[7], { stream });
    return recordedOf(row, stream);
  }

  /** A stream is empty because it never was, or because an event says that it was ended. */
  #checkEnding(stream: string): void {
    const sql = `SELECT tombstoned, coalesce((SELECT type FROM event WHERE position = tombstoned), '')
      FROM stream WHERE name = ? AND tombstoned <> 0`;
    const [ended] = this.#rows(sql, [stream]);
    if (!ended || ended[1] === streamDeletedType) return;
    const position = ended[0] as number;
    const says = `${stream} was ended for ever, and no event says so`;
    throw new DamagedLog({ file: this.file, position, stream, says });
  }

  #firstRevision(stream: string): number {
    const rows = this.#rows('SELECT first_revision FROM stream WHERE name = ?', [stream]);
    return (rows[0]?.[0] as number | undefined) ?? 0;
  }

  /** A name never changes once its id is in the file. */
  #nameOf(id: number): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const [name] = this.#rows('SELECT name FROM stream WHERE id = ?', [id])[0] as readonly [string];
    this.#names.set(id, name);
    return name;
  }

  #rows(sql: string, values: readonly (string | number)[]): readonly (readonly unknown[])[] {
    return this.#prepared(sql).all(...values) as unknown as readonly (readonly unknown[])[];
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }

  #located(read: () => LogPage, rows: () => readonly (readonly unknown[])[]): LogPage {
    const { database, file } = this;
    const positions = () => rows().map(([position]) => position as number);
    return this.#guarded(() =>
      readLocating({ database, file, proof: this.#proof }, read, positions),
    );
  }

  #guarded<Result>(read: () => Result): Result {
    if (this.#isClosed) throw new StoreUnavailable(`the log ${this.file} was closed`);
    try {
      return read();
    } catch (error) {
      throw unavailable(error, this.file);
    }
  }
}

const limitOf = ({ eventsMax, lookedAtMax = eventsMax, filter }: PageOfAll): number =>
  filter?.streamPrefixes ? lookedAtMax : eventsMax;
