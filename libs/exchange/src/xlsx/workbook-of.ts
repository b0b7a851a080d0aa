import { strToU8, zipSync } from 'fflate';
import { escapedXml, lettersOf } from './xlsx-table';
import { filesOfWorkbook, sheetBegins, sheetEnds } from './workbook';

/** A sheet of texts, the headings first. */
export type TextSheet = Readonly<{ name: string; rows: ReadonlyArray<readonly string[]> }>;

/** Fixed: the same sheets are the same bytes, whenever and wherever they are written. */
const writtenOn = new Date(1980, 0, 1);

/** A small workbook of several sheets, all of it text: for people to fill in. */
export function workbookOf(sheets: readonly TextSheet[]): Uint8Array {
  const files = Object.fromEntries(
    filesOfWorkbook(sheets.map(({ name }) => name)).map(([name, body]) => [name, strToU8(body)]),
  );
  for (const [n, { rows }] of sheets.entries()) {
    files[`xl/worksheets/sheet${n + 1}.xml`] = strToU8(
      `${sheetBegins}${rows.map(rowXml).join('')}${sheetEnds}`,
    );
  }
  return zipSync(files, { level: 6, mtime: writtenOn });
}

const rowXml = (cells: readonly string[], at: number): string =>
  `<row r="${at + 1}">${cells.map((cell, c) => cellXml(`${lettersOf(c)}${at + 1}`, cell)).join('')}</row>`;

const cellXml = (at: string, text: string): string =>
  text === ''
    ? ''
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(text)}</t></is></c>`;
