import { createHash } from 'node:crypto';
import type { EventMetadata, EventToAppend } from '@lodestone/kernel';

/** A store and a name space in it: several contracts may share one log that is never emptied. */
export const metadata: EventMetadata = {
  actorId: '5f4dcc3b',
  channel: 'api',
  correlationId: 'request-1',
  causationId: 'request-1',
  recordedAt: '2026-01-02T03:04:05.678Z',
  schemaVersion: 1,
};

/** A UUID that depends on nothing but `text`. */
export function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

export const weighed = (
  text: string,
  data: unknown = { text },
  about: EventMetadata = metadata,
): EventToAppend => ({
  eventId: idOf(text),
  event: { type: 'Weighed', data },
  metadata: about,
});

export const several = (text: string, count: number): EventToAppend[] =>
  Array.from({ length: count }, (_, index) => weighed(`${text}/${index}`));

/** Exactly so many bytes of data and metadata, in Chinese, where a character is three bytes. */
export function weighing(text: string, bytes: number): EventToAppend {
  const empty = weighed(text, { text: '' });
  const left = bytes - bytesOf([empty]);
  return weighed(text, { text: '矿'.repeat(Math.floor(left / 3)) + 'x'.repeat(left % 3) });
}

const bytesOf = (events: readonly EventToAppend[]): number =>
  events.reduce(
    (sum, { event, metadata: about }) =>
      sum +
      Buffer.byteLength(JSON.stringify(event.data)) +
      Buffer.byteLength(JSON.stringify(about)),
    0,
  );
