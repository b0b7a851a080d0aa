import { nationInfo, nationPlan } from '@lodestone/nation';
import { childEnvironment } from '@lodestone/testing/environment';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { killLeftovers, projectRoot } from './child-processes';
import { lodestone, lodestoneJson, startCommand } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { DemoProcess, type Ready } from './demo-process';
import { readEveryRecord } from './published-forms';
import { firstRecordLines } from './readme-lines';

type Report = {
  ok: boolean;
  findings: { check: string; severity: string; says: string; mend?: string }[];
};

type MonthlyExports = {
  source: string;
  result: { month: string; destination: string; massGrams: number }[];
};

const publishedMonths = join(projectRoot, 'libs/nation/src/demand/magnet-exports-monthly.csv');

jest.setTimeout(180_000);

/** The nation in few and large records: the same tonnes, the same cases. */
const scale = 0.05;
const small = { LODESTONE_SCALE: String(scale) };

afterAll(async () => {
  await killLeftovers();
  removeDataFolders();
});

describe('lodestone demo', () => {
  const data = newDataFolder();
  let first: Ready;
  let again: Ready;
  let demo: DemoProcess;

  it('leaves a ledger that the doctor finds half loaded when it is killed while loading', async () => {
    demo = DemoProcess.start(data, small);
    await demo.loaded(500);
    expect(demo.program.stderr).toMatch(/loading the demonstration .* of .* submissions\/s/);

    await demo.program.killGroup();

    const { code, json } = await lodestoneJson<Report>(['doctor', '--data', data]);
    expect(code).toBe(0);
    expect(json.findings.find(({ check }) => check === 'demonstration')).toMatchObject({
      severity: 'warn',
      says: expect.stringContaining('half loaded'),
    });
  });

  it('goes on where it was killed, to the head that the nation has, and says what is there', async () => {
    const plan = nationPlan({ seed: nationInfo.seed, scale });
    const records = plan.filter(({ kind }) => kind === 'record').length;
    demo = DemoProcess.start(data, small);

    first = await demo.ready();

    expect(first).toMatchObject({
      enterprises: 67,
      records,
      // Before it the ledger was opened, after it the load was completed; ordinals count from 0.
      headOrdinal: plan.length + 1,
    });
    expect(first.accounts.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['regulator', 'analyst', 'enterprise']),
    );
  });

  it('prints three commands that work as printed beside it', async () => {
    const commands = first.suggestions.map(({ command }) => command);
    expect(commands).toHaveLength(3);

    const [volumes, ...others] = await Promise.all(commands.map(runInShell));

    expect(JSON.parse(volumes?.stdout ?? '')).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ key: expect.anything() })]),
      totals: { exported: { deals: expect.any(Number) } },
    });
    expect(others.map(({ code }) => code)).toStrictEqual([0, 0]);
  });

  it('reproduces every published month by the fold that ships, over columns', async () => {
    const { code, json } = await lodestoneJson<MonthlyExports>([
      ...['replay', '--reduce', 'docs/folds/monthly-exports.ts', '--data', data],
    ]);
    const grams = new Map(
      json.result.map(({ month, destination, massGrams }) => [
        `${month} ${destination}`,
        massGrams,
      ]),
    );
    const [, ...published] = readFileSync(publishedMonths, 'utf8').trim().split('\n');
    const rows = published.map((row) => row.split(','));

    expect([code, json.source]).toStrictEqual([0, 'columns']);
    expect(rows.filter(([month]) => month?.startsWith('2025-')).length).toBeGreaterThan(20);
    expect(rows.map(([month, to]) => [month, to, grams.get(`${month} ${to}`)])).toStrictEqual(
      rows.map(([month, to, tonnes]) => [month, to, Math.round(Number(tonnes) * 1_000_000)]),
    );
  });

  it('refuses a second start on its folder, and one on its port, in one clear line each', async () => {
    const { port } = new URL(first.url);

    const sameFolder = await lodestone(['demo', '--data', data, '--port', '0']);
    const samePort = await lodestone(['demo', '--data', newDataFolder(), '--port', port]);

    expect([sameFolder.code, samePort.code]).toStrictEqual([2, 2]);
    expect(sameFolder.stderr).toContain(`The data folder ${data} is in use`);
    expect(samePort.stderr).toMatch(new RegExp(`Port ${port} .* is taken`));
    for (const { stderr } of [sameFolder, samePort]) {
      expect(stderr.trim().split('\n')).toEqual([
        expect.stringMatching(/^Error: /),
        expect.stringMatching(/^Try: /),
      ]);
    }
  });

  it('stops cleanly on Ctrl-C with exit code 0', async () => {
    const { code, stdout } = await demo.interrupt();

    expect(code).toBe(0);
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toStrictEqual({ kind: 'stopped' });
    const { json } = await lodestoneJson<Report>(['doctor', '--data', data]);
    expect(json.ok).toBe(true);
    expect(json.findings.find(({ check }) => check === 'lock')?.says).toMatch(
      /no ledger is running/,
    );
  });

  it('finds everything as it was left when it starts again, and loads nothing twice', async () => {
    demo = DemoProcess.start(data, small);

    again = await demo.ready();

    expect(again.headOrdinal).toBe(first.headOrdinal);
    expect(again.records).toBe(first.records);
    expect(demo.program.stderr).not.toContain('loading');
  });

  it('answers every record in its published form, to whoever asks', async () => {
    const whole = await readEveryRecord(again.url, 'regulator');
    expect(whole).toStrictEqual({ records: again.records, types: 27, faults: [] });

    const { account = '' } = again.accounts.find(({ role }) => role === 'enterprise') ?? {};
    const own = await readEveryRecord(again.url, account);
    expect(own).toMatchObject({ faults: [] });
    expect(own.records).toBeGreaterThan(0);
  });

  it('takes a first record of a newcomer, by the five lines of README', async () => {
    const lines = firstRecordLines(again.url);
    const run = async () => {
      const { stdout } = await runInShell(lines.join('\n'));
      return stdout
        .trim()
        .split('\n')
        .map((answer) => JSON.parse(answer) as Record<string, unknown>);
    };
    const [mined, sold] = await run();
    // Volumes are asked for at once, and follow what was recorded.
    let repeated = await run();
    while (massSoldIn(repeated[2]) === undefined) repeated = await run();

    expect(lines).toHaveLength(5);
    expect([mined, sold]).toMatchObject([
      { outcome: 'recorded', type: 'Mined' },
      { outcome: 'recorded', type: 'SoldToClient' },
    ]);
    // Flags come from a read model, for which an answer waits a moment only: they are surely there
    // once what follows in this list is.
    expect(repeated).toMatchObject([
      { outcome: 'unchanged', flags: [{ code: 'late' }] },
      { outcome: 'unchanged' },
      {},
    ]);
    expect(massSoldIn(repeated[2])).toBe('5000000');
  });

  it('stops cleanly when the command alone is told to end', async () => {
    demo.program.child.kill('SIGTERM');

    expect(await demo.program.ended).toMatchObject({ code: 0 });
  });

  it('stops cleanly on Ctrl-C while it loads', async () => {
    const loading = DemoProcess.start(newDataFolder(), small);
    await loading.loaded(100);

    expect((await loading.interrupt()).code).toBe(0);
  });
});

