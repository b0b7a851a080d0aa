import { rowBytesMax, rowTooLong, type FileFault } from './read-row';

const quote = 0x22;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** The bytes of one record, without its line end; or why there are none. */
export type RecordBytes =
  Readonly<{ row: number; bytes: Uint8Array }> | Readonly<{ row: number; fault: FileFault }>;

/**
 * Splits CSV (RFC 4180) into records, byte by byte: in UTF-8 and in GB18030 quotes, line ends and
 * separators are never part of another character. Of a record that is too long nothing is kept, and
 * the next one begins at the next line end, so that a file without line ends takes no memory either.
 */
export class CsvRecords {
  #row = 1;
  #chunks: Uint8Array[] = [];
  #bytes = 0;
  #isQuoted = false;
  #isAtStart = true;
  #wasQuote = false;
  #isSkipping = false;

  constructor(private readonly separator: number | undefined) {}

  take(chunk: Uint8Array): RecordBytes[] {
    const records: RecordBytes[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (this.#isSkipping) {
        const end = chunk.indexOf(newline, at);
        if (end < 0) return records;
        this.#begin();
        at = end;
        from = end + 1;
        continue;
      }
      if (this.#isQuoted) {
        if (byte === quote) this.#wasQuote = !this.#wasQuote;
        else if (this.#wasQuote) {
          this.#isQuoted = false;
          this.#wasQuote = false;
        }
        if (this.#isQuoted) {
          if (this.#bytes + at - from >= rowBytesMax) {
            records.push(this.#tooLong());
            from = at + 1;
          }
          continue;
        }
      }
      if (byte === newline) {
        records.push(this.#recordWith(chunk.subarray(from, at)));
        from = at + 1;
      } else if (byte === quote && this.#isAtStart) {
        this.#isQuoted = true;
        this.#wasQuote = false;
        this.#isAtStart = false;
      } else {
        this.#isAtStart = byte === this.separator;
        if (this.#bytes + at - from >= rowBytesMax) {
          records.push(this.#tooLong());
          from = at + 1;
        }
      }
    }
    if (!this.#isSkipping && from < chunk.length) {
      this.#chunks.push(chunk.slice(from));
      this.#bytes += chunk.length - from;
    }
    return records;
  }

  /** What is left where the file ends. */
  end(): RecordBytes[] {
    if (this.#isSkipping || this.#bytes === 0) return [];
    if (this.#isQuoted && !this.#wasQuote) {
      const row = this.#row;
      this.#begin();
      return [{ row, fault: quoteUnclosed }];
    }
    return [this.#recordWith(new Uint8Array())];
  }

  #recordWith(end: Uint8Array): RecordBytes {
    const whole = this.#chunks.length === 0 ? end : Buffer.concat([...this.#chunks, end]);
    const bytes = whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole;
    const row = this.#row;
    this.#begin();
    return { row, bytes };
  }

  #tooLong(): RecordBytes {
    const row = this.#row;
    this.#chunks = [];
    this.#bytes = 0;
    this.#isSkipping = true;
    return { row, fault: rowTooLong };
  }

  #begin(): void {
    this.#row += 1;
    this.#chunks = [];
    this.#bytes = 0;
    this.#isQuoted = false;
    this.#wasQuote = false;
    this.#isAtStart = true;
    this.#isSkipping = false;
  }
}

const quoteUnclosed: FileFault = {
  code: 'quote-unclosed',
  message: {
    en: 'begins a quote that is never closed: everything behind it was taken for part of the cell',
    zh: '引号未闭合：其后的内容均被视为该单元格的一部分',
  },
};
