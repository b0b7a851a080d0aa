import {
  categoryOf,
  comparePositions,
  eventHashOf,
  isCounted,
  knownStreamPrefixes,
  type EventFilter,
  type EventStore,
  type LogMark,
  type LogPosition,
  type Ordinal,
  type RecordedEvent,
} from '@lodestone/kernel';

/** The last counted event that a projection has taken, and where it lies in this store's log. */
export type Checkpoint = Readonly<{ ordinal: Ordinal; position: LogPosition }>;

/** A checkpoint as it stands in a file: it tells which event that was, so also of which log. */
export type Mark = LogMark & Checkpoint;

/** `stored` is the event as the store gave it, before it was brought to its newest form. */
export const markOf = (stored: RecordedEvent, ordinal: Ordinal): Mark => ({
  ordinal,
  position: stored.position,
  stream: stored.stream,
  revision: stored.revision,
  eventId: stored.eventId,
  hash: eventHashOf(stored),
});

/** Whether the log holds that very event, at that very place. */
export async function holdsMark(log: EventStore, mark: Mark): Promise<boolean> {
  const found = await eventAt(log, mark);
  return (
    found !== undefined &&
    found.eventId === mark.eventId &&
    comparePositions(found.position, mark.position) === 0 &&
    eventHashOf(found) === mark.hash
  );
}

export async function eventAt(
  log: EventStore,
  { stream, revision }: Readonly<{ stream: string; revision: number }>,
): Promise<RecordedEvent | undefined> {
  const options = { from: revision, maxCount: 1 };
  for await (const recorded of log.readStream(stream, options)) return recorded;
  return undefined;
}

/** Why a projection stands still. It stays so until it is rebuilt or its version is raised. */
export type Parked = Readonly<{
  stream: string;
  revision: number;
  type: string;
  ordinal: Ordinal;
  message: string;
}>;

/** Which streams reach a projection: what is counted, and the parties that counted events name. */
export const isDelivered = (stream: string): boolean =>
  isCounted(stream) || categoryOf(stream) === 'party';

/**
 * What the store is asked for. Coarser than `isDelivered`: the prefix `ledger` also lets through
 * what a later version might call `ledgers-…`.
 */
export const deliveredFilter: EventFilter = {
  streamPrefixes: knownStreamPrefixes.filter((prefix) => isDelivered(prefix)),
};
