import type { AppendAnswer, Expectation, Refusal } from '../streams/expectation';
import { messageOf, type ProtoWriter } from '../wire/proto-writer';
import { writeStreamName } from './stream-name';

type Appended = Extract<AppendAnswer, { kind: 'appended' }>;
type WrongVersion = Extract<Refusal, { kind: 'wrong-version' }>;

/** `AppendResp`, classic: a wrong revision is an answer like another and no error. */
export function writeAppended(writer: ProtoWriter, { revision, position }: Appended): void {
  writer.message(1, (success) => {
    success.uint(1, revision);
    writePosition(success, position);
  });
}

export function writeWrongVersion(
  writer: ProtoWriter,
  { current }: WrongVersion,
  expectation: Expectation,
): void {
  writer.message(2, (wrong) => {
    if (current >= 0) wrong.uint(6, current);
    else wrong.empty(7);
    writeExpectation(wrong, expectation, { exact: 8, any: 9, streamExists: 10, noStream: 11 });
  });
}

type BatchAnswer = Readonly<{ correlationId: Buffer; stream: string | undefined }>;

/** `BatchAppendResp`. The client reads the name of the stream of every error, without looking. */
export function writeBatchAppended(
  writer: ProtoWriter,
  { correlationId, stream }: BatchAnswer,
  { revision, position }: Appended,
): void {
  writer.bytes(1, correlationId);
  writer.message(3, (success) => {
    success.uint(1, revision);
    writePosition(success, position);
  });
  if (stream !== undefined) writeStreamName(writer, 4, stream);
}

/** Why one append of a batch failed: `google.rpc.Status` with a detail that the client knows. */
export type BatchFailure = Readonly<{
  code: number;
  message: string;
  detail: string;
  value: Buffer;
}>;

export function writeBatchFailed(
  writer: ProtoWriter,
  { correlationId, stream }: BatchAnswer,
  { code, message, detail, value }: BatchFailure,
): void {
  writer.bytes(1, correlationId);
  writer.message(2, (status) => {
    status.uint(1, code);
    status.text(2, message);
    status.message(3, (any) => {
      any.text(1, `type.googleapis.com/event_store.client.${detail}`);
      if (value.length > 0) any.bytes(2, value);
    });
  });
  writeStreamName(writer, 4, stream ?? '');
}

const nothing = Buffer.alloc(0);

/** Codes of `google.rpc.Code`. */
export const batchFailures = {
  wrongVersion: ({ current }: WrongVersion, expectation: Expectation): BatchFailure => ({
    code: 6,
    message: 'WrongExpectedVersion',
    detail: 'WrongExpectedVersion',
    value: messageOf((wrong) => {
      if (current >= 0) wrong.uint(1, current);
      else wrong.empty(2);
      writeExpectation(wrong, expectation, { exact: 3, any: 4, streamExists: 5, noStream: 6 });
    }),
  }),
  streamDeleted: (stream: string): BatchFailure => ({
    code: 5,
    message: 'StreamDeleted',
    detail: 'StreamDeleted',
    value: messageOf((deleted) => writeStreamName(deleted, 1, stream)),
  }),
  accessDenied: (): BatchFailure => ({
    code: 7,
    message: 'AccessDenied',
    detail: 'AccessDenied',
    value: nothing,
  }),
  timeout: (): BatchFailure => ({
    code: 4,
    message: 'Timeout',
    detail: 'Timeout',
    value: nothing,
  }),
  tooLarge: (bytesMax: number): BatchFailure => ({
    code: 3,
    message: 'MaximumAppendSizeExceeded',
    detail: 'MaximumAppendSizeExceeded',
    value: messageOf((exceeded) => exceeded.uint(1, bytesMax)),
  }),
  badRequest: (message: string): BatchFailure => ({
    code: 3,
    message: `BadRequest: ${message}`,
    detail: 'BadRequest',
    value: messageOf((bad) => bad.text(1, message)),
  }),
  unknown: (message: string): BatchFailure => ({
    code: 2,
    message,
    detail: 'Unknown',
    value: nothing,
  }),
} as const;

type ExpectationFields = Readonly<{
  exact: number;
  any: number;
  streamExists: number;
  noStream: number;
}>;

function writeExpectation(
  writer: ProtoWriter,
  expectation: Expectation,
  fields: ExpectationFields,
): void {
  switch (expectation.kind) {
    case 'exact':
      return writer.uint(fields.exact, expectation.revision);
    case 'any':
      return writer.empty(fields.any);
    case 'stream-exists':
      return writer.empty(fields.streamExists);
    case 'no-stream':
      return writer.empty(fields.noStream);
  }
}

/** `DeleteResp` and `TombstoneResp`. */
export function writeDeleted(writer: ProtoWriter, position: number): void {
  writer.message(1, (message) => writeHalves(message, position));
}

function writePosition(writer: ProtoWriter, position: number | undefined): void {
  if (position === undefined) writer.empty(4);
  else writer.message(3, (message) => writeHalves(message, position));
}

/** Commit and prepare are the same for everything that is written today. */
function writeHalves(writer: ProtoWriter, position: number): void {
  writer.uint(1, position);
  writer.uint(2, position);
}
