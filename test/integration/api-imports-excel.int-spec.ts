import { deflateRawSync } from 'node:zlib';
import { workbookOf } from '@lodestone/exchange';
import { zipSync, strToU8 } from 'fflate';
import { begin, opening, record } from './chain';
import {
  asLost,
  heading,
  lost,
  placesOf,
  table,
  tryFile,
  xlsxType,
  type Import,
} from './imports-ledger';
import { codesOf, RunningLedger } from './running-ledger';

jest.setTimeout(120_000);

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN', opening);
});

afterAll(() => ledger.stop());

/** A workbook of one sheet with these cells. */
const workbook = (cells: string): Buffer =>
  Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
    }),
  );

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const first = `<row r="1">${heading.split(',').map(inline).join('')}</row>`;

describe('Excel', () => {
  it('is read with its days and numbers, and not with what was computed or lost', async () => {
    const rowWith = (at: number, day: string, grams: string): string =>
      `<row r="${at}">${inline(`R${at}`)}${day}${inline('theft')}${inline('MAG')}${grams}</row>`;
    const day = '<c s="1"><v>45689</v></c>';
    const bytes = workbook(
      [
        first,
        rowWith(2, day, '<c><v>1</v></c>'),
        rowWith(4, day, '<c><f>1+1</f><v>2</v></c>'),
        rowWith(5, '<c><v>45689</v></c>', '<c><v>1</v></c>'),
        rowWith(6, day, '<c t="e"><v>#N/A</v></c>'),
        rowWith(7, day, '<c><v>1.2345678901234567E19</v></c>'),
      ].join(''),
    );
    const { body } = await tryFile(ledger, { bytes, type: xlsxType, query: asLost });
    const told = body as unknown as Import;
    expect(placesOf(told.wrong)).toEqual([
      '4 takes.massGrams /takes/0/massGrams cell-is-formula',
      '5 occurredOn /occurredOn date-malformed',
      '6 takes.massGrams /takes/0/massGrams cell-is-error',
      '7 takes.massGrams /takes/0/massGrams number-not-exact',
    ]);
    expect(told.counts).toMatchObject({ records: 5, recorded: 1, wrong: 4 });
  });

  it('is bounded by what comes out of it, whatever it says of itself', async () => {
    const bomb = bombOf(260 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const answer = await tryFile(ledger, { bytes: bomb, type: xlsxType, query: asLost });
    expect(codesOf(answer)).toEqual([400, 'file-unreadable', expect.stringMatching(/workbook-/)]);
    const large = Buffer.alloc(20 * 1024 * 1024 + 1, 'PK');
    const tooLarge = await tryFile(ledger, { bytes: large, type: xlsxType, query: asLost });
    expect(codesOf(tooLarge)).toEqual([413, 'body-too-large']);
  });

  it('is what its bytes are, and not what it was called', async () => {
    const book = Buffer.from(workbookOf([{ name: 'S', rows: [heading.split(',')] }]));
    expect(codesOf(await tryFile(ledger, { bytes: book, query: asLost }))).toEqual([
      400,
      'file-unreadable',
      '/1 not-a-text',
    ]);
    expect(
      codesOf(await tryFile(ledger, { bytes: table(lost('A')), type: xlsxType, query: asLost })),
    ).toEqual([400, 'file-unreadable', '/1 not-a-workbook']);
    expect(
      codesOf(await tryFile(ledger, { bytes: 'x', type: 'application/pdf', query: asLost })),
    ).toEqual([415, 'file-type-unsupported']);
    const half = book.subarray(0, book.length / 2);
    expect(codesOf(await tryFile(ledger, { bytes: half, type: xlsxType, query: asLost }))).toEqual([
      400,
      'file-unreadable',
      ' not-a-workbook',
    ]);
  });
});

/** Zeros, packed a thousandfold: in the place of the sheet. */
function bombOf(bytes: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(bytes, ' '), { level: 9 });
  const zip = Buffer.from(workbook('BOMB'));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const entry = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]), zip.lastIndexOf(name));
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const directoryAt = zip.readUInt32LE(end + 16);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50);
  const directory = Buffer.from(zip.subarray(directoryAt, end));
  const own = entry - directoryAt;
  directory.writeUInt16LE(8, own + 10);
  directory.writeUInt32LE(packed.length, own + 20);
  directory.writeUInt32LE(1_000, own + 24);
  directory.writeUInt32LE(directoryAt, own + 42);
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt32LE(directoryAt + head.length + packed.length, 16);
  return Buffer.concat([zip.subarray(0, directoryAt), head, packed, directory, tail]);
}
