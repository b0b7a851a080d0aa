import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { EventToAppend } from '@lodestone/kernel';

/** What one insert needs, as it crosses to a thread: nothing is judged, nothing is looked up. */
export type BareRow = readonly [
  stream: number,
  revision: number,
  eventId: string,
  type: string,
  data: string,
  metadata: string,
];

/**
 * The least that a durable log in SQLite has to do: the same columns, pages and index as the store,
 * the same settings, one transaction per batch. No version checks, no names, no answers.
 */
export class BareLoop {
  readonly #database: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #insert: StatementSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      PRAGMA page_size = 8192;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -32768;
      CREATE TABLE event (
        position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL,
        event_id TEXT NOT NULL, type TEXT NOT NULL, created_at INTEGER NOT NULL, is_json INTEGER NOT NULL,
        data ANY NOT NULL, metadata ANY NOT NULL) STRICT;
      CREATE UNIQUE INDEX event_by_revision ON event (stream, revision);
    `);
    this.#begin = this.#database.prepare('BEGIN IMMEDIATE');
    this.#commit = this.#database.prepare('COMMIT');
    this.#insert = this.#database.prepare(
      `INSERT INTO event (stream, revision, event_id, type, created_at, is_json, data, metadata)
       VALUES (?, ?, ?, ?, 1767225600000, 1, ?, ?)`,
    );
  }

  commit(rows: readonly BareRow[]): void {
    this.#begin.run();
    for (const row of rows) this.#insert.run(...row);
    this.#commit.run();
  }

  close(): void {
    this.#database.close();
  }
}

/** The text is made in the loop, as every writer of events has to. */
export const bareRow = (
  stream: number,
  revision: number,
  { eventId, event, metadata }: EventToAppend,
): BareRow => [
  stream,
  revision,
  eventId,
  event.type,
  JSON.stringify(event.data),
  JSON.stringify(metadata),
];
