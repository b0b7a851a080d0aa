import type { LogTransaction, RawEvent } from '../storage/protocol-log';
import type { RecentIds } from '../storage/recent-ids';
import { rawMetadataOf, truncatedBefore } from '../storage/stream-metadata';
import { isMetastream, metadataType, metastreamOf, originalOf } from '../storage/system-names';
import type { AppendAnswer, Expectation } from './expectation';
import { judgeWrite } from './judge-write';
import { firstReadable, stateOf } from './stream-state';

export type Append = Readonly<{
  stream: string;
  expectation: Expectation;
  events: readonly RawEvent[];
  /** For the metadata that the server writes itself when a deleted stream begins again. */
  newEventId: () => string;
}>;

/** Judges and writes, in one transaction. */
export function appendEvents(
  log: LogTransaction,
  recent: RecentIds,
  { stream, expectation, events, newEventId }: Append,
): AppendAnswer {
  const eventIds = events.map(({ eventId }) => eventId);
  const verdict = judgeWrite(log, recent, { stream, expectation, eventIds });
  if (verdict.kind === 'repetition') return answerOfFirst(log, stream, verdict.revision);
  if (verdict.kind !== 'write') return verdict;

  const { isSoftDeleted } = verdict;
  if (events.length === 0) return appendNothing(log, stream, { isSoftDeleted, newEventId });
  const original = isMetastream(stream) ? originalOf(stream) : undefined;
  const revives = original !== undefined && stateOf(log, original).isSoftDeleted;
  const written = log.append(stream, events);
  for (const [index, eventId] of eventIds.entries()) {
    recent.note(eventId, { stream, revision: written.revision - eventIds.length + 1 + index });
  }
  const from = written.revision - events.length + 1;
  if (isSoftDeleted) revive(log, stream, { from, newEventId });
  if (revives) {
    revive(log, original, { from: log.stateOf(original).lastRevision + 1, newEventId });
  }
  return { kind: 'appended', ...written };
}

/** A softly deleted stream begins again behind its last event; its other metadata stays. */
function revive(
  log: LogTransaction,
  stream: string,
  { from, newEventId }: Readonly<{ from: number; newEventId: () => string }>,
): void {
  const raw = rawMetadataOf(log, stream);
  const data = raw && truncatedBefore(raw, from);
  if (!data) return;
  log.append(metastreamOf(stream), [
    { eventId: newEventId(), type: metadataType, isJson: true, data, metadata: new Uint8Array() },
  ]);
}

/** What was answered the first time; without a position where the event cannot be read any more. */
function answerOfFirst(log: LogTransaction, stream: string, revision: number): AppendAnswer {
  const [stored] = log.streamPage({ stream, from: revision, direction: 'forwards', eventsMax: 1 });
  const isReadable = revision >= firstReadable(stateOf(log, stream));
  return { kind: 'appended', revision, position: isReadable ? stored?.position : undefined };
}

/**
 * No stream begins and no event is written, though a softly deleted stream begins again. A real
 * server writes a record that nobody can read and gives its position; ours is that of the newest
 * event.
 */
function appendNothing(
  log: LogTransaction,
  stream: string,
  { isSoftDeleted, newEventId }: Readonly<{ isSoftDeleted: boolean; newEventId: () => string }>,
): AppendAnswer {
  const { lastRevision } = log.stateOf(stream);
  if (isSoftDeleted) revive(log, stream, { from: lastRevision + 1, newEventId });
  return { kind: 'appended', revision: Math.max(lastRevision, 0), position: log.head() };
}
