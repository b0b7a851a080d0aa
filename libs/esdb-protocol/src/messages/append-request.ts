import type { RawEvent } from '../storage/protocol-log';
import type { Expectation } from '../streams/expectation';
import { MalformedMessage, ProtoReader } from '../wire/proto-reader';
import { readProposedEvent } from './proposed-event';
import { readStreamName, refuseUnwritable } from './stream-name';

/** What `Append`, `Delete` and `Tombstone` say of the stream, in one and the same form. */
export type WriteOptions = Readonly<{ stream: string; expectation: Expectation }>;

export type AppendMessage =
  | Readonly<{ kind: 'options'; options: WriteOptions }>
  | Readonly<{ kind: 'event'; event: RawEvent }>;

export function decodeAppendMessage(message: Buffer): AppendMessage {
  const reader = new ProtoReader(message);
  while (reader.next()) {
    if (reader.field === 1) return { kind: 'options', options: readOptions(reader.message()) };
    if (reader.field === 2) return { kind: 'event', event: readProposedEvent(reader.message()) };
  }
  throw new MalformedMessage('an append with neither options nor an event');
}

/** Of `DeleteReq` and `TombstoneReq`. */
export function decodeDeletion(message: Buffer): WriteOptions {
  const reader = new ProtoReader(message);
  while (reader.next()) if (reader.field === 1) return readOptions(reader.message());
  throw new MalformedMessage('a deletion without options');
}

function readOptions(reader: ProtoReader): WriteOptions {
  let stream: string | undefined;
  let expectation: Expectation | undefined;
  while (reader.next()) {
    if (reader.field === 1) stream = readStreamName(reader.message());
    else expectation = readExpectation(reader) ?? expectation;
  }
  if (stream === undefined) throw new MalformedMessage('no stream is named');
  refuseUnwritable(stream);
  if (!expectation) throw new MalformedMessage('no expected revision');
  return { stream, expectation };
}

/** Fields 2 to 5, the same in every message that writes. */
export function readExpectation(reader: ProtoReader): Expectation | undefined {
  switch (reader.field) {
    case 2:
      return { kind: 'exact', revision: reader.uint64() };
    case 3:
      return { kind: 'no-stream' };
    case 4:
      return { kind: 'any' };
    case 5:
      return { kind: 'stream-exists' };
    default:
      return undefined;
  }
}
