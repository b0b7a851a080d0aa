import type { LogReading } from '../storage/protocol-log';
import type { RecentIds } from '../storage/recent-ids';
import { metastreamOf } from '../storage/system-names';
import type { Expectation, Refusal } from './expectation';
import { stateOf, type State } from './stream-state';

export type Verdict =
  | Readonly<{ kind: 'write'; isSoftDeleted: boolean }>
  /** All of it was written before; `revision` is that of its last event. */
  | Readonly<{ kind: 'repetition'; revision: number }>
  | Refusal;

export type Write = Readonly<{
  stream: string;
  expectation: Expectation;
  eventIds: readonly string[];
}>;

type Judging = Readonly<{ log: LogReading; recent: RecentIds; state: State; write: Write }>;

/** Whether a write fits the stream as it is now: rule by rule what a real server decides. */
export function judgeWrite(log: LogReading, recent: RecentIds, write: Write): Verdict {
  const { stream, expectation } = write;
  const state = stateOf(log, stream);
  if (state.isTombstoned) return { kind: 'deleted' };
  const judging = { log, recent, state, write };
  switch (expectation.kind) {
    case 'any':
      return judgeByIds(judging);
    case 'stream-exists':
      return refusedAsMissing(judging) ?? judgeByIds(judging);
    case 'no-stream':
      return judgeByRevision(judging, -1);
    case 'exact':
      return judgeByRevision(judging, Number(expectation.revision));
  }
}

function refusedAsMissing({ log, state, write }: Judging): Refusal | undefined {
  if (state.isSoftDeleted) return { kind: 'deleted' };
  const hasMetadata = log.stateOf(metastreamOf(write.stream)).lastRevision >= 0;
  return state.lastRevision >= 0 || hasMetadata ? undefined : wrongAt(state);
}

/**
 * Best effort, by the ids that this process remembers: a request of which the first id is new is
 * written whole, one of which all are known was written before, anything between contradicts itself.
 */
function judgeByIds({ log, recent, state, write }: Judging): Verdict {
  const known = write.eventIds.map((id) =>
    knownRevision(log, recent, { id, stream: write.stream }),
  );
  const last = known.at(-1);
  if (known[0] === undefined) return { kind: 'write', isSoftDeleted: state.isSoftDeleted };
  if (last === undefined || known.includes(undefined)) return wrongAt(state);
  return { kind: 'repetition', revision: last };
}

function knownRevision(
  log: LogReading,
  recent: RecentIds,
  { id, stream }: Readonly<{ id: string; stream: string }>,
): number | undefined {
  const place = recent.find(id);
  if (place?.stream !== stream) return undefined;
  // A transaction that was rolled back may have left its ids behind.
  const [stored] = log.streamPage({
    stream,
    from: place.revision,
    direction: 'forwards',
    eventsMax: 1,
  });
  return stored?.eventId === id ? place.revision : undefined;
}

function judgeByRevision({ log, state, write }: Judging, expected: number): Verdict {
  if (expected > state.lastRevision) return wrongAt(state);
  if (expected === state.lastRevision) return { kind: 'write', isSoftDeleted: state.isSoftDeleted };
  const { stream, eventIds, expectation } = write;
  const stored = log.streamPage({
    stream,
    from: expected + 1,
    direction: 'forwards',
    eventsMax: Math.max(eventIds.length, 1),
  });
  const isSame = (id: string, index: number) => stored[index]?.eventId === id;
  if (eventIds.length > 0 && eventIds.every(isSame)) {
    return { kind: 'repetition', revision: expected + eventIds.length };
  }
  const isNew = eventIds[0] !== undefined && !isSame(eventIds[0], 0);
  if (isNew && expectation.kind === 'no-stream' && state.isSoftDeleted) {
    return { kind: 'write', isSoftDeleted: true };
  }
  return wrongAt(state);
}

const wrongAt = ({ lastRevision }: State): Refusal => ({
  kind: 'wrong-version',
  current: lastRevision,
});
