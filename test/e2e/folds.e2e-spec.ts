import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lodestone, lodestoneJson, startCommand } from './command-line';
import { onSmallLedger } from './small-ledger';

type Reduced<Result> = { from: number; to: number; source: string; result: Result };
type Wrong = { error: string; try: string };

jest.setTimeout(120_000);

const small = onSmallLedger();

let folds: string;
beforeAll(() => {
  folds = mkdtempSync(join(tmpdir(), 'folds-'));
});
afterAll(() => rmSync(folds, { recursive: true }));

describe('lodestone replay --reduce', () => {
  it('hands every event in order to a fold, with its postings, and prints what it makes', async () => {
    const fold = written(
      'all.ts',
      `import type { FoldedLine } from './lodestone.d.ts';
export const initial = (): unknown[] => [];
export const evolve = (seen: unknown[], { ordinal, stream, event, postings }: FoldedLine) => {
  seen.push([ordinal, stream, event.type, postings.length]);
  return seen;
};`,
    );
    const { json, code } = await reduced<unknown[][]>(fold);
    const { stdout } = await lodestone(['replay', '--postings', '--data', small.data]);
    const lines = stdout.trim().split('\n').map(asLine);

    expect(code).toBe(0);
    expect(json.result).toStrictEqual(
      lines.map(({ ordinal, stream, event, postings }) => [
        ...[ordinal, stream, event.type, postings.length],
      ]),
    );
    expect(json).toMatchObject({ from: 0, to: lines.length - 1, source: 'journal' });
  });

  it('does so over any range, and by any filter', async () => {
    const fold = written('ordinals.mjs', collecting('ordinal'));
    const { json } = await reduced<number[]>(fold, '--from', '3', '--to', '6');
    expect(json).toMatchObject({ from: 3, to: 6, result: [3, 4, 5, 6] });

    const types = await reduced<string[]>(
      written('types.mjs', collecting('event.type')),
      ...['--type', 'MagnetProduced'],
    );
    expect(new Set(types.json.result)).toStrictEqual(new Set(['MagnetProduced']));
  });

  it('sums columns to what events come to one by one, also where there is no journal', async () => {
    const data = small.copy();
    const fold = written(
      'sums.mjs',
      `export const totals = { by: ['account', 'month', 'siteId'], sum: ['massGrams', 'lines'], elements: ['Nd', 'Dy'] };`,
    );
    const args = ['replay', '--reduce', fold, '--data', data];
    const inColumns = await lodestoneJson<Reduced<unknown[]>>(args);
    rmSync(join(data, 'journal'), { recursive: true });
    const oneByOne = await lodestoneJson<Reduced<unknown[]>>(args);

    expect([inColumns.json.source, oneByOne.json.source]).toStrictEqual(['columns', 'log']);
    expect(inColumns.json.result.length).toBeGreaterThan(5);
    expect(oneByOne.json.result).toStrictEqual(inColumns.json.result);
  });

  it('tells of a journal that is damaged, and reads the log instead', async () => {
    const data = small.copy();
    const [texts] = readdirSync(join(data, 'journal')).filter((file) => file.startsWith('tail'));
    truncateSync(join(data, 'journal', texts?.replace('.frames', '.texts') ?? ''), 100);
    const fold = written('ordinals.mjs', collecting('ordinal'));
    const { json, stderr } = await lodestoneJson<Reduced<number[]>>([
      ...['replay', '--reduce', fold, '--data', data],
    ]);

    expect(stderr).toMatch(/\.texts is not what was written: the log itself is read/);
    expect(json.source).toBe('log');
    expect(json.result).toStrictEqual(json.result.map((_, n) => n));
  });

  it.each<[string, string, RegExp]>([
    [
      'throws',
      `export const initial = 0;
export const evolve = (n, { ordinal }) => {
  if (ordinal === 3) throw new Error('not this one');
  return n + 1;
};`,
      /: it threw at ordinal 3 \(\w+, [\w-]+@\d+\): not this one \(line 3 of .*\)\.$/,
    ],
    [
      'never returns',
      'export const initial = 0; export const evolve = (n, { ordinal }) => { for (; ordinal === 2; ); return n; };',
      /has not come back at ordinal 2 \(\w+\) within 1 s\.$/,
    ],
    [
      'eats memory',
      'export const initial = () => []; export const evolve = (all) => { for (;;) all.push({ all: [all.length] }); };',
      /took more than 64 MB of memory, and was at ordinal 0 \(LedgerOpened\)\.$/,
    ],
    [
      'eats memory beside its heap',
      'export const initial = () => []; export const evolve = (all) => { for (;;) all.push(Buffer.alloc(1 << 20, 1)); };',
      /took more than 64 MB of memory, and was at ordinal 0 \(LedgerOpened\)\.$/,
    ],
    [
      'ends its thread',
      'export const initial = 0; export const evolve = () => process.exit(7);',
      /ended its own thread with 7, and was at ordinal 0 \(LedgerOpened\)\.$/,
    ],
    ['is no module', 'export const initial = ;', /it cannot be loaded: Unexpected token/],
  ])('ends one that %s, in clear words, and nothing is harmed', async (what, source, words) => {
    const before = contentsOf(small.data);
    const fold = written(`${what.replaceAll(' ', '-')}.mjs`, source);
    const { code, json, stdout } = await lodestoneJson<Wrong>([
      ...['replay', '--reduce', fold, '--data', small.data],
      ...['--step-limit', what === 'never returns' ? '1' : '60', '--memory-limit', '64'],
    ]);

    expect(json.error).toMatch(words);
    expect(json.try.length).toBeGreaterThan(10);
    expect([code, stdout.trim().split('\n').length]).toStrictEqual([1, 1]);
    expect(contentsOf(small.data)).toStrictEqual(before);
  });

  it('ends on Ctrl-C', async () => {
    const fold = written(
      'waits.mjs',
      'export const initial = 0; export const evolve = (n) => { console.log("at it"); for (;;); };',
    );
    const program = startCommand(['replay', '--reduce', fold, '--data', small.data]);
    await program.until(() => program.stderr.includes('at it'));
    program.signalGroup('SIGINT');
    const { code, stdout, stderr } = await program.ended;

    expect([code, stdout]).toStrictEqual([130, '']);
    expect(stderr).toMatch(/was interrupted; it was at ordinal 0 \(LedgerOpened\)/);
  });

  it.each([
    [['--reduce', 'none.mjs'], /there is no file .*none\.mjs/],
    [['--reduce', 'FOLD', '--memory-limit', '2'], /--memory-limit 2 is not a whole number from 16/],
    [['--reduce', 'FOLD', '--from', '9', '--to', '3'], /--to 3 ends before --from begins/],
    [['--state', 'nothing'], /there is no read model 'nothing'/],
    [['--state', 'stock', '--to', '3'], /--to says which events, and --state goes over all/],
    [['--state', 'stock', '--into', '.'], /is there already/],
  ])('refuses %j', async (args, words) => {
    const fold = written('ordinals.mjs', collecting('ordinal'));
    const { code, json } = await lodestoneJson<Wrong>([
      ...['replay', '--data', small.data, ...args.map((arg) => (arg === 'FOLD' ? fold : arg))],
    ]);

    expect(json.error).toMatch(words);
    expect(code).toBe(2);
  });
});

