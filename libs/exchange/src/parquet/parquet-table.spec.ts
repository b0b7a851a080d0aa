import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchesOf, type Batch } from '../tables/batch';
import type { Cell, CellKind, Column } from '../tables/column';
import { ParquetTable } from './parquet-table';

const means = { en: '', zh: '' };
const columnOf = (kind: CellKind, optional: boolean): Column => ({
  name: `${kind}${optional ? 'Maybe' : ''}`,
  kind,
  means,
  example: '',
  optional,
});

const kinds = [
  'text',
  'json',
  'date',
  'instant',
  'count',
  'ordinal',
  'grams',
  'sum',
  'content',
  'money',
  'flag',
] as const satisfies readonly CellKind[];

const columns = kinds.flatMap((kind) => [columnOf(kind, false), columnOf(kind, true)]);

/** As far as a decimal of 38 digits goes, both ways, with its edges. */
const decimalMax = 10n ** 38n - 1n;
const decimals = fc.oneof(
  fc.bigInt({ min: -decimalMax, max: decimalMax }),
  fc.constantFrom(decimalMax, -decimalMax, 0n, -1n, 2n ** 64n, -(2n ** 64n)),
);
const longs = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const instants = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const cellOfKind: Readonly<Record<CellKind, fc.Arbitrary<Cell>>> = {
  text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '稀土', 'N42SH')),
  json: fc.json(),
  date: instants.map((instant) => instant.slice(0, 10)),
  instant: instants,
  count: fc.integer(),
  ordinal: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  grams: fc.oneof(longs, fc.maxSafeInteger()),
  sum: longs,
  content: decimals,
  money: decimals,
  flag: fc.boolean(),
};

const rows = fc.array(
  fc.tuple(
    ...columns.map(({ kind, optional }) =>
      optional ? fc.option(cellOfKind[kind]) : cellOfKind[kind],
    ),
  ),
  { maxLength: 40 },
);

/** By a reader that is not ours: every column as the text of its exact value. */
const exactly = columns
  .map(({ name, kind }) =>
    kind === 'instant' ? `epoch_ms("${name}")::VARCHAR` : `"${name}"::VARCHAR`,
  )
  .join(', ');

const textOf = (cell: Cell, { kind }: Column): string | null => {
  if (cell === null) return null;
  if (kind === 'instant') return String(Date.parse(String(cell)));
  return String(cell);
};

let folder: string;
let duck: DuckDBConnection;
let files = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-parquet-'));
  duck = await (await DuckDBInstance.create()).connect();
});

afterAll(() => {
  duck.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

async function readBack(table: readonly Column[], batches: Iterable<Batch>, select: string) {
  // DuckDB remembers files by their names.
  const path = join(folder, `${files++}.parquet`);
  const writer = new ParquetTable(table, { 'lodestone.dataset': 'any' });
  const parts = [writer.begin()];
  for (const batch of batches) parts.push(writer.batch(batch));
  parts.push(writer.end());
  writeFileSync(path, Buffer.concat(parts));
  return (await duck.runAndReadAll(`SELECT ${select} FROM '${path}'`)).getRowsJS();
}

describe('a Parquet file', () => {
  it('says of every kind of cell what was written, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const read = await readBack(columns, batchesOf(columns, written), exactly);

        expect(read).toEqual(
          written.map((row) => row.map((cell, c) => textOf(cell, columns[c] as Column))),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('says the same of numbers as they lie in memory as of cells one by one', async () => {
    const length = 1_000;
    const words = ['', 'a', '乙', 'c'];
    const table = [
      { ...columnOf('text', true), name: 'word' },
      { ...columnOf('count', true), name: 'int' },
      { ...columnOf('grams', false), name: 'long' },
      { ...columnOf('content', true), name: 'content' },
    ];
    const numbers = Array.from({ length }, (_, n) => (n * 7_919) % 4);
    const grams = BigInt64Array.from({ length }, (_, n) => BigInt(n - 500) * 10n ** 15n);
    const present = Uint8Array.from(numbers, (n) => (n === 0 ? 0 : 1));
    const batch: Batch = {
      length,
      slices: [
        { words: Uint32Array.from(numbers), wordOf: (code) => words[code] as string },
        { ints: Int32Array.from(numbers, (n) => -n), present },
        { longs: grams },
        { longs: grams, present },
      ],
    };
    const read = await readBack(table, [batch], 'word, int, long, content::VARCHAR');

    expect(read).toEqual(
      numbers.map((n, at) => [
        n === 0 ? null : words[n],
        n === 0 ? null : -n,
        grams[at],
        n === 0 ? null : String(grams[at]),
      ]),
    );
  });

  it('holds runs and changes of any length, however long a page is', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 });
    const table = [columnOf('text', true)];
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: 300 }), async (runs, spread) => {
        const cells = runs.flatMap((run, n): (string | null)[] =>
          Array.from({ length: run }, () => (n % 5 === 4 ? null : `w${(n * 7_919) % spread}`)),
        );
        const batches = batchesOf(
          table,
          cells.map((cell) => [cell]),
        );

        expect(await readBack(table, batches, '*')).toEqual(cells.map((cell) => [cell]));
      }),
      { numRuns: 40 },
    );
  });

  it('is refused where a content has more than 38 digits', () => {
    const table = [columnOf('content', false)];
    const writer = new ParquetTable(table, {});
    const [batch] = batchesOf(table, [[10n ** 38n]]);

    expect(() => writer.batch(batch as Batch)).toThrow(RangeError);
  });

  it('of nothing has its columns all the same', async () => {
    expect(await readBack(columns, [], 'count(*)')).toEqual([[0n]]);
  });
});
