/** Something that happened, as plain JSON. The type string is written by hand and kept for ever. */
export type DomainEvent<Type extends string = string, Data = unknown> = Readonly<{
  type: Type;
  data: Data;
}>;

/** Through which door a record came in. */
export type Channel = 'api' | 'file' | 'form' | 'demonstration' | 'system';

/**
 * What the ledger knows about an event besides what it says.
 * `actorId` is an HMAC of issuer and subject, never a name. `recordedAt` is a UTC instant from the
 * ledger's clock. `contentDigest` is the HMAC of the command as validated (hex), absent on events
 * that no submitter worded.
 */
export type EventMetadata = Readonly<{
  actorId: string;
  channel: Channel;
  correlationId: string;
  causationId: string;
  recordedAt: string;
  schemaVersion: number;
  contentDigest?: string;
}>;

/**
 * Where an event lies in the log of one store: opaque, ordered, never shown to a user.
 * EventStoreDB needs both halves; the embedded store keeps them equal.
 */
export type LogPosition = Readonly<{ commit: bigint; prepare: bigint }>;

/** An event as a store gives it back. Never flattened: folds get event, metadata and revision. */
export type RecordedEvent<E extends DomainEvent = DomainEvent> = Readonly<{
  eventId: string;
  event: E;
  metadata: EventMetadata;
  stream: string;
  /** 0-based place in its stream. */
  revision: number;
  position: LogPosition;
}>;

export function comparePositions(a: LogPosition, b: LogPosition): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  if (a.prepare !== b.prepare) return a.prepare < b.prepare ? -1 : 1;
  return 0;
}
