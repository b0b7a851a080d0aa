import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { childEnvironment } from '@lodestone/testing/environment';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { killLeftovers, projectRoot } from './child-processes';
import { lodestone } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { DemoProcess } from './demo-process';

jest.setTimeout(300_000);

const data = newDataFolder();
const home = mkdtempSync(join(tmpdir(), 'lodestone-analyst-'));
const magnets = join(home, 'magnets');
/** Where what is installed is found. */
const scripts = join(projectRoot, 'node_modules', '.cache', 'lodestone-analyst');

let url: string;
let duck: DuckDBConnection;

type Cell = Readonly<{ language: string; body: string }>;

const cells: readonly Cell[] = [
  ...readFileSync(join(projectRoot, 'docs/analyst.md'), 'utf8').matchAll(
    /```(\w+)\n([\s\S]*?)```/g,
  ),
].map(([, language = '', body = '']) => ({ language, body: body.trim() }));

beforeAll(async () => {
  const demo = DemoProcess.start(data, { LODESTONE_SCALE: '0.05' });
  ({ url } = await demo.ready());
  duck = await (await DuckDBInstance.create()).connect();
});

afterAll(async () => {
  duck.closeSync();
  await killLeftovers();
  removeDataFolders();
  for (const folder of [home, scripts]) rmSync(folder, { recursive: true, force: true });
});

/** What one types, with the ledger of this spec and a folder of its own. */
async function typed(line: string): Promise<void> {
  const args = line
    .replace(/^npm run --silent lodestone -- /, '')
    .replace('--to magnets', `--to ${magnets}`);
  const { code, stderr } = await lodestone([...args.split(' '), '--data', data]);
  expect([line, code, code === 0 ? '' : stderr]).toEqual([line, 0, '']);
}

async function answersOf(sql: string): Promise<readonly (readonly string[])[]> {
  const rows = (await duck.runAndReadAll(sql)).getRowsJson();
  return rows.map((row) => row.map(String));
}

async function scripted(body: string, args: readonly string[], cwd: string): Promise<string> {
  mkdirSync(scripts, { recursive: true });
  const path = join(
    scripts,
    `cell-${createHash('sha256').update(body).digest('hex').slice(0, 8)}.mjs`,
  );
  writeFileSync(path, body);
  const env = childEnvironment({ LEDGER: url });
  const { stdout } = await promisify(execFile)(process.execPath, [path, ...args], { cwd, env });
  return stdout;
}

describe('the tutorial for analysts', () => {
  it('takes all tables away as it says, and says of the folder what it is', async () => {
    const lines = cells
      .filter(({ language }) => language === 'sh')
      .flatMap(({ body }) => body.split('\n'));
    const commands = lines.filter((line) => line.includes('lodestone -- '));
    for (const line of commands) await typed(line);
    const names = readdirSync(magnets);

    expect(commands.length).toBeGreaterThan(3);
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['README.md', 'dictionary.md', 'views.sql', 'SHA256SUMS']),
    );
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
    for (const line of readFileSync(join(magnets, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
      const [sum, file = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(magnets, file)))
          .digest('hex'),
      ).toBe(sum);
    }
  });

  it('asks in SQL what stands there, and is answered what stands beneath', async () => {
    await duck.run(`SET file_search_path = '${magnets}'`);
    await duck.run(readFileSync(join(magnets, 'views.sql'), 'utf8'));
    let asked = 0;
    for (const [n, { language, body }] of cells.entries()) {
      if (language !== 'sql') continue;
      const answers = await answersOf(body);
      const beneath = cells[n + 1];
      const expected =
        beneath?.language === 'text'
          ? beneath.body.split('\n').map((line) => line.trim().split(/\s{2,}/))
          : answers;
      expect([body, answers]).toEqual([body, expected]);
      expect(answers.length).toBeGreaterThan(0);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(4);
  });

  it('asks without a command line of DuckDB, and over HTTP without a file', async () => {
    const [ask, overHttp] = cells.filter(({ language }) => language === 'js');
    const table = await scripted(ask?.body ?? '', [], magnets);
    const counted = await scripted(overHttp?.body ?? '', [], home);

    expect(table).toContain('2025-05');
    expect(counted).toMatch(/^\d{5} lines, \d+ of them exported\n$/);
  });
});

