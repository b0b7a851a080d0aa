import { hash } from 'node:crypto';
import type { LogPosition, RecordedEvent } from './domain-event';
import type { Ordinal } from './ordinal';

/**
 * Up to which event something was made, in a form that tells whether a log is still the one that it
 * was made from: an older copy that has grown again holds another event there, or none.
 */
export type LogMark = Readonly<{
  position: LogPosition;
  /** Where the event is counted, or of the last one before it that is. */
  ordinal?: Ordinal;
  stream: string;
  revision: number;
  eventId: string;
  /** `eventHashOf` that event. */
  hash: string;
}>;

/** What of an event never changes, whichever store holds it and wherever it lies there. */
type Stored = Pick<RecordedEvent, 'stream' | 'revision' | 'eventId' | 'event' | 'metadata'>;

/**
 * SHA-256, in hex, of an event as it was stored: for an event that was brought to its newest form,
 * give the form that it came from. Members keep the order in which they were written, because every
 * store gives back the same bytes.
 */
export function eventHashOf({ stream, revision, eventId, event, metadata }: Stored): string {
  const { type, data } = event;
  return hash(
    'sha256',
    JSON.stringify([stream, revision, eventId, type, formOf(data), formOf(metadata)]),
  );
}

/** Bytes of another client's are hashed as such: JSON would write them as an object with numbers. */
const formOf = (content: unknown): unknown =>
  content instanceof Uint8Array ? { bytes: Buffer.from(content).toString('base64') } : content;
