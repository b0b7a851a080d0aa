import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { StoreUnavailable, type EventFilter, type RecordedEvent } from '@lodestone/kernel';
import { Generations } from './generations';
import { unavailable } from './log-failure';
import { openForReading } from './log-file';
import { eventColumns, recordedOf, weightOf, type EventRow } from './recorded-rows';
import { conditionOf } from './stream-prefixes';

export type LogPage = Readonly<{
  events: readonly RecordedEvent[];
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
  filter?: EventFilter | undefined;
}>;

export type PageOfStream = Readonly<{
  stream: string;
  /** Inclusive. */
  from: number;
  direction: 'forwards' | 'backwards';
  eventsMax: number;
}>;

/** With a filter a page looks at so many events at most, so that a sparse one stays short. */
const consideredMax = 8_192;

const namesMax = 100_000;

/**
 * Reads a log page by page, in the calling thread. Every call is a transaction of its own that is
 * over when it returns: an open one would keep the write-ahead log from being emptied.
 */
export class EmbeddedReader {
  readonly #statements = new Map<string, StatementSync>();
  readonly #names = new Generations<number, string>(namesMax);
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
  ) {}

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

  readAllPage(page: PageOfAll): LogPage {
    return this.#guarded(() =>
      page.filter?.streamPrefixes ? this.#filteredPage(page) : this.#wholePage(page),
    );
  }

  readStreamPage({ stream, from, direction, eventsMax }: PageOfStream): LogPage {
    return this.#guarded(() => {
      const isForwards = direction === 'forwards';
      const rows = this.#rows(
        `SELECT ${eventColumns} FROM event
         WHERE stream = (SELECT id FROM stream WHERE name = ? AND tombstoned = 0)
           AND revision ${isForwards ? '>=' : '<='} ?
         ORDER BY revision ${isForwards ? 'ASC' : 'DESC'} LIMIT ?`,
        [stream, from, eventsMax],
      );
      const considered = rows.at(-1)?.[2] ?? from;
      return this.#page(rows, considered, rows.length < eventsMax, stream);
    });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#statements.clear();
    if (this.ownsDatabase) this.database.close();
  }

  #wholePage({ from, direction, eventsMax }: PageOfAll): LogPage {
    const isForwards = direction === 'forwards';
    const rows = this.#rows(
      `SELECT ${eventColumns} FROM event WHERE position ${isForwards ? '>' : '<'} ?
       ORDER BY position ${isForwards ? 'ASC' : 'DESC'} LIMIT ?`,
      [from, eventsMax],
    );
    return this.#page(rows, rows.at(-1)?.[0] ?? from, rows.length < eventsMax);
  }

  /** Looks at a window of positions, so that the time it takes does not depend on what passes. */
  #filteredPage({ from, direction, eventsMax, filter }: PageOfAll): LogPage {
    const condition = conditionOf(filter) ?? { sql: 'TRUE', values: [] };
    const isForwards = direction === 'forwards';
    const head = this.head();
    const [low, high] = isForwards
      ? [from + 1, Math.min(from + consideredMax, head)]
      : [Math.max(Math.min(from - 1, head) - consideredMax + 1, 1), Math.min(from - 1, head)];
    const columns = eventColumns.replace(/\w+/g, 'event.$&');
    const rows = this.#rows(
      `SELECT ${columns} FROM event CROSS JOIN stream ON stream.id = event.stream
       WHERE event.position BETWEEN ? AND ? AND (${condition.sql})
       ORDER BY event.position ${isForwards ? 'ASC' : 'DESC'} LIMIT ?`,
      [low, high, ...condition.values, eventsMax],
    );
    const isCut = rows.length === eventsMax;
    const end = isForwards ? Math.max(high, from) : low;
    const considered = isCut ? (rows.at(-1)?.[0] ?? end) : end;
    return this.#page(rows, considered, isForwards ? considered >= head : considered <= 1);
  }

  #page(rows: readonly EventRow[], considered: number, isLast: boolean, stream?: string): LogPage {
    let bytes = 0;
    const events = rows.map((row) => {
      bytes += weightOf(row);
      return recordedOf(row, stream ?? this.#nameOf(row[1]));
    });
    return { events, bytes, considered, isLast };
  }

  /** A name never changes once its id is in the file. */
  #nameOf(id: number): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const [name] = this.#prepared('SELECT name FROM stream WHERE id = ?').all(id)[0] as unknown as [
      string,
    ];
    this.#names.set(id, name);
    return name;
  }

  #rows(sql: string, values: readonly (string | number)[]): readonly EventRow[] {
    return this.#prepared(sql).all(...values) as unknown as EventRow[];
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
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
