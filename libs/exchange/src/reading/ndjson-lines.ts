import { withoutMark } from './encoding';
import { rowBytesMax, rowTooLong, type BrokenRow } from './read-row';

const newline = 0x0a;

/** One line, not parsed yet. */
export type ReadLine = Readonly<{ row: number; bytes: Uint8Array }> | BrokenRow;

/** The lines of a file, one after the other; blank ones count, and are left out. */
export async function* ndjsonLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly ReadLine[]> {
  const lines = new Lines();
  let isFirst = true;
  for await (const chunk of chunks) {
    yield lines.take(isFirst ? withoutMark(chunk) : chunk);
    isFirst = false;
  }
  yield lines.end();
}

class Lines {
  #row = 1;
  #chunks: Uint8Array[] = [];
  #bytes = 0;
  #isTooLong = false;

  take(chunk: Uint8Array): ReadLine[] {
    const lines: ReadLine[] = [];
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(newline, from);
      if (end < 0) break;
      this.#keep(chunk.subarray(from, end));
      lines.push(...this.#line());
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
    return lines;
  }

  end(): ReadLine[] {
    return this.#line();
  }

  #keep(bytes: Uint8Array): void {
    if (this.#isTooLong || bytes.length === 0) return;
    this.#bytes += bytes.length;
    if (this.#bytes <= rowBytesMax) return void this.#chunks.push(bytes.slice());
    this.#isTooLong = true;
    this.#chunks = [];
  }

  #line(): ReadLine[] {
    const row = this.#row;
    const isTooLong = this.#isTooLong;
    const bytes = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#row += 1;
    this.#chunks = [];
    this.#bytes = 0;
    this.#isTooLong = false;
    if (isTooLong) return [{ row, fault: rowTooLong }];
    return bytes && bytes.some(isNoBlank) ? [{ row, bytes }] : [];
  }
}

const isNoBlank = (byte: number): boolean => byte !== 0x20 && byte !== 0x0d && byte !== 0x09;
