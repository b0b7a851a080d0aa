import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { csvRows, isFault, ndjsonLines, xlsxRows, type ReadRow } from '@lodestone/exchange';
import type { WrongPlace } from './columns/gather-records';
import { toldNames } from './columns/find-columns';
import type { Spool } from './spool/import-spools';

/**
 * The file with three more columns: codes, and what is wrong in English and in Chinese. It is in UTF-8
 * whatever the file was in, and can be mended and sent again as it is: the three are not read.
 */
export async function* errorFile({ file, wrong }: Spool): AsyncGenerator<Buffer> {
  const told = new WrongByRow(wrong.from(0));
  const { path, form } = file;
  if (form.format === 'ndjson') {
    for await (const lines of ndjsonLines(createReadStream(path))) {
      let text = '';
      for (const line of lines) {
        const raw = 'bytes' in line ? new TextDecoder().decode(line.bytes) : '';
        text += `${JSON.stringify({ ...objectIn(raw), ...members(await told.of(line.row)) })}\n`;
      }
      yield Buffer.from(text);
    }
    return;
  }
  yield Buffer.from('\ufeff');
  let row = 0;
  const rows = form.format === 'csv' ? csvRows(createReadStream(path), form) : workbook(path);
  for await (const some of rows) {
    let text = '';
    for (const read of some) {
      // Rows that are empty are rows all the same.
      for (; row + 1 < read.row; row += 1) text += '\r\n';
      text += lineOf(read, row === 0 ? toldNames : Object.values(members(await told.of(read.row))));
      row = read.row;
    }
    yield Buffer.from(text);
  }
}

async function* workbook(path: string): AsyncGenerator<readonly ReadRow[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    yield* xlsxRows({
      bytes: size,
      read: async (from, to) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}

function lineOf(read: ReadRow, told: readonly string[]): string {
  const cells =
    'cells' in read ? read.cells.map((cell) => (isFault(cell) ? '' : cell)) : [read.text ?? ''];
  if (cells.every((cell) => cell === '') && told.every((cell) => cell === '')) return '\r\n';
  return `${[...cells, ...told].map(quoted).join(',')}\r\n`;
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function objectIn(raw: string): object {
  try {
    const value = JSON.parse(raw) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Whoever mends it looks for the line as it was.
  }
  return { 'lodestone-line': raw.slice(0, 2_000) };
}

function members(places: readonly WrongPlace[]): Readonly<Record<string, string>> {
  const [codes, en, zh] = toldNames;
  const where = ({ column, field }: WrongPlace): string => column ?? field;
  return {
    [codes]: places.map(({ code }) => code).join(' '),
    [en]: places.map((place) => `${where(place)} ${place.message.en}`.trim()).join('; '),
    [zh]: places.map((place) => `${where(place)} ${place.message.zh}`.trim()).join('；'),
  };
}

/** What is wrong stands in the order of records, and a record may have many rows. */
const rowsAhead = 4_000;

class WrongByRow {
  readonly #places: AsyncIterator<WrongPlace>;
  readonly #ahead = new Map<number, WrongPlace[]>();
  #last = 0;
  #isOver = false;

  constructor(places: AsyncIterable<WrongPlace>) {
    this.#places = places[Symbol.asyncIterator]();
  }

  async of(row: number): Promise<readonly WrongPlace[]> {
    while (!this.#isOver && this.#last <= row + rowsAhead) {
      const { done, value } = (await this.#places.next()) as IteratorResult<WrongPlace, undefined>;
      if (done || value === undefined) {
        this.#isOver = true;
        break;
      }
      this.#last = Math.max(this.#last, value.row);
      this.#ahead.set(value.row, [...(this.#ahead.get(value.row) ?? []), value]);
    }
    const found = this.#ahead.get(row) ?? [];
    this.#ahead.delete(row);
    return found;
  }
}
