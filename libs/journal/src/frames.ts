import type { Mark } from '@lodestone/projections';
import {
  closeSync,
  fstatSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import {
  attributeNames,
  attributesBy,
  numbersIn,
  tableOf,
  type AttributeName,
  type Attributes,
} from './attributes';
import {
  bytesPer,
  columnNames,
  columnsBy,
  viewOf,
  type ArrayOf,
  type Lines,
  type Width,
} from './columns';
import type { NewWords } from './dictionaries';
import { markFrom, markText, type MarkText } from './mark-text';
import type { TextsPlace } from './texts';

/**
 * What one page of the log added to the open tail, and up to where that was. A page of a few events
 * is written in a twentieth of a millisecond; Arrow takes ten times as long and four times the room.
 */
export type Frame = Readonly<{
  mark: Mark;
  lines: Lines;
  attributes: Attributes;
  /** Where the texts of its events lie. */
  texts: TextsPlace;
  words: NewWords;
}>;

/** As it was found in a file, and where it ends there. */
export type FoundFrame = Frame & Readonly<{ end: number }>;

type Head = Readonly<{
  mark: MarkText;
  lines: number;
  elements: number;
  rows: Readonly<Record<AttributeName, number>>;
  texts: TextsPlace;
  words: NewWords;
}>;

/** Length of the head, length of the columns, and the checksum of both. */
const prefixBytes = 12;

/** Numbers begin where numbers of eight bytes may. */
const padded = (length: number): number => (length + 7) & ~7;

export function appendFrame(path: string, frame: Frame): void {
  const bytes = bytesOf(frame);
  const file = openSync(path, 'a', 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
}

/**
 * Whole frames from a place in the file on, and where the last of them ends. What comes after is
 * still being written, or never will be: the log has it.
 */
export function readFrames(
  path: string,
  from = 0,
): Readonly<{ frames: readonly FoundFrame[]; end: number }> {
  const bytes = bytesFrom(path, from);
  const frames: FoundFrame[] = [];
  let at = 0;
  for (;;) {
    const frame = frameAt(bytes, at);
    if (!frame) return { frames, end: from + at };
    at = frame.end;
    frames.push({ ...frame.frame, end: from + at });
  }
}

/** What is behind the last whole frame goes. */
export function cutFrames(path: string, end: number): void {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size > end) truncateSync(path, end);
}

function bytesOf({ mark, lines, attributes, texts, words }: Frame): Buffer {
  const head: Head = {
    mark: markText(mark),
    lines: lines.length,
    elements: lines.element.length,
    rows: rowsOf(attributes),
    texts,
    words,
  };
  const text = Buffer.from(JSON.stringify(head));
  const headBytes = padded(prefixBytes + text.length) - prefixBytes;
  const parts: Uint8Array[] = [];
  for (const part of partsOf(lines, attributes)) {
    parts.push(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    parts.push(new Uint8Array(padded(part.byteLength) - part.byteLength));
  }
  const space = Buffer.alloc(headBytes - text.length, ' ');
  const body = Buffer.concat([text, space, ...parts]);
  const prefix = Buffer.alloc(prefixBytes);
  prefix.writeUInt32LE(headBytes, 0);
  prefix.writeUInt32LE(body.length - headBytes, 4);
  prefix.writeUInt32LE(crc32(body), 8);
  return Buffer.concat([prefix, body]);
}

const rowsOf = (attributes: Attributes): Readonly<Record<AttributeName, number>> =>
  Object.fromEntries(attributeNames.map((name) => [name, attributes[name].length])) as Record<
    AttributeName,
    number
  >;

const partsOf = (lines: Lines, attributes: Attributes): readonly ArrayBufferView[] => [
  ...columnNames.map((name) => lines.columns[name]),
  lines.offsets,
  lines.element,
  lines.micrograms,
  ...attributeNames.flatMap((name) => numbersIn(name, attributes[name])),
];

function frameAt(bytes: Buffer, at: number): Readonly<{ frame: Frame; end: number }> | undefined {
  const start = at + prefixBytes;
  if (bytes.length < start) return undefined;
  const headBytes = bytes.readUInt32LE(at);
  const end = start + headBytes + bytes.readUInt32LE(at + 4);
  if (bytes.length < end) return undefined;
  const body = bytes.subarray(start, end);
  if (crc32(body) !== bytes.readUInt32LE(at + 8)) return undefined;
  const head = JSON.parse(body.toString('utf8', 0, headBytes)) as Head;
  const { mark, words, texts } = head;
  // The file may lie at any place in memory; numbers may not.
  const numbers = new Uint8Array(body.length - headBytes);
  numbers.set(body.subarray(headBytes));
  return { frame: { mark: markFrom(mark), words, texts, ...numbersOf(numbers, head) }, end };
}

function numbersOf(
  bytes: Uint8Array,
  { lines: length, elements, rows }: Head,
): Pick<Frame, 'lines' | 'attributes'> {
  let at = 0;
  const next = (size: number): Uint8Array => {
    const part = bytes.subarray(at, at + size);
    at += padded(size);
    return part;
  };
  const values = <W extends Width>(width: W, count: number): ArrayOf<W> =>
    viewOf(width, next(count * bytesPer(width)), count);
  const lines: Lines = {
    length,
    columns: columnsBy((_, width) => values(width, length)),
    offsets: values('int32', length + 1),
    element: values('uint8', elements),
    micrograms: values('int64', elements),
  };
  const attributes = attributesBy((name) =>
    tableOf(name, rows[name], (_, width) => values(width, rows[name])),
  );
  return { lines, attributes };
}

function bytesFrom(path: string, from: number): Buffer {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
  try {
    const bytes = Buffer.alloc(Math.max(fstatSync(file).size - from, 0));
    let at = 0;
    for (let read = 1; read > 0 && at < bytes.length; at += read) {
      read = readSync(file, bytes, at, bytes.length - at, from + at);
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}
