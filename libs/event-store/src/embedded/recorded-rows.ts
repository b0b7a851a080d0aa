import type { EventMetadata, LogPosition, RecordedEvent } from '@lodestone/kernel';

/** In this order because node:sqlite gives rows as arrays, at half the price of objects. */
export const eventColumns = 'position, stream, revision, event_id, type, data, metadata';

export type EventRow = readonly [
  position: number,
  stream: number,
  revision: number,
  eventId: string,
  type: string,
  data: string | Uint8Array,
  metadata: string | Uint8Array,
  checksum: number | null,
];

export function positionOf(position: number): LogPosition {
  const half = BigInt(position);
  return { commit: half, prepare: half };
}

/** The place in the file that a position stands for; one beyond every file is the last possible. */
export const placeOf = ({ commit }: LogPosition): number =>
  commit > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(commit);

/** @throws SyntaxError where what is stored as text is not JSON */
export const recordedOf = (row: EventRow, stream: string): RecordedEvent => ({
  eventId: row[3],
  event: { type: row[4], data: contentOf(row[5]) },
  metadata: contentOf(row[6]) as EventMetadata,
  stream,
  revision: row[2],
  position: positionOf(row[0]),
});

/** Bytes are given as they are: only another client writes them, and only it can read them. */
export const contentOf = (content: string | Uint8Array): unknown =>
  typeof content === 'string' ? JSON.parse(content) : content;

/** What a row weighs in memory, roughly: for pages that must not grow with their events. */
export const weightOf = (row: EventRow): number => row[5].length + row[6].length + 100;
