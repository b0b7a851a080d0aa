import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { cellOf, daysOf, type Batch } from '../tables/batch';
import type { Cell, Column } from '../tables/column';
import type { TableWriter } from '../tables/table-writer';
import { sheetBegins, sheetEnds, workbookFiles } from './workbook';

/** With the line of the headings a sheet has 1,048,576; a file of more is no file for people. */
export const xlsxRowsMax = 1_000_000;

/** A sheet has no room for it: ask for less, or in another format. */
export class SheetTooLong extends Error {
  override readonly name = 'SheetTooLong';

  constructor() {
    super(`a sheet has at most ${xlsxRowsMax} rows`);
  }
}

/** Fixed: the same rows are the same bytes, whenever and wherever they are written. */
const writtenOn = new Date(1980, 0, 1);

/**
 * One sheet, written and compressed batch by batch, so that it is never in memory as a whole. Cells are
 * texts, numbers or truth values and never formulas. A number of more than fifteen digits would lose some,
 * so it is written as text.
 */
export class XlsxTable implements TableWriter {
  #out: Uint8Array[] = [];
  readonly #zip: Zip;
  readonly #sheet: ZipDeflate;
  #rows = 0;

  constructor(
    private readonly columns: readonly Column[],
    private readonly sheetName: string,
  ) {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#out.push(bytes);
    });
    this.#sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 });
    this.#sheet.mtime = writtenOn;
  }

  begin(): Uint8Array {
    for (const [name, body] of workbookFiles(this.sheetName)) {
      const file = new ZipPassThrough(name);
      file.mtime = writtenOn;
      this.#zip.add(file);
      file.push(strToU8(body), true);
    }
    this.#zip.add(this.#sheet);
    const headings = this.columns.map(({ name }, c) => textCell(`${lettersOf(c)}1`, name));
    this.#push(`${sheetBegins}<row r="1">${headings.join('')}</row>`);
    return this.#written();
  }

  /** @throws SheetTooLong */
  batch({ length, slices }: Batch): Uint8Array {
    if (this.#rows + length > xlsxRowsMax) throw new SheetTooLong();
    const rows: string[] = [];
    for (let n = 0; n < length; n++) {
      const row = ++this.#rows + 1;
      const cells = this.columns.map((column, c) =>
        xmlCell(
          `${lettersOf(c)}${row}`,
          cellOf(slices[c] as Batch['slices'][number], n, column),
          column,
        ),
      );
      rows.push(`<row r="${row}">${cells.join('')}</row>`);
    }
    this.#push(rows.join(''));
    return this.#written();
  }

  end(): Uint8Array {
    this.#sheet.push(strToU8(sheetEnds), true);
    this.#zip.end();
    return this.#written();
  }

  #push(xml: string): void {
    this.#sheet.push(strToU8(xml));
  }

  #written(): Uint8Array {
    const bytes = Buffer.concat(this.#out);
    this.#out = [];
    return bytes;
  }
}

/** The number of 1970-01-01 among the days of a spreadsheet. */
const firstDay = 25_569;

/** Style 1 of the workbook is a date. */
const dateStyle = 1;

const digitsKept = 15;

function xmlCell(at: string, cell: Cell, { kind }: Column): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (kind === 'date')
    return `<c r="${at}" s="${dateStyle}"><v>${daysOf(String(cell)) + firstDay}</v></c>`;
  if (typeof cell === 'string') return textCell(at, cell);
  const digits = String(cell);
  if (digits.replace('-', '').length > digitsKept) return textCell(at, digits);
  return `<c r="${at}"><v>${digits}</v></c>`;
}

const textCell = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(value)}</t></is></c>`;

/** XML takes no control characters at all, whatever is done with them. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const escapedXml = (value: string): string =>
  value
    .replace(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A, B, … Z, AA: as a sheet calls its columns. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