describe('lodestone replay --state', () => {
  it('writes the tables of a read model as they stood, in files or to stdout', async () => {
    const into = join(folds, 'stock-then');
    const about = await lodestoneJson<{ ordinal: number; rows: number }>([
      ...['replay', '--state', 'stock', '--at', '12', '--into', into, '--data', small.data],
    ]);
    const printed = await lodestone([
      ...['replay', '--state', 'stock', '--at', '12', '--data', small.data],
    ]);
    const files = readdirSync(into).filter((file) => file.endsWith('.ndjson'));
    const rows = files.flatMap((file) => {
      const text = readFileSync(join(into, file), 'utf8');
      const table = file.replace('.ndjson', '');
      return text
        .split('\n')
        .filter(Boolean)
        .map((row) => ({ table, row: JSON.parse(row) as unknown }));
    });

    expect(about.code).toBe(0);
    expect(about.json).toMatchObject({ ordinal: 12, rows: rows.length });
    expect(JSON.parse(readFileSync(join(into, 'about.json'), 'utf8'))).toMatchObject({
      ordinal: 12,
    });
    const told = printed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(new Set(told.map((row) => JSON.stringify(row)))).toStrictEqual(
      new Set(rows.map((row) => JSON.stringify(row))),
    );
  });
});

function written(name: string, source: string): string {
  const path = join(folds, name);
  writeFileSync(path, source);
  return path;
}

const collecting = (member: string): string =>
  `export const initial = () => [];
export const evolve = (all, line) => { all.push(line.${member}); return all; };`;

const reduced = <Result>(fold: string, ...more: readonly string[]) =>
  lodestoneJson<Reduced<Result>>(['replay', '--reduce', fold, '--data', small.data, ...more]);

type Line = { ordinal: number; stream: string; event: { type: string }; postings: unknown[] };

const asLine = (line: string): Line => JSON.parse(line) as Line;

/** Every file of a ledger by its bytes, but those that any reader touches. */
function contentsOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/-(shm|wal)$/.test(entry.name),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      return [`${parentPath}/${name}`, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}
