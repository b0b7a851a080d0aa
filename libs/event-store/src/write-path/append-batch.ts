import {
  OutcomeUnknown,
  WrongExpectedRevision,
  type AppendResult,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
} from '@lodestone/kernel';
import { setTimeout as sleep } from 'node:timers/promises';

export type Append = Readonly<{
  stream: string;
  events: readonly EventToAppend[];
  expected: ExpectedRevision;
  /** How long an unknown outcome is asked about again. */
  deadlineMillis: number;
  onRetry: () => void;
}>;

export type Appended =
  | Readonly<{ kind: 'stored'; result: AppendResult }>
  | Readonly<{ kind: 'conflict'; error: WrongExpectedRevision }>
  | Readonly<{ kind: 'fault'; error: unknown }>;

const firstPauseMillis = 10;
const longestPauseMillis = 1_000;

/**
 * Appends until it is known what became of it. While an outcome is unknown the very same append is
 * repeated, ids, metadata and revision, and nothing else may be sent to that stream. Once one
 * attempt had no known outcome, a store that cannot serve says nothing about that attempt.
 */
export async function appendUntilKnown(store: EventStore, append: Append): Promise<Appended> {
  const { stream, events, expected, deadlineMillis, onRetry } = append;
  const deadline = performance.now() + deadlineMillis;
  let unknown: OutcomeUnknown | undefined;
  for (let pause = firstPauseMillis; ; pause = Math.min(pause * 2, longestPauseMillis)) {
    try {
      return { kind: 'stored', result: await store.append(stream, events, { expected }) };
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return { kind: 'conflict', error };
      if (error instanceof OutcomeUnknown) unknown = error;
      if (!unknown) return { kind: 'fault', error };
      if (performance.now() + pause > deadline) return { kind: 'fault', error: unknown };
    }
    await sleep(pause);
    onRetry();
  }
}
