import type { Cell, CellKind } from '../tables/column';
import { daysOf, type Slice } from '../tables/batch';
import type { Bytes } from './bytes';

/** The least and the largest of what was written, for readers that pass over row groups. */
export type Bounds = Readonly<{ min?: bigint | number; max?: bigint | number }>;

/** Sixteen bytes, the most significant first: a decimal of 38 digits. */
export const decimalBytes = 16;

/** Writes whatever is there of numbers as they lie in memory. */
export function writeLongs(
  to: Bytes,
  { longs, present }: Extract<Slice, { longs: unknown }>,
  { length, isDecimal }: Readonly<{ length: number; isDecimal: boolean }>,
): Bounds {
  // Two halves of each: to make a bigint of every cell would take most of the time.
  const halves = new Int32Array(longs.buffer, longs.byteOffset, length * 2);
  const { bytes, at } = to.room(length * (isDecimal ? decimalBytes : 8));
  let place = at;
  for (let n = 0; n < length; n++) {
    if (present?.[n] === 0) continue;
    const low = halves[2 * n] as number;
    const high = halves[2 * n + 1] as number;
    if (isDecimal) {
      const sign = high < 0 ? 0xff : 0;
      for (const end = place + 8; place < end; place++) bytes[place] = sign;
      place = bigEndian(bytes, bigEndian(bytes, place, high), low);
    } else {
      place = littleEndian(bytes, littleEndian(bytes, place, low), high);
    }
  }
  to.length = place;
  return isDecimal || present ? {} : boundsOf(longs, length);
}

/** Byte by byte, without a look at the bounds each time: there are millions. Returns what is behind it. */
function bigEndian(bytes: Uint8Array, at: number, value: number): number {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
  return at + 4;
}

function littleEndian(bytes: Uint8Array, at: number, value: number): number {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 24;
  return at + 4;
}

export function writeInts(
  to: Bytes,
  { ints, present }: Extract<Slice, { ints: unknown }>,
  length: number,
): Bounds {
  if (present) {
    for (let n = 0; n < length; n++) if (present[n] !== 0) int32(to, ints[n] as number);
    return {};
  }
  const { bytes, at } = to.room(length * 4);
  bytes.set(new Uint8Array(ints.buffer, ints.byteOffset, length * 4), at);
  return boundsOf(ints, length);
}

function boundsOf(numbers: Int32Array | BigInt64Array, length: number): Bounds {
  let min = numbers[0] as number;
  let max = min;
  for (let n = 1; n < length; n++) {
    const number = numbers[n] as number;
    if (number < min) min = number;
    else if (number > max) max = number;
  }
  return { min, max };
}

const bitsOfWord = 64n;

const writers: Readonly<Record<CellKind, (to: Bytes, cell: never) => void>> = {
  text: (to, cell: string) => to.text(cell),
  json: (to, cell: string) => to.text(cell),
  date: (to, cell: string) => int32(to, daysOf(cell)),
  // Milliseconds, as everything in the ledger has them.
  instant: (to, cell: string) => int64(to, BigInt(Date.parse(cell))),
  count: (to, cell: number) => int32(to, cell),
  ordinal: (to, cell: number) => int64(to, BigInt(cell)),
  grams: (to, cell: number | bigint) => int64(to, BigInt(cell)),
  sum: (to, cell: bigint) => int64(to, cell),
  content: (to, cell: bigint) => decimal(to, cell),
  money: (to, cell: bigint) => decimal(to, cell),
  flag: () => undefined,
};

/** Writes cells one by one; flags are bits, eight in a byte. */
export function writeCells(to: Bytes, kind: CellKind, cells: readonly Cell[]): void {
  if (kind === 'flag') return writeFlags(to, cells);
  const write = writers[kind] as (to: Bytes, cell: Cell) => void;
  for (const cell of cells) if (cell !== null) write(to, cell);
}

function writeFlags(to: Bytes, cells: readonly Cell[]): void {
  let [bits, count] = [0, 0];
  for (const cell of cells) {
    if (cell === null) continue;
    if (cell === true) bits |= 1 << count;
    if (++count < 8) continue;
    to.byte(bits);
    [bits, count] = [0, 0];
  }
  if (count > 0) to.byte(bits);
}

function int32(to: Bytes, value: number): void {
  const { bytes, at } = to.room(4);
  bytes.writeInt32LE(value, at);
}

function int64(to: Bytes, value: bigint): void {
  const { bytes, at } = to.room(8);
  bytes.writeBigInt64LE(value, at);
}

/** @throws RangeError beyond 38 digits, which is more than the mass of the Earth in micrograms */
function decimal(to: Bytes, value: bigint): void {
  if (value >= decimalMax || value <= -decimalMax)
    throw new RangeError(`${value} has over 38 digits`);
  const { bytes, at } = to.room(decimalBytes);
  bytes.writeBigInt64BE(value >> bitsOfWord, at);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, value), at + 8);
}

const decimalMax = 10n ** 38n;
