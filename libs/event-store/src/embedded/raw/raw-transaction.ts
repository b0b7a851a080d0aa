import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { EventRows } from '../event-rows';
import { Generations } from '../generations';
import {
  streamDeletedType,
  type LoggedEvent,
  type RawEvent,
  type StreamPage,
  type StreamState,
} from './raw-event';
import type { RawReader } from './raw-reader';

type Head = { id: number; readonly stream: string; revision: number; isTombstoned: boolean };

const headsMax = 100_000;
const nothing = new Uint8Array();

/**
 * Writes events as bytes into the transaction that is open on the connection, which somebody else
 * begins and commits. Remembers heads of streams for as long as nobody else writes the file.
 */
export class RawTransaction {
  readonly #insertStream: StatementSync;
  readonly #events: EventRows;
  readonly #markTombstoned: StatementSync;
  readonly #idOf: StatementSync;
  readonly #heads = new Generations<string, Head>(headsMax);
  #position: number | undefined;
  #now = 0;
  #writes = 0;

  constructor(
    database: DatabaseSync,
    private readonly reader: RawReader,
  ) {
    this.#insertStream = database.prepare('INSERT INTO stream (name) VALUES (?)');
    this.#events = new EventRows(database);
    this.#markTombstoned = database.prepare('UPDATE stream SET tombstoned = ? WHERE id = ?');
    this.#idOf = database.prepare('SELECT id FROM stream WHERE name = ?');
  }

  /** How many events were written since the transaction began. */
  get writes(): number {
    return this.#writes;
  }

  begin(now: number): void {
    this.#now = now;
    this.#writes = 0;
  }

  /** After a rollback, or when another process has written the file. */
  forget(): void {
    this.#heads.clear();
    this.#position = undefined;
    this.reader.forget();
  }

  head(): number {
    return this.#position ?? this.reader.head();
  }

  stateOf(stream: string): StreamState {
    const { revision, isTombstoned } = this.#headOf(stream);
    return { lastRevision: revision, isTombstoned };
  }

  streamPage(page: StreamPage): LoggedEvent[] {
    return this.reader.streamPage(page);
  }

  append(stream: string, events: readonly RawEvent[]): { revision: number; position: number } {
    const head = this.#existing(stream);
    for (const event of events) this.#insert(head, event);
    return { revision: head.revision, position: this.#position ?? 0 };
  }

  tombstone(stream: string, eventId: string): number {
    const head = this.#existing(stream);
    const position = this.#insert(head, {
      eventId,
      type: streamDeletedType,
      isJson: false,
      data: nothing,
      metadata: nothing,
    });
    this.#markTombstoned.run(position, head.id);
    head.isTombstoned = true;
    return position;
  }

  #insert(head: Head, { eventId, type, isJson, data, metadata }: RawEvent): number {
    const position = this.head() + 1;
    const revision = head.revision + 1;
    this.#events.insert(head, {
      position,
      revision,
      eventId,
      type,
      createdAt: this.#now,
      isJson: isJson ? 1 : 0,
      data,
      metadata,
    });
    this.#position = position;
    head.revision = revision;
    this.#writes += 1;
    return position;
  }

  #existing(stream: string): Head {
    const head = this.#headOf(stream);
    if (head.id === 0) head.id = Number(this.#insertStream.run(stream).lastInsertRowid);
    return head;
  }

  #headOf(stream: string): Head {
    const known = this.#heads.get(stream);
    if (known) return known;
    const id = Number(this.#idOf.get(stream)?.id ?? 0);
    const { lastRevision, isTombstoned } = this.reader.stateOf(stream);
    const head = { id, stream, revision: lastRevision, isTombstoned };
    this.#heads.set(stream, head);
    return head;
  }
}
