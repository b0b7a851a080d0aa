import {
  OutcomeUnknown,
  StoreUnavailable,
  StreamTombstoned,
  WrongExpectedRevision,
  type AppendResult,
} from '@lodestone/kernel';
import { revisionOf, type AppendRequest } from './append-request';

/** The answer to one append as plain data, so that it can cross from the thread that writes. */
export type AppendOutcome =
  | Readonly<{ kind: 'appended'; revision: number; position: number }>
  | Readonly<{ kind: 'wrong-revision'; actual: number }>
  | Readonly<{ kind: 'tombstoned' }>
  | Readonly<{ kind: 'unavailable' | 'unknown' | 'fault'; message: string }>;

export type Refused = Exclude<AppendOutcome, { kind: 'appended' }>;

/** What was wrong with disk, file or permission: the first of the outcomes that says so. */
export function troubleIn(outcomes: readonly AppendOutcome[]): string | undefined {
  const isTrouble = ({ kind }: AppendOutcome) => kind === 'unavailable' || kind === 'unknown';
  const trouble = outcomes.find(isTrouble);
  return trouble && 'message' in trouble ? trouble.message : undefined;
}

export function resultOf(revision: number, position: number): AppendResult {
  const half = BigInt(position);
  return { revision, position: { commit: half, prepare: half } };
}

export function errorOf(
  outcome: Refused,
  { stream, expected }: Pick<AppendRequest, 'stream' | 'expected'>,
): Error {
  switch (outcome.kind) {
    case 'wrong-revision':
      return new WrongExpectedRevision(stream, revisionOf(expected), revisionOf(outcome.actual));
    case 'tombstoned':
      return new StreamTombstoned(stream);
    case 'unavailable':
      return new StoreUnavailable(outcome.message);
    case 'unknown':
      return new OutcomeUnknown(outcome.message);
    case 'fault':
      return new Error(outcome.message);
  }
}
