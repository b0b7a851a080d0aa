import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { WrongExpectedRevision } from '@lodestone/kernel';
import { revisionOf } from '../embedded/append-request';
import { EventRows } from '../embedded/event-rows';
import { Generations } from '../embedded/generations';
import { isStorageFailure, unavailable } from '../embedded/log-failure';
import { openForWriting } from '../embedded/log-file';
import type { CopiedEvent, WritableLog } from './copied-event';
import { EmbeddedCopySource } from './embedded-copy-source';
import { markOf, markStream, markType, saysUnfinished } from './unfinished-copy';

type Head = { id: number; readonly stream: string; revision: number };

const headsMax = 100_000;
const nothing = new Uint8Array();

type Written = Pick<CopiedEvent, 'eventId' | 'type' | 'createdAt' | 'isJson' | 'data' | 'metadata'>;

/**
 * The log of a data folder, being made. It is written as the ledger would write it: JSON as text,
 * which the ledger reads, and everything else as bytes. The caller holds the lock of the folder.
 */
export class EmbeddedCopyTarget extends EmbeddedCopySource implements WritableLog {
  /** @throws StoreUnavailable for a foreign file, a newer schema, a folder that cannot be written */
  static open(file: string): EmbeddedCopyTarget {
    return new EmbeddedCopyTarget(openForWriting(file), file);
  }

  readonly #insertStream: StatementSync;
  readonly #events: EventRows;
  readonly #heads = new Generations<string, Head>(headsMax);

  private constructor(database: DatabaseSync, file: string) {
    super(database, file);
    this.#insertStream = database.prepare('INSERT INTO stream (name) VALUES (?)');
    this.#events = new EventRows(database);
  }

  isMarkedUnfinished(): Promise<boolean> {
    return this.#written(() => {
      const { lastRevision: from } = this.reader.stateOf(markStream);
      const page = { stream: markStream, from, direction: 'backwards' as const, eventsMax: 1 };
      const [mark] = this.reader.streamPage(page);
      return mark !== undefined && saysUnfinished(mark.data);
    });
  }

  markUnfinished(): Promise<void> {
    return this.#written(() => {
      this.#insert(this.#headOf(markStream), {
        eventId: randomUUID(),
        type: markType,
        createdAt: Date.now(),
        isJson: true,
        data: markOf('unfinished'),
        metadata: nothing,
      });
    });
  }

  /** The mark goes altogether: nothing is left in the file but what was copied. */
  markFinished(): Promise<void> {
    return this.#written(() => {
      const { id } = this.#headOf(markStream);
      this.#events.removeAllOf(id);
      this.database.prepare('DELETE FROM stream WHERE id = ?').run(id);
      this.#forget();
    });
  }

  write(events: readonly CopiedEvent[]): Promise<void> {
    return this.#written(() => {
      for (const event of events) this.#copy(event);
    });
  }

  #copy(event: CopiedEvent): void {
    const head = this.#headOf(event.stream);
    if (event.isTombstone) {
      const position = this.#insert(head, { ...event, data: nothing, metadata: nothing });
      const end = this.database.prepare('UPDATE stream SET tombstoned = ? WHERE id = ?');
      end.run(position, head.id);
      return;
    }
    if (event.revision !== head.revision + 1) {
      const expected = revisionOf(event.revision - 1);
      throw new WrongExpectedRevision(event.stream, expected, revisionOf(head.revision));
    }
    this.#insert(head, event);
  }

  #insert(head: Head, event: Written): number {
    const position = this.reader.head() + 1;
    head.revision += 1;
    this.#events.insert(head, {
      position,
      revision: head.revision,
      eventId: event.eventId,
      type: event.type,
      createdAt: event.createdAt,
      isJson: event.isJson ? 1 : 0,
      data: (event.isJson ? jsonTextOf(event.data) : undefined) ?? event.data,
      metadata: jsonTextOf(event.metadata) ?? event.metadata,
    });
    return position;
  }

  #headOf(stream: string): Head {
    const known = this.#heads.get(stream);
    if (known) return known;
    const row = this.database.prepare('SELECT id FROM stream WHERE name = ?').get(stream);
    const id = Number(row?.['id'] ?? this.#insertStream.run(stream).lastInsertRowid);
    const head = { id, stream, revision: this.reader.stateOf(stream).lastRevision };
    this.#heads.set(stream, head);
    return head;
  }

  /** One transaction; durable on return. Only what the file says is said of the file. */
  async #written<Result>(work: () => Result): Promise<Result> {
    await Promise.resolve();
    const { database, named } = this;
    try {
      database.exec('BEGIN IMMEDIATE');
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#forget();
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      throw isStorageFailure(error) ? unavailable(error, named) : error;
    }
  }

  /** After a rollback another stream may be given the same id. */
  #forget(): void {
    this.#heads.clear();
    this.reader.forget();
  }
}

/** Undefined where a reader who takes text for JSON would stumble, or get other bytes back. */
function jsonTextOf(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0 || !isUtf8(bytes)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  try {
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}
