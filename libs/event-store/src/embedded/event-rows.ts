import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { checksumOf, type StoredEvent } from './checksum';

type OfStream = Readonly<{ id: number; stream: string }>;

/** How events come into a log and leave it, whoever writes: with a checksum, and leaving a trace. */
export class EventRows {
  readonly #insert: StatementSync;
  readonly #remember: StatementSync;
  readonly #delete: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare(`
      INSERT INTO event
        (position, stream, revision, event_id, type, created_at, is_json, data, metadata, checksum)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#remember = database.prepare(
      'INSERT INTO removed SELECT position FROM event WHERE stream = ?',
    );
    this.#delete = database.prepare('DELETE FROM event WHERE stream = ?');
  }

  insert({ id, stream }: OfStream, event: StoredEvent): void {
    const { position, revision, eventId, type, createdAt, isJson, data, metadata } = event;
    this.#insert.run(
      position,
      id,
      revision,
      eventId,
      type,
      createdAt,
      isJson,
      data,
      metadata,
      checksumOf(event, stream),
    );
  }

  /** Their places stay empty for ever, and are known to be. */
  removeAllOf(streamId: number): void {
    this.#remember.run(streamId);
    this.#delete.run(streamId);
  }
}
