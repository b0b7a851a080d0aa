import { CsvRecords, type RecordBytes } from './csv-records';
import { withoutMark, type Encoding } from './encoding';
import { nulByte, type FileFault, type ReadRow } from './read-row';

const separators = [',', ';', '\t'] as const;

export type Separator = (typeof separators)[number];

export type CsvForm = Readonly<{ encoding: Encoding; separator: Separator }>;

/** A first line is never longer. */
const firstLineBytesMax = 256 * 1024;

/** What stands between the cells of the first line: of the three the one that is there most often. */
export function separatorIn(begins: Uint8Array, encoding: Encoding): Separator {
  const text = new TextDecoder(encoding).decode(begins.subarray(0, firstLineBytesMax));
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? text).replace(
    /"(?:[^"]|"")*"/g,
    '',
  );
  const counts = separators.map((each) => line.split(each).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The rows of a CSV file, one after the other, however large it is. */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, separator }: CsvForm,
): AsyncGenerator<readonly ReadRow[]> {
  const records = new CsvRecords(separator.charCodeAt(0));
  const read = (some: readonly RecordBytes[]) =>
    some.map((each) => rowOf(each, decoder, separator));
  const decoder = new TextDecoder(encoding, { fatal: true });
  let isFirst = true;
  for await (const chunk of chunks) {
    yield read(records.take(isFirst ? withoutMark(chunk) : chunk));
    isFirst = false;
  }
  yield read(records.end());
}

type Decoder = InstanceType<typeof TextDecoder>;

function rowOf(record: RecordBytes, decoder: Decoder, separator: Separator): ReadRow {
  if ('fault' in record) return record;
  const { row, bytes } = record;
  try {
    const text = decoder.decode(bytes);
    return text.includes('\0') ? { row, fault: nulByte } : { row, ...cellsIn(text, separator) };
  } catch {
    const text = new TextDecoder(decoder.encoding).decode(bytes.subarray(0, shownBytesMax));
    return { row, fault: notInEncoding(decoder.encoding), text };
  }
}

/** So much of a broken row is enough to find it by. */
const shownBytesMax = 2_000;

/** The cells of a record that is whole. */
function cellsIn(
  text: string,
  separator: Separator,
): Readonly<{ cells: readonly string[] }> | Readonly<{ fault: FileFault }> {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      const end = endOfQuoted(text, at + 1);
      const next = text[end + 1];
      if (next !== undefined && next !== separator) return { fault: behindQuote };
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      if (next === undefined) return { cells };
      at = end + 2;
      continue;
    }
    const end = text.indexOf(separator, at);
    if (end < 0) {
      cells.push(text.slice(at));
      return { cells };
    }
    cells.push(text.slice(at, end));
    at = end + 1;
  }
}

function endOfQuoted(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text[at + 1] !== '"') return at;
  }
}

const behindQuote: FileFault = {
  code: 'quote-misplaced',
  message: {
    en: 'has letters between a closing quote and the next separator',
    zh: '闭合引号与下一分隔符之间有多余字符',
  },
};

const notInEncoding = (encoding: string): FileFault => ({
  code: 'malformed-text',
  message: {
    en: `has bytes that are no character of ${encoding.toUpperCase()}: it was cut within one, or is in another encoding`,
    zh: `含有不属于 ${encoding.toUpperCase()} 的字节：字符被截断，或编码不同`,
  },
});