describe('the tables of the demonstration', () => {
  it('have every published month of exports, to the tonne, and of each country', async () => {
    const published = readFileSync(
      join(projectRoot, 'libs/nation/src/demand/magnet-exports-monthly.csv'),
      'utf8',
    );
    const wanted = published
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const totals = new Map(await pairs(`SELECT month, tonnes FROM magnet_exports_by_month`));
    const countries = new Map(
      await pairs(
        `SELECT month || ' ' || destinationCountryCode, tonnes FROM magnet_exports_by_destination`,
      ),
    );
    for (const [month = '', destination = '', tonnes] of wanted) {
      const told =
        destination === 'TOTAL' ? totals.get(month) : countries.get(`${month} ${destination}`);
      expect([month, destination, told]).toEqual([month, destination, Number(tonnes)]);
    }
    expect(wanted.length).toBeGreaterThan(40);
  });

  it('are read over HTTP column by column, a part of the bytes that they have', async () => {
    const response = await fetch(`${url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'analyst' }),
    });
    const { token } = (await response.json()) as { token: string };
    const headers = { authorization: `Bearer ${token}` };
    const head = await fetch(`${url}/exports/postings`, { method: 'HEAD', headers });
    const byteLength = Number(head.headers.get('content-length'));
    let bytes = 0;
    const file = {
      byteLength,
      async slice(from: number, to = byteLength): Promise<ArrayBuffer> {
        const range = `bytes=${from}-${to - 1}`;
        const part = await fetch(`${url}/exports/postings`, { headers: { ...headers, range } });
        expect(part.status).toBe(206);
        const body = await part.arrayBuffer();
        bytes += body.byteLength;
        return body;
      },
    };
    const metadata = await parquetMetadataAsync(file, { initialFetchSize: 65_536 });
    const lines = await parquetReadObjects({ file, metadata, columns: ['massGrams'] });
    const sum = lines.reduce((total, { massGrams }) => total + BigInt(massGrams as bigint), 0n);

    expect(sum).toBe(0n);
    expect(lines.length).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(byteLength / 2);
  });

  it('have the whole cube of volumes in one answer', async () => {
    for (const kind of ['exported', 'sold']) {
      await typed(
        `npm run --silent lodestone -- export volumes --format ndjson --kind ${kind} --to magnets`,
      );
    }
    const files = readdirSync(magnets).filter((name) =>
      /volumes.*kind=(sold|exported)\.ndjson$/.test(name),
    );
    const rows = files.map(
      (name) => readFileSync(join(magnets, name), 'utf8').trim().split('\n').length,
    );
    expect(Math.min(...rows)).toBeGreaterThan(1_000);
  });
});

async function pairs(sql: string): Promise<readonly (readonly [string, number])[]> {
  return (await answersOf(sql)).map(([key = '', value]) => [key, Number(value)] as const);
}

describe('lodestone export', () => {
  it.each([
    [['volume'], 2, "there is no table 'volume'"],
    [[], 2, 'needs the name of a table'],
    [['--all', 'volumes'], 2, '--all is every table'],
    [['volumes', '--format', 'pdf'], 2, '--format pdf'],
    [['stock', '--kind', 'sold'], 2, '--kind sold is no filter of stock'],
    [['clients', '--text', 'Motor'], 1, 'Your role may not do this'],
    [['volumes', '--exporter', 'NOBODY'], 1, 'analyst sees no such'],
    [['volumes', '--known-at', '9999999'], 2, 'knownAt 9999999 lies beyond the head'],
  ] as const)('says what is wrong with %j', async (args, expected, says) => {
    const to = join(home, 'wrong');
    const { code, stdout, stderr } = await lodestone([
      'export',
      ...args,
      '--to',
      to,
      '--data',
      data,
    ]);

    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(says);
    expect(existsSync(to) ? readdirSync(to) : []).toEqual([]);
  });

  it('prints the dictionary that the documents have', async () => {
    const { stdout } = await lodestone(['export', '--dictionary']);

    expect(stdout).toBe(readFileSync(join(projectRoot, 'docs/dictionary.md'), 'utf8'));
  });
});
