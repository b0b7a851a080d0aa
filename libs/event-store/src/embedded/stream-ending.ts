import { createHash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EventRows } from './event-rows';
import { streamDeletedType } from './raw/raw-event';

const nothing = new Uint8Array();

type Ended = Readonly<{
  stream: string;
  id: number;
  /** Of the event that ends it: one behind the last. */
  revision: number;
  position: number;
  now: number;
}>;

/**
 * Ends a stream for ever, in the transaction that is open: as EventStoreDB does, an event of its own
 * tells of it and keeps its place in the log, and what lay before it is deleted. The bytes stay in
 * the file until it is compacted.
 */
export class StreamEnding {
  readonly #mark: StatementSync;

  constructor(
    database: DatabaseSync,
    private readonly events: EventRows,
  ) {
    this.#mark = database.prepare(
      'UPDATE stream SET tombstoned = ?, first_revision = ? WHERE id = ?',
    );
  }

  write({ stream, id, revision, position, now }: Ended): void {
    this.events.removeAllOf(id);
    this.events.insert(
      { id, stream },
      {
        position,
        revision,
        eventId: endIdOf(stream),
        type: streamDeletedType,
        createdAt: now,
        isJson: 0,
        data: nothing,
        metadata: nothing,
      },
    );
    this.#mark.run(position, revision, id);
  }
}

/** Derived like every id: a stream ends once. */
function endIdOf(stream: string): string {
  const hex = createHash('sha256').update(`end of ${stream}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
