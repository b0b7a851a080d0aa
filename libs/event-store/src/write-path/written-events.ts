import type { DomainEvent, EventMetadata } from '@lodestone/kernel';
import type { Written } from './batch';
import { eventIdOf } from './event-id';
import type { PendingCommand, WrittenEvent } from './submission';

export type WritingPlace = Readonly<{
  stream: string;
  /** Of the first event. */
  revision: number;
  recordedAt: string;
  schemaVersionOf: (type: string) => number;
}>;

/** Ids, type and framing of one event on the wire, generously. */
const bytesAroundEvent = 256;

/** The events of a decision as the log will hold them. */
export function writtenEvents(
  { submission }: PendingCommand,
  events: readonly DomainEvent[],
  { stream, revision, recordedAt, schemaVersionOf }: WritingPlace,
): Written {
  const { key, metadata: provenance, identityOf } = submission;
  let bytes = 0;
  const written = events.map((event, index): WrittenEvent => {
    const { type, data } = event;
    const own = identityOf?.(event);
    const contentDigest = own?.contentDigest ?? submission.contentDigest;
    const { actorId, channel, correlationId, causationId } = provenance;
    const metadata: EventMetadata = {
      actorId,
      channel,
      correlationId,
      causationId,
      recordedAt,
      schemaVersion: schemaVersionOf(type),
      contentDigest,
    };
    const text = JSON.stringify(data);
    bytes += Buffer.byteLength(text) + Buffer.byteLength(JSON.stringify(metadata));
    bytes += bytesAroundEvent;
    return {
      eventId: eventIdOf({
        stream,
        key,
        contentDigest,
        index,
        ...(own ? { ...own, index: 0 } : {}),
      }),
      // Through text, so that a fold sees today what it will see after a restart.
      event: { type, data: JSON.parse(text) as unknown },
      metadata,
      stream,
      revision: revision + index,
    };
  });
  return { outcome: 'written', events: written, bytes };
}
