import { OutcomeUnknown, StoreUnavailable } from '@lodestone/kernel';
import { MissingMetadata, requiredMetadata } from '../messages/proposed-event';
import { expectedVersionOf, type Expectation, type Refusal } from '../streams/expectation';
import { UnusableFilter } from '../streams/event-filter';
import { UnusableFrame } from '../wire/frame-splitter';
import { MalformedMessage } from '../wire/proto-reader';
import { GrpcFailure, grpcStatus } from './grpc-status';

/** The failures that clients know by the trailer `exception`. */
export const failures = {
  streamDeleted: (stream: string) =>
    new GrpcFailure(grpcStatus.failedPrecondition, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    }),

  wrongVersion: (
    stream: string,
    { expectation, current }: Readonly<{ expectation: Expectation; current: number }>,
  ) => {
    const expected = expectedVersionOf(expectation);
    return new GrpcFailure(
      grpcStatus.failedPrecondition,
      `Delete failed due to WrongExpectedVersion. Stream: ${stream}, ` +
        `Expected version: ${expected}, Actual version: ${current}`,
      {
        exception: 'wrong-expected-version',
        'stream-name': stream,
        'expected-version': String(expected),
        'actual-version': String(current),
      },
    );
  },

  tooLarge: (bytesMax: number) =>
    new GrpcFailure(grpcStatus.invalidArgument, `Maximum Append Size of ${bytesMax} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(bytesMax),
    }),

  missingMetadata: ({ message }: MissingMetadata) =>
    new GrpcFailure(grpcStatus.invalidArgument, message, {
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': requiredMetadata.join(','),
    }),

  accessDenied: (message: string) =>
    new GrpcFailure(grpcStatus.permissionDenied, message, { exception: 'access-denied' }),

  invalidPosition: () =>
    new GrpcFailure(grpcStatus.unknown, 'Unexpected ReadAllResult: InvalidPosition'),
} as const;

export const failureOfRefusal = (
  { stream, expectation }: Readonly<{ stream: string; expectation: Expectation }>,
  refusal: Refusal,
): GrpcFailure =>
  refusal.kind === 'deleted'
    ? failures.streamDeleted(stream)
    : failures.wrongVersion(stream, { expectation, current: refusal.current });

/** What the client is told of an error, wherever it came from. */
export function failureOf(error: unknown): GrpcFailure {
  if (error instanceof GrpcFailure) return error;
  if (error instanceof MissingMetadata) return failures.missingMetadata(error);
  if (error instanceof MalformedMessage || error instanceof UnusableFilter) {
    return new GrpcFailure(grpcStatus.unknown, error.message);
  }
  if (error instanceof UnusableFrame) {
    const code =
      error.reason === 'too-large' ? grpcStatus.resourceExhausted : grpcStatus.unimplemented;
    return new GrpcFailure(code, error.message);
  }
  if (error instanceof StoreUnavailable || error instanceof OutcomeUnknown) {
    return new GrpcFailure(grpcStatus.unavailable, error.message);
  }
  const words = error instanceof Error ? error.message : String(error);
  return new GrpcFailure(grpcStatus.internal, words, {}, { cause: error });
}
