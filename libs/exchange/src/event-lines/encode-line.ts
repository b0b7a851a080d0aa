import type { EventLine } from './event-line';

/**
 * A line as JSON, without the end of the line. Keys stand in one order, whoever made the object, and
 * `event.data` in the order in which it was recorded: one ordinal is always the same bytes.
 */
export function encodedLine({
  ordinal,
  recordedAt,
  stream,
  revision,
  event: { type, data },
  metadata: { channel, schemaVersion },
  postings,
}: EventLine): string {
  return JSON.stringify({
    ordinal,
    recordedAt,
    stream,
    revision,
    event: { type, data },
    metadata: { channel, schemaVersion },
    ...(postings ? { postings } : {}),
  });
}
