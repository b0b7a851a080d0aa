/**
 * How fast the posting lines of a ledger that is there are written as files, beside peers that write the
 * same table: DuckDB out of a table in its memory, with one thread, and hyparquet-writer. Figures are of
 * processor time, because a benchmark may share its machine.
 * `npm run bench -- exports --data FOLDER [--lines 1000000] [--rounds 3] [--json]`
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { writeTable, type FormatName, type Source } from '@lodestone/exchange';
import { postings } from '@lodestone/exchange/datasets/postings';
import { cellOf, type Batch } from '@lodestone/exchange/tables/batch';
import type { Column } from '@lodestone/exchange/tables/column';
import { scanJournal, type ScannedLines } from '@lodestone/journal';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    lines: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});

type Row = Readonly<{
  what: string;
  lines: number;
  bytes: number;
  'lines/s of processor time': number;
  'wall ms': number;
}>;

/** The journal as often as it takes: its lines are those of a ledger, and their number is asked for. */
function* repeated(pieces: readonly ScannedLines[], wanted: number): Generator<ScannedLines> {
  for (let lines = 0; lines < wanted;) {
    for (const piece of pieces) {
      yield piece;
      lines += piece.lines.length;
      if (lines >= wanted) return;
    }
  }
}

async function main(): Promise<void> {
  if (values.data === undefined) throw new Error('--data: the folder of a ledger');
  const wanted = Number(values.lines);
  const pieces = [...scanJournal(join(values.data, 'journal'))];
  const folder = mkdtempSync(join(tmpdir(), 'bench-exports-'));
  const source = { knownAt: Infinity, filter: {}, journal: () => repeated(pieces, wanted) };
  const rows: Row[] = [];
  try {
    const parquet = join(folder, 'postings.parquet');
    for (const format of ['parquet', 'ndjson', 'csv'] as const) {
      const path = join(folder, `postings.${format}`);
      rows.push(await best(format, path, () => written(format, source as unknown as Source, path)));
    }
    const lines = rows[0]?.lines ?? 0;
    rows.push(await byDuckDB(parquet, join(folder, 'duckdb.parquet'), lines));
    rows.push(await byHyparquetWriter(source as unknown as Source, join(folder, 'peer.parquet')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const load = loadavg().map((one) => one.toFixed(1));
  if (values.json) return console.log(JSON.stringify({ load, rows }));
  console.table(rows);
  console.log(
    `load of the machine: ${load.join(' ')}; the peers have the same ${rows.length} runs`,
  );
}

/** Of several rounds the one that took least: the others were kept waiting. */
async function best(what: string, path: string, run: () => Promise<number>): Promise<Row> {
  const rounds: Row[] = [];
  for (let n = 0; n < Number(values.rounds); n++) {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const lines = await run();
    const { user, system } = process.cpuUsage(cpu);
    rounds.push({
      what,
      lines,
      bytes: statSync(path).size,
      'lines/s of processor time': Math.round((lines / (user + system)) * 1e6),
      'wall ms': Math.round(performance.now() - begun),
    });
  }
  const speed = (row: Row): number => row['lines/s of processor time'];
  return rounds.toSorted((a, b) => speed(b) - speed(a))[0] as Row;
}

async function written(format: FormatName, source: Source, path: string): Promise<number> {
  const file = openSync(path, 'w');
  try {
    const { rows } = await writeTable(postings, { format, source }, (bytes) => {
      writeSync(file, bytes);
    });
    return rows;
  } finally {
    closeSync(file);
  }
}

async function byDuckDB(from: string, to: string, lines: number): Promise<Row> {
  const duck = await (await DuckDBInstance.create()).connect();
  await duck.run('SET threads = 1');
  await duck.run(`CREATE TABLE postings AS SELECT * FROM '${from}'`);
  const row = await best('peer: DuckDB, one thread', to, async () => {
    await duck.run(`COPY postings TO '${to}' (FORMAT parquet, COMPRESSION snappy)`);
    return lines;
  });
  duck.closeSync();
  return row;
}

/** Fewer lines: it is asked how fast it is, and not to be waited for. */
const peerBatches = 2;

function byHyparquetWriter(source: Source, path: string): Promise<Row> {
  const batches: Batch[] = [];
  for (const batch of postings.batches(source) as Iterable<Batch>) {
    if (batches.push(batch) === peerBatches) break;
  }
  const tables = batches.map(peerColumns);
  return best('peer: hyparquet-writer', path, async () => {
    const writer = new ByteWriter();
    const file = new ParquetWriter({ writer, schema: peerSchema() });
    for (const columnData of tables) await file.write({ columnData, rowGroupSize: 65_536 });
    await file.finish();
    const out = openSync(path, 'w');
    writeSync(out, writer.getBytes());
    closeSync(out);
    return batches.reduce((sum, { length }) => sum + length, 0);
  });
}

type PeerSchema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

const peerType = ({ kind }: Column) => {
  if (kind === 'text') return { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  if (kind === 'date') return { type: 'INT32', converted_type: 'DATE' };
  if (kind === 'count') return { type: 'INT32' };
  if (kind !== 'content') return { type: 'INT64' };
  const decimal = { converted_type: 'DECIMAL', precision: 38, scale: 0 };
  return { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, ...decimal };
};

const peerSchema = (): PeerSchema =>
  [
    { name: 'root', num_children: postings.columns.length },
    ...postings.columns.map((column) => ({
      name: column.name,
      ...peerType(column),
      repetition_type: column.optional ? 'OPTIONAL' : 'REQUIRED',
    })),
  ] as PeerSchema;

const peerColumns = ({ length, slices }: Batch) =>
  postings.columns.map((column, c) => ({
    name: column.name,
    data: Array.from({ length }, (_, n) => {
      const cell = cellOf(slices[c] as Batch['slices'][number], n, column);
      return column.kind === 'date' ? new Date(String(cell)) : cell;
    }),
  }));

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
