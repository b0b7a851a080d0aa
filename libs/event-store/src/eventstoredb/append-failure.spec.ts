import { convertToCommandError } from '@eventstore/db-client';
import { unpackToCommandError } from '@eventstore/db-client/dist/streams/appendToStream/unpackError';
import { Status } from '@eventstore/db-client/generated/status_pb';
import {
  AppendTooLarge,
  OutcomeUnknown,
  StoreUnavailable,
  StreamTombstoned,
  WrongExpectedRevision,
} from '@lodestone/kernel';
import type { AppendRequest } from '../embedded/append-request';
import { refusedAppend, unanswered } from './append-failure';
import { ServerAway } from './server-failure';

const request: AppendRequest = { stream: 'site-A', expected: 4, bytes: 700, fields: [] };
const named = 'esdb://db';

/** What the port makes of the answer of a server to one append. */
const answered = (detail: string, bytes: readonly number[] = [], words = '') =>
  refusedAppend(unpackToCommandError(status(detail, bytes, words), 'site-A'), request, named);

describe('an append that the server answers', () => {
  it('with another revision was expected elsewhere', () => {
    // current_stream_revision 9, expected_stream_position 4
    expect(answered('WrongExpectedVersion', [0x08, 9, 0x18, 4])).toStrictEqual(
      new WrongExpectedRevision('site-A', 4, 9),
    );
  });

  it('with no stream was expected in one', () => {
    // current_no_stream, an empty message
    expect(answered('WrongExpectedVersion', [0x12, 0, 0x18, 4])).toStrictEqual(
      new WrongExpectedRevision('site-A', 4, 'no-stream'),
    );
  });

  it('with a removed stream is refused for ever', () => {
    expect(answered('StreamDeleted')).toStrictEqual(new StreamTombstoned('site-A'));
  });

  it('with its limit was too large', () => {
    // maxAppendSize 512
    expect(answered('MaximumAppendSizeExceeded', [0x08, 0x80, 0x04])).toStrictEqual(
      new AppendTooLarge(700, 512),
    );
  });

  it('with a refusal of access was not stored, and the message says what to check', () => {
    const refusal = answered('AccessDenied');
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(refusal).not.toBeInstanceOf(ServerAway);
    expect(refusal.message).toContain('check user and password');
  });

  it.each(['Timeout', 'Unknown'])('with %s may or may not be stored', (detail) => {
    expect(answered(detail)).toBeInstanceOf(OutcomeUnknown);
  });

  it.each(['Server Is Not Ready', 'Server Is Busy', 'No leader info available in response'])(
    'with «%s» was not looked at, and may be sent again',
    (words) => {
      expect(answered('Empty', [], words)).toBeInstanceOf(ServerAway);
    },
  );

  it('with what nobody has heard of may or may not be stored', () => {
    expect(answered('Astonished', [], 'oh')).toBeInstanceOf(OutcomeUnknown);
  });
});

describe('an append without an answer', () => {
  it.each([
    ['the line broke', 14],
    ['the server cancelled', 1],
    ['the deadline passed', 4],
    ['the server stumbled', 13],
    ['nobody knows', 2],
    ['the node no longer leads', 5],
  ])('may or may not be stored when %s', (_, code) => {
    expect(unanswered(grpcError(code), named)).toBeInstanceOf(OutcomeUnknown);
  });

  it.each([
    ['the user is unknown', 16],
    ['the user may not', 7],
  ])('was not stored when %s', (_, code) => {
    expect(unanswered(grpcError(code), named)).toBeInstanceOf(StoreUnavailable);
  });
});

/** `google.rpc.Status` as it comes, with its detail packed. */
function status(detail: string, value: readonly number[], message: string): Status {
  const type = `type.googleapis.com/${detail === 'Empty' ? 'google.protobuf' : 'event_store.client'}.${detail}`;
  const any = [...field(1, Buffer.from(type)), ...field(2, value)];
  const bytes = [...field(2, Buffer.from(message)), ...field(3, any)];
  return Status.deserializeBinary(Uint8Array.from(bytes));
}

function field(number: number, value: Iterable<number>): number[] {
  const bytes = [...value];
  return [(number << 3) | 2, bytes.length, ...bytes];
}

function grpcError(code: number): Error {
  const error = Object.assign(new Error(`${code} SOME_CODE: words`), { code, details: 'words' });
  return convertToCommandError(error);
}
