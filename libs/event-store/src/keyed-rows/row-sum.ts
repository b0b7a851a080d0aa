import { crc32 } from 'node:zlib';

/**
 * A row that is not as it was written: what is decided on it would be recorded for ever. Marks have
 * one too, under a key that no row has.
 */
export const sumOf = (stream: string, key: string, text: string): number =>
  crc32(`${stream}\0${key}\0${text}`);

export class DamagedRow extends Error {
  override readonly name = 'DamagedRow';

  constructor(stream: string, key: string) {
    super(`the row ${key || 'of the mark'} of ${stream} is not as it was written`);
  }
}

/** @throws DamagedRow */
export function assertSum(
  sum: unknown,
  { stream, key, text }: Readonly<{ stream: string; key: string; text: unknown }>,
): void {
  if (typeof text !== 'string' || sum !== sumOf(stream, key, text)) {
    throw new DamagedRow(stream, key);
  }
}
