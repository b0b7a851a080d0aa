import {
  StoreUnavailable,
  type EventMetadata,
  type LogPosition,
  type RecordedEvent,
} from '@lodestone/kernel';

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
];

export function positionOf(position: number): LogPosition {
  const half = BigInt(position);
  return { commit: half, prepare: half };
}

/** The place in the file that a position stands for; one beyond every file is the last possible. */
export const placeOf = ({ commit }: LogPosition): number =>
  commit > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(commit);

/** @throws StoreUnavailable where the file does not hold what was written into it */
export function recordedOf(row: EventRow, stream: string): RecordedEvent {
  const [position, , revision, eventId, type, data, metadata] = row;
  return {
    eventId,
    event: { type, data: contentOf(data, row) },
    metadata: contentOf(metadata, row) as EventMetadata,
    stream,
    revision,
    position: positionOf(position),
  };
}

/** Bytes are given as they are: only another client writes them, and only it can read them. */
function contentOf(content: string | Uint8Array, [position]: EventRow): unknown {
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new StoreUnavailable(
      `the log is damaged: what it holds at ${position} is not JSON. Restore it from a backup`,
      { cause: error },
    );
  }
}

/** What a row weighs in memory, roughly: for pages that must not grow with their events. */
export const weightOf = ([, , , , , data, metadata]: EventRow): number =>
  data.length + metadata.length + 100;
