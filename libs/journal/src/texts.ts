import type { EventMetadata, RecordedEvent } from '@lodestone/kernel';
import { Binary, makeData, Uint32, type Data } from 'apache-arrow';
import { appendFileSync, closeSync, openSync, readSync, statSync, truncateSync } from 'node:fs';
import { constants, crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import {
  columnData,
  columnsIn,
  Damaged,
  readSealed,
  seal,
  toArrow,
  undamaged,
  valuesOf,
  type Column,
  type SealedFile,
} from './segment';

/**
 * What an event says, as it is kept: its data, and what of its metadata leaves the ledger, as JSON with a
 * comma behind it, so that any run of texts is one list. Who was signed in is not in here.
 */
export function textOf({ event, metadata }: Pick<RecordedEvent, 'event' | 'metadata'>): Buffer {
  const { recordedAt, channel, schemaVersion } = metadata;
  const told: Told = [event.data, recordedAt, channel, schemaVersion];
  return Buffer.from(`${JSON.stringify(told)},`);
}

export type Told = readonly [
  data: RecordedEvent['event']['data'],
  recordedAt: string,
  channel: EventMetadata['channel'],
  schemaVersion: number,
];

/** Of texts behind each other. */
export const toldIn = (texts: Buffer, from = 0, to = texts.length): readonly Told[] =>
  JSON.parse(`[${texts.toString('utf8', from, to - 1)}]`) as readonly Told[];

/** Texts of one frame of the tail, which lie in a file of their own: who wants lines never reads them. */
export type TextsPlace = Readonly<{ at: number; bytes: number; crc32: number }>;

/** Written before the frame that names them: what no frame names is cut off. */
export function appendTexts(path: string, texts: readonly Buffer[], at: number): TextsPlace {
  const bytes = Buffer.concat(texts);
  appendFileSync(path, bytes, { mode: 0o600 });
  return { at, bytes: bytes.length, crc32: crc32(bytes) };
}

/** @throws Damaged */
export function readTexts(path: string, place: TextsPlace): Buffer {
  const bytes = Buffer.alloc(place.bytes);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new Damaged(`${path} cannot be read: ${String(error)}`);
  }
  try {
    let at = 0;
    for (let read = 1; read > 0 && at < bytes.length; at += read) {
      read = readSync(file, bytes, at, bytes.length - at, place.at + at);
    }
  } finally {
    closeSync(file);
  }
  if (crc32(bytes) !== place.crc32) throw new Damaged(`${path} is not what was written`);
  return bytes;
}

export function cutTexts(path: string, end: number): void {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size > end) truncateSync(path, end);
}

/** Some hundred events: enough to be pressed well, and little to read for one of them. */
const blockBytes = 256 * 1_024;

/** The fastest: it halves the time of the next level and loses a tenth. */
const pressing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** A run of events whose texts were pressed together. */
type Block = Readonly<{ events: number; pressed: Buffer }>;

/** @param sizes of the texts, in their order */
export function sealTexts(
  path: string,
  file: string,
  { texts, sizes }: Readonly<{ texts: Buffer; sizes: Uint32Array }>,
): SealedFile {
  const blocks: Block[] = [];
  let [from, at, events] = [0, 0, 0];
  for (const [n, size] of sizes.entries()) {
    at += size;
    events += 1;
    if (at - from < blockBytes && n < sizes.length - 1) continue;
    blocks.push({ events, pressed: zstdCompressSync(texts.subarray(from, at), pressing) });
    [from, events] = [at, 0];
  }
  return seal(path, file, blocksToArrow(blocks));
}

/** The texts of some events, unpacked when they are asked for. */
export type TextBlock = Readonly<{ events: number; texts: () => Buffer }>;

/** @throws Damaged */
export const readBlocks = (path: string, sealed: SealedFile): readonly TextBlock[] =>
  undamaged(path, () =>
    blocksFromArrow(readSealed(path, sealed)).map(({ events, pressed }) => ({
      events,
      texts: () => undamaged(path, () => zstdDecompressSync(pressed)),
    })),
  );

function blocksToArrow(blocks: readonly Block[]): Uint8Array {
  const { length } = blocks;
  const valueOffsets = new Int32Array(length + 1);
  blocks.forEach(({ pressed }, n) => {
    valueOffsets[n + 1] = (valueOffsets[n] as number) + pressed.length;
  });
  const data = Buffer.concat(blocks.map(({ pressed }) => pressed));
  const pressed = makeData({ type: new Binary(), length, nullCount: 0, valueOffsets, data });
  const counts = Uint32Array.from(blocks, ({ events }) => events);
  const columns: readonly Column[] = [
    { name: 'events', data: columnData(new Uint32(), counts, length) },
    { name: 'zstd', data: pressed as Data },
  ];
  return toArrow(columns, length);
}

function blocksFromArrow(bytes: Buffer): readonly Block[] {
  const all = columnsIn(bytes);
  const counts = valuesOf<Uint32Array>(all.get('events'));
  const { values, valueOffsets } = all.get('zstd') as Data<Binary>;
  const pressed = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return Array.from(counts, (events, n) => ({
    events,
    pressed: pressed.subarray(valueOffsets[n], valueOffsets[n + 1]),
  }));
}
