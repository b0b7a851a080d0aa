import {
  AppendTooLarge,
  type AppendResult,
  type EventToAppend,
  type ExpectedRevision,
} from '@lodestone/kernel';

/** What EventStoreDB takes by default, so that a log can always move there. */
const appendBytesMax = 1024 * 1024;

/** The revision of a stream without events, as a number: one before the first. */
export const noStream = -1;

/** In the place of an expected revision: end the stream for ever. */
export const endOfStream = -2;

export const endOf = (stream: string): AppendRequest => ({
  stream,
  expected: endOfStream,
  bytes: 0,
  fields: [],
});

/**
 * An append in the form in which it reaches the file, and crosses to the thread that writes.
 * `fields` holds event id, type, data and metadata of each event, one after the other: flat, because
 * copying one array of strings to another thread is cheaper than copying objects.
 */
export type AppendRequest = Readonly<{
  stream: string;
  expected: number;
  bytes: number;
  fields: readonly string[];
}>;

export const fieldsPerEvent = 4;

/** What a writer tells beside its answers. */
export type WriterNews = Readonly<{
  /** Something new is durable. */
  committed: () => void;
  /** Nothing could be written, for a reason of the machine. */
  failed: (message: string) => void;
}>;

/** Writes what is durable when the promise resolves. The whole of a writer, wherever it runs. */
export interface EmbeddedWriter {
  append(request: AppendRequest): Promise<AppendResult>;
  /** Why it cannot write now, in words, after trying; undefined when it can. Never rejects. */
  probe(): Promise<string | undefined>;
  /** Commits what was given to it, then lets go of the file. */
  close(): Promise<void>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * @throws AppendTooLarge
 * @throws TypeError on a name or an id that a store could not give back as it was
 */
export function requestOf(
  stream: string,
  events: readonly EventToAppend[],
  expected: ExpectedRevision,
): AppendRequest {
  if (stream === '' || !stream.isWellFormed()) {
    throw new TypeError(`${JSON.stringify(stream)} cannot be the name of a stream`);
  }
  const fields: string[] = [];
  let bytes = 0;
  for (const { eventId, event, metadata } of events) {
    if (!uuid.test(eventId))
      throw new TypeError(`event id '${eventId}' is not a UUID in lower case`);
    if (event.type === '') throw new TypeError(`event ${eventId} has no type`);
    const data = jsonOf(event.data, `the data of event ${eventId}`);
    const about = jsonOf(metadata, `the metadata of event ${eventId}`);
    bytes += Buffer.byteLength(data) + Buffer.byteLength(about);
    fields.push(eventId, event.type, data, about);
  }
  if (bytes > appendBytesMax) throw new AppendTooLarge(bytes, appendBytesMax);
  return { stream, expected: revisionNumber(expected), bytes, fields };
}

function jsonOf(value: unknown, what: string): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError(`${what} has no JSON form`);
  return json;
}

function revisionNumber(expected: ExpectedRevision): number {
  if (expected === 'no-stream') return noStream;
  if (Number.isSafeInteger(expected) && expected >= 0) return expected;
  throw new TypeError(`${expected} cannot be an expected revision`);
}

export const revisionOf = (revision: number): ExpectedRevision =>
  revision === noStream ? 'no-stream' : revision;
