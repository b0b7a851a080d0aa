import type { LogTransaction } from '../storage/protocol-log';
import type { RecentIds } from '../storage/recent-ids';
import { softDeletion } from '../storage/stream-metadata';
import { metadataType, metastreamOf } from '../storage/system-names';
import type { Expectation, Refusal } from './expectation';
import { judgeWrite } from './judge-write';

export type Deletion = Readonly<{
  stream: string;
  expectation: Expectation;
  /** Of the event that records the deletion. */
  eventId: string;
}>;

export type DeletionAnswer = Readonly<{ kind: 'deleted-now'; position: number }> | Refusal;

/** Softly: nothing is read any more, and who appends again goes on with the next revision. */
export function deleteStream(
  log: LogTransaction,
  recent: RecentIds,
  { stream, expectation, eventId }: Deletion,
): DeletionAnswer {
  const verdict = judgeWrite(log, recent, { stream, expectation, eventIds: [eventId] });
  if (verdict.kind === 'wrong-version' || verdict.kind === 'deleted') return verdict;
  const metastream = metastreamOf(stream);
  const isThere =
    log.stateOf(stream).lastRevision >= 0 || log.stateOf(metastream).lastRevision >= 0;
  if (!isThere) return { kind: 'wrong-version', current: -1 };
  const { position } = log.append(metastream, [
    {
      eventId,
      type: metadataType,
      isJson: true,
      data: softDeletion,
      metadata: new Uint8Array(),
    },
  ]);
  return { kind: 'deleted-now', position };
}

/** For ever: the name can never be used again. */
export function tombstoneStream(
  log: LogTransaction,
  recent: RecentIds,
  { stream, expectation, eventId }: Deletion,
): DeletionAnswer {
  const verdict = judgeWrite(log, recent, { stream, expectation, eventIds: [eventId] });
  if (verdict.kind === 'wrong-version' || verdict.kind === 'deleted') return verdict;
  return { kind: 'deleted-now', position: log.tombstone(stream, eventId) };
}
