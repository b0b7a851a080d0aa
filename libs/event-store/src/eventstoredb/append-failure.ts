import {
  MaxAppendSizeExceededError,
  StreamDeletedError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import {
  AppendTooLarge,
  OutcomeUnknown,
  StreamTombstoned,
  WrongExpectedRevision,
} from '@lodestone/kernel';
import { revisionOf, type AppendRequest } from '../embedded/append-request';
import { isDenied, ServerAway, unavailable, wordsOf } from './server-failure';

/** What the server says when it has not even looked at an append. */
const notHandled = /not ready|busy|no leader info/i;

/** The server's answer to one append that it did not store, in the words of the port. */
export function refusedAppend(error: unknown, request: AppendRequest, named: string): Error {
  if (error instanceof WrongExpectedVersionError) {
    const { actualVersion } = error;
    const actual = actualVersion === 'no_stream' ? actualVersion : Number(actualVersion);
    return new WrongExpectedRevision(
      request.stream,
      revisionOf(request.expected),
      actual === 'no_stream' ? 'no-stream' : actual,
    );
  }
  if (error instanceof StreamDeletedError) return new StreamTombstoned(request.stream);
  if (error instanceof MaxAppendSizeExceededError) {
    return new AppendTooLarge(request.bytes, error.maxAppendSize);
  }
  if (isDenied(error)) return unavailable(error, named);
  if (error instanceof UnknownError && notHandled.test(wordsOf(error))) {
    return new ServerAway(`EventStoreDB at ${named} is not ready (${wordsOf(error)})`);
  }
  return unknownOutcome(error, named);
}

/** What becomes of the appends that a broken call leaves without an answer. */
export function unanswered(error: unknown, named: string): Error {
  // A call that is refused is not read: nothing of it was stored.
  return isDenied(error) ? unavailable(error, named) : unknownOutcome(error, named);
}

export const unknownOutcome = (error: unknown, named: string): OutcomeUnknown =>
  new OutcomeUnknown(
    `EventStoreDB at ${named} did not say whether it stored an append (${wordsOf(error)})`,
    { cause: error },
  );
