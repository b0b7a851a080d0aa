import type { RecordedEvent } from '@lodestone/kernel';
import { isUnreadable, type EventSchemas } from './event-schemas';
import { UnreadableEvent } from './unreadable-event';

/**
 * A recorded event in its newest form; the same object when it has it.
 *
 * @throws UnreadableEvent naming stream, revision, type and version
 */
export function newestForm(schemas: EventSchemas, recorded: RecordedEvent): RecordedEvent {
  const { event, metadata, stream, revision } = recorded;
  const { schemaVersion } = metadata;
  const written = { type: event.type, schemaVersion, data: event.data };
  const newest = schemas.upcast(written);
  if (newest === written) return recorded;
  if (isUnreadable(newest)) throw new UnreadableEvent(stream, revision, newest);
  return {
    ...recorded,
    event: { type: newest.type, data: newest.data },
    metadata: { ...metadata, schemaVersion: newest.schemaVersion },
  };
}
