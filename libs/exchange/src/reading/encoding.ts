import { UnreadableFile } from './read-row';

export const encodings = ['utf-8', 'gb18030'] as const;

export type Encoding = (typeof encodings)[number];

const newline = 0x0a;

/** A line of a file in another encoding is hardly ever a Chinese text in UTF-8 by chance. */
const chineseInUtf8 = /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** How many lines are so, and the first of them. */
type Lines = { count: number; first: number };

const noLines = (): Lines => ({ count: 0, first: 0 });

/**
 * Finds out in which of the two encodings a file is, while it comes: by whole lines, because no byte of
 * a character of either is a line feed. A file of which some lines are the one and some the other is
 * nobody's to guess.
 */
export class EncodingSurvey {
  readonly #strict = new TextDecoder('utf-8', { fatal: true });
  #rest: Uint8Array[] = [];
  #restBytes = 0;
  #line = 1;
  #begins: Uint8Array | undefined;
  /** No UTF-8, certainly UTF-8, and what may be either: two Chinese characters can look like umlauts. */
  readonly #others = noLines();
  readonly #certain = noLines();
  readonly #either = noLines();

  take(chunk: Uint8Array): void {
    this.#begins ??= chunk.slice(0, 4);
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(newline, from);
      if (end < 0) break;
      this.#judge(chunk.subarray(from, end + 1), false);
      from = end + 1;
      this.#line += 1;
    }
    this.#keep(chunk.subarray(from));
  }

  /** @throws UnreadableFile of text in UTF-16, and of a file that is in both encodings */
  encoding(): Encoding {
    const begins = this.#begins ?? new Uint8Array();
    if ((begins[0] === 0xff && begins[1] === 0xfe) || (begins[0] === 0xfe && begins[1] === 0xff)) {
      throw new UnreadableFile(inUtf16, 1);
    }
    if (withoutMark(begins) !== begins) return 'utf-8';
    // The last line may have been cut within a character.
    if (this.#restBytes > 0) this.#judge(new Uint8Array(), true);
    if (this.#others.count === 0) return 'utf-8';
    const asUtf8 = this.#certain.count > 0 ? this.#certain : this.#either;
    if (this.#certain.count === 0 && this.#either.count < this.#others.count) return 'gb18030';
    const lines = { utf8: asUtf8.first, other: this.#others.first };
    throw new UnreadableFile(mixed(lines), Math.max(lines.utf8, lines.other));
  }

  /** Of a line that never ends its beginning says enough. */
  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0 || this.#restBytes > lineBytesMax) return;
    this.#rest.push(bytes.slice());
    this.#restBytes += bytes.length;
  }

  #judge(end: Uint8Array, isCut: boolean): void {
    const isWhole = this.#restBytes <= lineBytesMax && !isCut;
    const line = this.#restBytes === 0 ? end : Buffer.concat([...this.#rest, end]);
    this.#rest = [];
    this.#restBytes = 0;
    if (!line.some(isBeyondAscii)) return;
    const text = this.#asUtf8(line, isWhole);
    const lines =
      text === undefined ? this.#others : chineseInUtf8.test(text) ? this.#certain : this.#either;
    if (lines.count === 0) lines.first = this.#line;
    lines.count += 1;
  }

  #asUtf8(line: Uint8Array, isWhole: boolean): string | undefined {
    try {
      return this.#strict.decode(line, { stream: !isWhole });
    } catch {
      return undefined;
    } finally {
      if (!isWhole) this.#letGo();
    }
  }

  /** What was cut off is of no interest. */
  #letGo(): void {
    try {
      this.#strict.decode();
    } catch {
      // It was no whole character.
    }
  }
}

const lineBytesMax = 1024 * 1024;

const isBeyondAscii = (byte: number): boolean => byte > 0x7f;

const inUtf16 = {
  code: 'encoding-unsupported',
  message: {
    en: 'is in UTF-16: save it as CSV UTF-8',
    zh: '文件为 UTF-16 编码：请另存为 “CSV UTF-8”',
  },
};

const mixed = ({ utf8, other }: Readonly<{ utf8: number; other: number }>) => ({
  code: 'encodings-mixed',
  message: {
    en: `line ${utf8} is UTF-8 and line ${other} is not: save the whole file in one encoding`,
    zh: `第 ${utf8} 行为 UTF-8，第 ${other} 行不是：请将整个文件存为同一种编码`,
  },
});

const utf8Mark = [0xef, 0xbb, 0xbf] as const;

/** Without the mark that says that it is UTF-8. */
export const withoutMark = (bytes: Uint8Array): Uint8Array =>
  utf8Mark.every((byte, at) => bytes[at] === byte) ? bytes.subarray(utf8Mark.length) : bytes;
