import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { StoredEvent } from '../embedded/checksum';
import { damagedArchive } from './archive-format';

/** An event of a log with the name of its stream, as a line of a segment says it. */
export type ArchivedEvent = StoredEvent &
  Readonly<{
    stream: string;
    /** Of the event that ended its stream for ever: from which revision on the stream is there. */
    endsFrom?: number | undefined;
  }>;

export type Segment = Readonly<{
  /** The place behind the segment before, whether or not an event stands there. */
  from: number;
  /** The place of its last event. */
  to: number;
  events: readonly ArchivedEvent[];
}>;

type Line = Readonly<{
  position: number;
  stream: string;
  revision: number;
  id: string;
  type: string;
  createdAt: number;
  isJson: boolean;
  data: string | Readonly<{ base64: string }>;
  metadata: string | Readonly<{ base64: string }>;
  endsFrom?: number;
}>;

type Trailer = Readonly<{ events: number; sha256: string }>;

/** What the first segment goes on from. */
export const nothingBefore = '';

export type EncodedSegment = Readonly<{ bytes: Buffer; sha256: string }>;

/**
 * Lines of JSON: first which places it is of and what it goes on from, then an event a line, last how
 * many those are and the digest of all lines before, so that a segment says itself that it is whole.
 */
export function encodeSegment(segment: Segment, previous: string): EncodedSegment {
  const { from, to, events } = segment;
  const header = JSON.stringify({ format: 'lodestone-segment', version: 1, from, to, previous });
  const lines = [header, ...events.map((event) => JSON.stringify(lineOf(event)))];
  const body = `${lines.join('\n')}\n`;
  const sha256 = digestOf(body);
  const trailer: Trailer = { events: events.length, sha256 };
  return { bytes: gzipSync(`${body}${JSON.stringify(trailer)}\n`), sha256 };
}

export type DecodedSegment = Segment & Readonly<{ previous: string; sha256: string }>;

/** @throws UnusableLog that names the segment, where it is not as it was written */
export function decodeSegment(name: string, bytes: Uint8Array): DecodedSegment {
  const text = unzipped(name, bytes);
  const begin = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, begin);
  const trailer = jsonOf<Trailer>(name, text.slice(begin));
  if (typeof trailer.sha256 !== 'string') {
    throw damagedArchive(`segment ${name} is cut: it has no last line`);
  }
  if (digestOf(body) !== trailer.sha256) {
    throw damagedArchive(`segment ${name} is not as it was written`);
  }
  const [first = '', ...lines] = body.split('\n').slice(0, -1);
  const header = jsonOf<{ from: number; to: number; previous: string }>(name, first);
  const events = lines.map((line) => eventOf(jsonOf<Line>(name, line)));
  const { from, to, previous } = header;
  if (events.length !== trailer.events || events.at(-1)?.position !== to) {
    throw damagedArchive(`segment ${name} does not hold the events that it says`);
  }
  return { from, to, previous, events, sha256: trailer.sha256 };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function unzipped(name: string, bytes: Uint8Array): string {
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    throw damagedArchive(`segment ${name} is cut or changed: it cannot be unpacked`);
  }
}

function jsonOf<T>(name: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw damagedArchive(`segment ${name} has a line that is no JSON`);
  }
}

const lineOf = (event: ArchivedEvent): Line => ({
  position: event.position,
  stream: event.stream,
  revision: event.revision,
  id: event.eventId,
  type: event.type,
  createdAt: event.createdAt,
  isJson: event.isJson !== 0,
  data: contentLineOf(event.data),
  metadata: contentLineOf(event.metadata),
  ...(event.endsFrom === undefined ? {} : { endsFrom: event.endsFrom }),
});

const eventOf = (line: Line): ArchivedEvent => ({
  position: line.position,
  stream: line.stream,
  revision: line.revision,
  eventId: line.id,
  type: line.type,
  createdAt: line.createdAt,
  isJson: line.isJson ? 1 : 0,
  data: contentOf(line.data),
  metadata: contentOf(line.metadata),
  endsFrom: line.endsFrom,
});

/** Text stays text to the byte; what is stored as bytes may be anything. */
const contentLineOf = (content: string | Uint8Array): Line['data'] =>
  typeof content === 'string' ? content : { base64: Buffer.from(content).toString('base64') };

const contentOf = (content: Line['data']): string | Uint8Array =>
  typeof content === 'string' ? content : Buffer.from(content.base64, 'base64');
