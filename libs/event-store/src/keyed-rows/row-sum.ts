import { crc32 } from 'node:zlib';

/**
 * The checksum of a row at its place. CRC-32 begins where it is told, so that the place need not be
 * joined to the text: joining them would cost as much as the rest, and decisions read many rows.
 */
export const sumOf = (stream: string, key: string, text: string): number =>
  crc32(text, placed(key, placed(stream, 0)) >>> 0);

function placed(name: string, from: number): number {
  let place = from;
  for (let at = 0; at < name.length; at += 1) {
    place = (Math.imul(place, 31) + name.charCodeAt(at) + 1) | 0;
  }
  return place;
}

/** A row that is not as it was written: what is decided on it would be recorded for ever. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow';

  constructor(stream: string, key: string) {
    super(`the ${key === '' ? 'mark' : `row ${key}`} of ${stream} is not as it was written`);
  }
}

/** @throws DamagedRow */
export function assertSum(
  sum: unknown,
  { stream, key, text }: Readonly<{ stream: string; key: string; text: string }>,
): void {
  if (sum !== sumOf(stream, key, text)) throw new DamagedRow(stream, key);
}