describe('lodestone demo where it cannot run', () => {
  it('says that a file stands in the place of the data folder', async () => {
    const data = newDataFolder();
    mkdirSync(dirname(data), { recursive: true });
    writeFileSync(data, 'not a folder');

    const { code, stderr, stdout } = await lodestone(['demo', '--data', data, '--port', '0']);

    expect(code).toBe(2);
    expect(stderr).toContain(`Error: ${data} is not a folder.\nTry: `);
    expect(stdout).toBe('');
  });

  it('says that the data folder cannot be written, also to root', async () => {
    const { code, stderr } = await lodestone(['demo', '--data', '/sys/lodestone', '--port', '0']);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^Error: .*\/sys\/lodestone.*\nTry: /);
  });

  it('gives the same reason as JSON', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;

    const { code, json } = await lodestoneJson<{ error: string; try: string }>([
      'demo',
      '--data',
      newDataFolder(),
      '--port',
      String(port),
    ]);

    taken.close();
    expect(code).toBe(2);
    expect(json.error).toMatch(/is taken/);
    expect(json.try).toMatch(/LODESTONE_PORT/);
  });
});

describe('lodestone demo for people', () => {
  it('prints the address, the accounts in both scripts and the commands, without escape sequences', async () => {
    const program = startCommand(['demo', '--data', newDataFolder(), '--port', '0'], {
      LODESTONE_DEMONSTRATION: 'off',
    });
    await program.until(() => program.stdout.includes('Ctrl-C'));
    program.signalGroup('SIGINT');
    const { stdout, code } = await program.ended;

    expect(code).toBe(0);
    expect(stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(stdout).toContain('监管机构');
    expect(stdout).toContain('npm run --silent lodestone -- doctor');
    expect(stdout).toContain('curl -s');
    expect(stdout).not.toMatch(/\u001b/);
    expect(stdout.trimEnd().endsWith('The ledger has stopped.')).toBe(true);
  });
});

function massSoldIn(volumes: Record<string, unknown> | undefined): string | undefined {
  const { items } = volumes as {
    items: { key: { month: string }; sold: { massGrams: unknown } }[];
  };
  const month = items.find(({ key }) => key.month === '2026-02');
  return month && String(month.sold.massGrams);
}

async function runInShell(command: string): Promise<{ code: number; stdout: string }> {
  try {
    const { stdout } = await promisify(execFile)('sh', ['-c', command], {
      cwd: projectRoot,
      env: childEnvironment(),
    });
    return { code: 0, stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, stdout };
  }
}
