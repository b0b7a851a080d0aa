import {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  ReadReq,
  ReadResp,
} from '@eventstore/db-client/generated/streams_pb';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { Timestamp } from 'google-protobuf/google/protobuf/timestamp_pb';
import { randomUUID } from 'node:crypto';
import { connect, constants, type ClientHttp2Session, type ClientHttp2Stream } from 'node:http2';

/** How a call ended. `status` is undefined where the stream was reset. */
export type Ended = Readonly<{
  status: number | undefined;
  message: string;
  trailers: Readonly<Record<string, unknown>>;
  reset: number;
}>;

/** A client by hand, for what the official one never says. */
export class RawConnection {
  readonly session: ClientHttp2Session;

  constructor(url: string) {
    const { host } = new URL(url.replace(/^esdb/, 'http'));
    this.session = connect(`http://${host}`);
    this.session.on('error', () => undefined);
  }

  call(path: string, headers: Readonly<Record<string, string>> = {}): RawCall {
    return new RawCall(
      this.session.request({
        ':method': 'POST',
        ':path': path,
        'content-type': 'application/grpc',
        te: 'trailers',
        ...headers,
      }),
    );
  }

  close(): void {
    this.session.destroy();
  }
}

class RawCall {
  readonly messages: Buffer[] = [];
  readonly ended: Promise<Ended>;
  #bytes = Buffer.alloc(0);

  constructor(readonly stream: ClientHttp2Stream) {
    let last: Record<string, unknown> = {};
    stream.on('response', (headers: object) => (last = { ...headers }));
    stream.on('trailers', (headers: object) => (last = { ...headers }));
    stream.on('data', (chunk: Buffer) => this.#take(chunk));
    stream.on('error', () => undefined);
    this.ended = new Promise((resolve) =>
      stream.on('close', () =>
        resolve({
          status: last['grpc-status'] === undefined ? undefined : Number(last['grpc-status']),
          message: decodeURIComponent(String((last['grpc-message'] as string | undefined) ?? '')),
          trailers: last,
          reset: stream.rstCode ?? constants.NGHTTP2_NO_ERROR,
        }),
      ),
    );
  }

  send(message: Uint8Array, { flag = 0 } = {}): this {
    const frame = Buffer.alloc(5);
    frame[0] = flag;
    frame.writeUInt32BE(message.length, 1);
    this.stream.write(Buffer.concat([frame, message]));
    return this;
  }

  end(): this {
    this.stream.end();
    return this;
  }

  #take(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    while (this.#bytes.length >= 5) {
      const end = 5 + this.#bytes.readUInt32BE(1);
      if (this.#bytes.length < end) return;
      this.messages.push(this.#bytes.subarray(5, end));
      this.#bytes = this.#bytes.subarray(end);
    }
  }
}

export const streamsPath = (method: string): string =>
  `/event_store.client.streams.Streams/${method}`;

const identifierOf = (stream: string): StreamIdentifier => {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  return identifier;
};

const uuidOf = (id: string): UUID => {
  const uuid = new UUID();
  uuid.setString(id);
  return uuid;
};

export function appendOptions(stream: string): Uint8Array {
  const options = new AppendReq.Options();
  options.setStreamIdentifier(identifierOf(stream));
  options.setAny(new Empty());
  const request = new AppendReq();
  request.setOptions(options);
  return request.serializeBinary();
}

export function appendEvent(
  properties: Readonly<Record<string, string>>,
  data: Uint8Array = Buffer.from('{}'),
  id: UUID = uuidOf(randomUUID()),
): Uint8Array {
  const event = new AppendReq.ProposedMessage();
  event.setId(id);
  for (const [key, value] of Object.entries(properties)) event.getMetadataMap().set(key, value);
  event.setData(data);
  const request = new AppendReq();
  request.setProposedMessage(event);
  return request.serializeBinary();
}

export type Chunk = Readonly<{
  correlationId: string;
  stream?: string;
  deadlineAt?: number;
  events?: number;
  isFinal?: boolean;
}>;

export function batchChunk({ correlationId, stream, deadlineAt, events = 0, isFinal }: Chunk) {
  const request = new BatchAppendReq();
  request.setCorrelationId(uuidOf(correlationId));
  if (stream !== undefined) {
    const options = new BatchAppendReq.Options();
    options.setStreamIdentifier(identifierOf(stream));
    options.setAny(new Empty());
    if (deadlineAt !== undefined) {
      const deadline = new Timestamp();
      deadline.fromDate(new Date(deadlineAt));
      options.setDeadline(deadline);
    }
    request.setOptions(options);
  }
  for (let n = 0; n < events; n += 1) {
    const event = new BatchAppendReq.ProposedMessage();
    event.setId(uuidOf(randomUUID()));
    event.getMetadataMap().set('type', 'Noted').set('content-type', 'application/json');
    event.setData(Buffer.from('{}'));
    request.addProposedMessages(event);
  }
  request.setIsFinal(isFinal ?? true);
  return request.serializeBinary();
}

export function readRequest(stream: string, { structured = false } = {}): Uint8Array {
  const options = new ReadReq.Options();
  const source = new ReadReq.Options.StreamOptions();
  source.setStreamIdentifier(identifierOf(stream));
  source.setStart(new Empty());
  options.setStream(source);
  options.setCount('100');
  options.setNoFilter(new Empty());
  const form = new ReadReq.Options.UUIDOption();
  if (structured) form.setStructured(new Empty());
  else form.setString(new Empty());
  options.setUuidOption(form);
  const request = new ReadReq();
  request.setOptions(options);
  return request.serializeBinary();
}

export const appended = (message: Buffer): AppendResp => AppendResp.deserializeBinary(message);
export const batchAnswer = (message: Buffer): BatchAppendResp =>
  BatchAppendResp.deserializeBinary(message);
export const readAnswer = (message: Buffer): ReadResp => ReadResp.deserializeBinary(message);
