import readSheets from 'read-excel-file/node';
import { XlsxTable, SheetTooLong, xlsxRowsMax } from '../xlsx/xlsx-table';
import { batchesOf, type Batch } from '../tables/batch';
import type { Cell, CellKind, Column } from '../tables/column';
import { formats, type FormatName } from './formats';

const column = (name: string, kind: CellKind, optional = false): Column => ({
  name,
  kind,
  optional,
  means: { en: '', zh: '' },
  example: '',
});

const columns = [
  column('name', 'text', true),
  column('day', 'date'),
  column('grams', 'grams'),
  column('total', 'sum'),
  column('nd', 'content', true),
  column('late', 'flag'),
  column('detail', 'json', true),
];

const rows: readonly (readonly Cell[])[] = [
  ['=HYPERLINK("http://x","y")', '2025-04-20', -5, -5n, 10n ** 37n, true, '{"a":1}'],
  ['Müller, "Söhne"', '2024-02-29', 0, 2n ** 60n, null, false, null],
  [null, '2025-12-31', 7, 0n, 0n, false, null],
];

async function written(format: FormatName, some = rows): Promise<Buffer> {
  const writer = formats[format].writer({ name: 'any', columns, notes: {} });
  const parts = [writer.begin()];
  for (const batch of batchesOf(columns, some)) parts.push(writer.batch(batch));
  return Buffer.concat([...parts, await writer.end()]);
}

/** The rows of the one sheet, by a reader that is not ours. */
async function sheetOf(some = rows): Promise<readonly (readonly unknown[])[]> {
  const [sheet] = await readSheets(await written('xlsx', some));
  return (sheet?.data ?? []) as readonly (readonly unknown[])[];
}

describe('CSV', () => {
  it('has a byte order mark, a line of names and a line for each row', async () => {
    const text = (await written('csv')).toString();

    expect(text.startsWith('\ufeffname,day,grams,total,nd,late,detail\r\n')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(4);
    expect(text).toContain('\r\n"Müller, ""Söhne""",2024-02-29,0,1152921504606846976,,false,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'makes no formula of %j',
    async (name) => {
      const text = (
        await written('csv', [[name, '2025-01-01', 1, 1n, null, true, null]])
      ).toString();
      const cell = text.split('\r\n').slice(1).join('\r\n').replace(/^"/, '');

      expect(cell.startsWith(`'${name}`)).toBe(true);
    },
  );

  it('leaves a minus before a number', async () => {
    expect((await written('csv')).toString()).toContain(',2025-04-20,-5,-5,');
  });
});

describe('NDJSON', () => {
  it('has sums and contents as decimal strings, grams of a line as integers, and JSON as JSON', async () => {
    const lines = (await written('ndjson')).toString().trimEnd().split('\n');

    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        name: '=HYPERLINK("http://x","y")',
        day: '2025-04-20',
        grams: -5,
        total: '-5',
        nd: String(10n ** 37n),
        late: true,
        detail: { a: 1 },
      },
      {
        name: 'Müller, "Söhne"',
        day: '2024-02-29',
        grams: 0,
        total: String(2n ** 60n),
        late: false,
      },
      { day: '2025-12-31', grams: 7, total: '0', nd: '0', late: false },
    ]);
  });
});

describe('a spreadsheet', () => {
  it('is read by a reader that is not ours: days, numbers, truth values, and no formula', async () => {
    expect(await sheetOf()).toEqual([
      columns.map(({ name }) => name),
      [
        '=HYPERLINK("http://x","y")',
        new Date('2025-04-20T00:00:00Z'),
        -5,
        -5,
        // Fifteen digits are kept; a longer number would lose some, and is text.
        String(10n ** 37n),
        true,
        '{"a":1}',
      ],
      [
        'Müller, "Söhne"',
        new Date('2024-02-29T00:00:00Z'),
        0,
        String(2n ** 60n),
        null,
        false,
        null,
      ],
      [null, new Date('2025-12-31T00:00:00Z'), 7, 0, 0, false, null],
    ]);
  });

  it('takes what XML forbids', async () => {
    const data = await sheetOf([['a\u0000<&>\u0007b', '2025-01-01', 1, 1n, null, true, null]]);

    expect(data[1]?.[0]).toBe('a\ufffd<&>\ufffdb');
  });

  it('is the same bytes whenever it is written', async () => {
    expect(await written('xlsx')).toEqual(await written('xlsx'));
  });

  it('refuses more rows than a sheet is for', () => {
    const sheet = new XlsxTable([column('n', 'count')], 'any');
    const [batch] = batchesOf([column('n', 'count')], [[1]]);
    sheet.begin();

    expect(() => sheet.batch({ ...(batch as Batch), length: xlsxRowsMax + 1 })).toThrow(
      SheetTooLong,
    );
  });
});
