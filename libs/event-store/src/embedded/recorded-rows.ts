import type { EventMetadata, LogPosition, RecordedEvent } from '@lodestone/kernel';
import type { StoredEvent } from './checksum';

/** In this order because node:sqlite gives rows as arrays, at half the price of objects. */
export const eventColumns =
  'position, stream, revision, event_id, type, data, metadata, created_at, is_json';

export type EventRow = readonly [
  position: number,
  stream: number,
  revision: number,
  eventId: string,
  type: string,
  data: string | Uint8Array,
  metadata: string | Uint8Array,
  createdAt: number,
  isJson: number,
  checksum: number | null,
];

export function storedOf(row: EventRow, stream: string): StoredEvent {
  const [position, , revision, eventId, type, data, metadata, createdAt, isJson] = row;
  return { position, stream, revision, eventId, type, createdAt, isJson, data, metadata };
}

export function positionOf(position: number): LogPosition {
  const half = BigInt(position);
  return { commit: half, prepare: half };
}

/** The place in the file that a position stands for; one beyond every file is the last possible. */
export const placeOf = ({ commit }: LogPosition): number =>
  commit > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(commit);

/** @throws SyntaxError where what is stored as text is not JSON */
export function recordedOf(row: EventRow, stream: string): RecordedEvent {
  const [position, , revision, eventId, type, data, metadata] = row;
  return {
    eventId,
    event: { type, data: contentOf(data) },
    metadata: contentOf(metadata) as EventMetadata,
    stream,
    revision,
    position: positionOf(position),
  };
}

/** Bytes are given as they are: only another client writes them, and only it can read them. */
export const contentOf = (content: string | Uint8Array): unknown =>
  typeof content === 'string' ? JSON.parse(content) : content;

/** What a row weighs in memory, roughly: for pages that must not grow with their events. */
export const weightOf = ([, , , , , data, metadata]: EventRow): number =>
  data.length + metadata.length + 100;
