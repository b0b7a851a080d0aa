import { deletedRevision } from '../storage/system-names';
import type { EventFilter } from '../streams/event-filter';
import type { IdForm } from '../wire/event-id';
import { MalformedMessage, ProtoReader } from '../wire/proto-reader';
import { readStreamName } from './stream-name';

export type Start<Place> = 'start' | 'end' | Place;

export type Position = Readonly<{ commit: bigint; prepare: bigint }>;

export type ReadSource =
  | Readonly<{ kind: 'stream'; stream: string; from: Start<bigint> }>
  | Readonly<{ kind: 'all'; from: Start<Position>; filter: EventFilter | undefined }>;

export type ReadRequest = Readonly<{
  source: ReadSource;
  direction: 'forwards' | 'backwards';
  resolveLinks: boolean;
  /** How many events; undefined for a subscription, which never has enough. */
  maxCount: bigint | undefined;
  idForm: IdForm;
}>;

const field = {
  stream: 1,
  all: 2,
  direction: 3,
  resolveLinks: 4,
  count: 5,
  subscription: 6,
  filter: 7,
  uuidOption: 9,
} as const;

/** How many events a filter looks at before a checkpoint, times the client's multiplier. */
const defaultWindow = 32;

export function decodeReadRequest(message: Buffer): ReadRequest {
  const request = new ProtoReader(message);
  while (request.next()) if (request.field === 1) return decodeOptions(request.message());
  throw new MalformedMessage('a read without options');
}

function decodeOptions(options: ProtoReader): ReadRequest {
  let stream: Extract<ReadSource, { kind: 'stream' }> | undefined;
  let all: Start<Position> | undefined;
  let filter: EventFilter | undefined;
  let direction: ReadRequest['direction'] = 'forwards';
  let resolveLinks = false;
  let maxCount: bigint | undefined;
  let isSubscription = false;
  let idForm: IdForm | undefined;
  while (options.next()) {
    if (options.field === field.stream) stream = decodeStream(options.message());
    else if (options.field === field.all) all = decodeAll(options.message());
    else if (options.field === field.direction) {
      direction = options.uint32() === 1 ? 'backwards' : 'forwards';
    } else if (options.field === field.resolveLinks) resolveLinks = options.bool();
    else if (options.field === field.count) maxCount = options.uint64();
    else if (options.field === field.subscription) isSubscription = true;
    else if (options.field === field.filter) filter = decodeFilter(options.message());
    else if (options.field === field.uuidOption) idForm = decodeIdForm(options.message());
  }
  const source: ReadSource | undefined =
    stream ?? (all === undefined ? undefined : { kind: 'all', from: all, filter });
  if (!source) throw new MalformedMessage('a read of neither a stream nor $all');
  if (!idForm) throw new MalformedMessage('a read without uuidOption');
  if (isSubscription) maxCount = undefined;
  else if (maxCount === undefined) throw new MalformedMessage('a read without a count');
  return { source, direction, resolveLinks, maxCount, idForm };
}

function decodeStream(reader: ProtoReader): Extract<ReadSource, { kind: 'stream' }> {
  let stream: string | undefined;
  let from: Start<bigint> = 'start';
  while (reader.next()) {
    if (reader.field === 1) stream = readStreamName(reader.message());
    else if (reader.field === 2) from = revisionOf(reader.uint64());
    else if (reader.field === 3) from = 'start';
    else if (reader.field === 4) from = 'end';
  }
  if (stream === undefined) throw new MalformedMessage('a read of a stream without a name');
  return { kind: 'stream', stream, from };
}

/** All bits set is how some clients say `end`. */
const endRevision = 2n ** 64n - 1n;

function revisionOf(revision: bigint): Start<bigint> {
  if (revision === endRevision) return 'end';
  if (revision > deletedRevision) throw new MalformedMessage(`there is no revision ${revision}`);
  return revision;
}

function decodeAll(reader: ProtoReader): Start<Position> {
  let from: Start<Position> = 'start';
  while (reader.next()) {
    if (reader.field === 1) from = decodePosition(reader.message());
    else if (reader.field === 2) from = 'start';
    else if (reader.field === 3) from = 'end';
  }
  return from;
}

function decodePosition(reader: ProtoReader): Position {
  let commit = 0n;
  let prepare = 0n;
  while (reader.next()) {
    if (reader.field === 1) commit = reader.uint64();
    else if (reader.field === 2) prepare = reader.uint64();
  }
  return { commit, prepare };
}

function decodeFilter(reader: ProtoReader): EventFilter {
  let on: EventFilter['on'] | undefined;
  let regex = '';
  let prefixes: string[] = [];
  let window = defaultWindow;
  let multiplier = 1;
  while (reader.next()) {
    if (reader.field === 1 || reader.field === 2) {
      on = reader.field === 1 ? 'stream-name' : 'event-type';
      ({ regex, prefixes } = decodeExpression(reader.message()));
    } else if (reader.field === 3) window = reader.uint32();
    else if (reader.field === 5) multiplier = reader.uint32();
  }
  if (!on) throw new MalformedMessage('a filter on neither stream names nor event types');
  return { on, regex, prefixes, checkpointEvents: Math.max(1, window) * Math.max(1, multiplier) };
}

function decodeExpression(reader: ProtoReader): { regex: string; prefixes: string[] } {
  const expression = { regex: '', prefixes: [] as string[] };
  while (reader.next()) {
    if (reader.field === 1) expression.regex = reader.text();
    else if (reader.field === 2) expression.prefixes.push(reader.text());
  }
  return expression;
}

function decodeIdForm(reader: ProtoReader): IdForm {
  let form: IdForm = 'halves';
  while (reader.next()) form = reader.field === 2 ? 'text' : 'halves';
  return form;
}
