import type { Bytes } from './bytes';

type Numbers = Readonly<{ [n: number]: number; length: number }>;

/** Bits that a number up to this one needs. */
export const bitWidthOf = (largest: number): number => 32 - Math.clz32(largest);

/** A run is worth writing as one where it fills a group of eight. */
const runMin = 8;

/**
 * The hybrid of run lengths and packed bits (Parquet format, encoding RLE = 3), without a length before it.
 * Packed values come in groups of eight, so a run begins only where a group ends.
 *
 * @param values the first `length` of them, each below 2^bitWidth, which is at most 24
 */
export function writeHybrid(
  to: Bytes,
  values: Numbers,
  { length, bitWidth }: Readonly<{ length: number; bitWidth: number }>,
): void {
  let packedFrom = 0;
  let at = 0;
  while (at < length) {
    const run = runAt(values, at, length);
    if (run < runMin) {
      at = Math.min(at + runMin, length);
      continue;
    }
    packGroups(to, values, { from: packedFrom, to: at, bitWidth });
    to.varint(run * 2);
    const value = values[at] as number;
    for (let bits = 0; bits < bitWidth; bits += 8) to.byte((value >>> bits) & 0xff);
    at += run;
    packedFrom = at;
  }
  packGroups(to, values, { from: packedFrom, to: length, bitWidth });
}

function runAt(values: Numbers, from: number, length: number): number {
  const value = values[from];
  let end = from + 1;
  while (end < length && values[end] === value) end += 1;
  return end - from;
}

/** The last group may be short, where no more values follow: it is filled with zeros. */
function packGroups(
  out: Bytes,
  values: Numbers,
  { from, to, bitWidth }: Readonly<{ from: number; to: number; bitWidth: number }>,
): void {
  if (from === to) return;
  const groups = Math.ceil((to - from) / 8);
  out.varint(groups * 2 + 1);
  const { bytes, at } = out.room(groups * bitWidth);
  let place = at;
  let pending = 0;
  let bits = 0;
  for (let n = from; n < from + groups * 8; n++) {
    pending |= (n < to ? (values[n] as number) : 0) << bits;
    bits += bitWidth;
    while (bits >= 8) {
      bytes[place++] = pending & 0xff;
      pending >>>= 8;
      bits -= 8;
    }
  }
}
