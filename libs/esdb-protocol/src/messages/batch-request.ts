import type { RawEvent } from '../storage/protocol-log';
import type { Expectation } from '../streams/expectation';
import { MalformedMessage, ProtoReader } from '../wire/proto-reader';
import { readExpectation } from './append-request';
import { readProposedEvent } from './proposed-event';
import { readStreamName } from './stream-name';

export type BatchOptions = Readonly<{
  stream: string | undefined;
  expectation: Expectation | undefined;
  /** Milliseconds since 1970; undefined for a client that never gives up. */
  deadline: number | undefined;
}>;

export type BatchChunk = Readonly<{
  /** The client's own bytes, which are sent back as they came. */
  correlationId: Buffer;
  /** Only in the first chunk of an append. */
  options: BatchOptions | undefined;
  isFinal: boolean;
  /** Read one by one, because the first that is wrong decides the answer. */
  events: () => readonly RawEvent[];
}>;

/** @throws MalformedMessage where nobody could say whom to answer */
export function decodeBatchChunk(message: Buffer, now: number): BatchChunk {
  const reader = new ProtoReader(message);
  let correlationId: Buffer | undefined;
  let options: BatchOptions | undefined;
  let isFinal = false;
  const events: Buffer[] = [];
  while (reader.next()) {
    if (reader.field === 1) correlationId = reader.bytes();
    else if (reader.field === 2) options = readOptions(reader.message(), now);
    else if (reader.field === 3) events.push(reader.bytes());
    else if (reader.field === 4) isFinal = reader.bool();
  }
  if (!correlationId) throw new MalformedMessage('an append without a correlation id');
  return {
    correlationId,
    options,
    isFinal,
    events: () => events.map((bytes) => readProposedEvent(new ProtoReader(bytes))),
  };
}

function readOptions(reader: ProtoReader, now: number): BatchOptions {
  let stream: string | undefined;
  let expectation: Expectation | undefined;
  let deadline: number | undefined;
  while (reader.next()) {
    if (reader.field === 1) stream = readStreamName(reader.message());
    // A moment in the protocol of 21.10, a span in the later one.
    else if (reader.field === 6) deadline = readMilliseconds(reader.message());
    else if (reader.field === 7) deadline = now + readMilliseconds(reader.message());
    else expectation = readExpectation(reader) ?? expectation;
  }
  return { stream, expectation, deadline };
}

/** `Timestamp` and `Duration` alike: seconds and nanoseconds. */
function readMilliseconds(reader: ProtoReader): number {
  let milliseconds = 0;
  while (reader.next()) {
    if (reader.field === 1) milliseconds += Number(reader.int64()) * 1_000;
    else if (reader.field === 2) milliseconds += Number(reader.int64()) / 1e6;
  }
  return milliseconds;
}
