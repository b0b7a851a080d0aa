import { EmbeddedCopyTarget } from '@lodestone/event-store/migration/embedded-copy-target';
import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartedProgram } from './child-processes';
import { lodestone, lodestoneJson } from './command-line';
import { newDataFolder } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { LogServer } from './log-server';
import { openingStock } from './magnet-chain';
import { SignedIn } from './signed-in';
import { inDatabase, onSmallLedger } from './small-ledger';

jest.setTimeout(180_000);

const small = onSmallLedger();

const logIn = (folder: string): string => join(folder, 'log/events.sqlite');

/** Why a ledger does not start there, in one line. */
async function refusalOf(folder: string, env: Record<string, string> = {}): Promise<string> {
  const { code, stderr } = await new StartedProgram('apps/api/src/main.js', [], {
    env: { ...env, LODESTONE_DATA: folder, LODESTONE_PORT: '0' },
  }).ended;
  expect([code, stderr]).toStrictEqual([2, expect.stringMatching(/^Error: .* Try: .*\n$/)]);
  return stderr;
}

const path = '/sites/TJ-WORKS/records/OPEN-9';

/** A record of so much opening stock. */
async function record(ledger: LedgerProcess, massGrams: number): Promise<number> {
  const [lot] = openingStock.act['makes'] as readonly object[];
  const act = { ...openingStock.act, makes: [{ ...lot, lotId: 'TBF-9', massGrams }] };
  return (await (await SignedIn.as('TJ-MAG', ledger.url)).put(path, act)).status;
}

/** The folder goes on by one record, and is stopped. */
async function goOn(folder: string, massGrams: number): Promise<void> {
  const ledger = await LedgerProcess.start(folder);
  expect(await record(ledger, massGrams)).toBe(201);
  await ledger.stop();
}

describe('an older copy of the log', () => {
  it('is refused until an operator says that it is the newest there is', async () => {
    const folder = small.copy();
    await goOn(folder, 5_000);
    rmSync(join(folder, 'log'), { recursive: true });
    cpSync(join(small.data, 'log'), join(folder, 'log'), { recursive: true });

    expect(await refusalOf(folder)).toMatch(
      /is not the one that this folder goes on from: it lacks site-TJ-WORKS@\d+.* `lodestone restored`/,
    );
    const doctor = await lodestone(['doctor', '--data', folder]);
    expect(doctor.stdout).toContain('it lacks site-TJ');
    expect(doctor.stdout).toMatch(/ok +checksums +\d+ events as they were written/);
    expect((await lodestone(['rebuild', '--data', folder])).stderr).toContain('it lacks site-TJ');

    const restored = await lodestone(['restored', '--data', folder]);

    expect(restored).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/it lacks .* sent again/),
    });
    const ledger = await LedgerProcess.start(folder);
    expect((await (await SignedIn.as('TJ-MAG', ledger.url)).get(path)).status).toBe(404);
    expect(await record(ledger, 5_000)).toBe(201);
    expect(await lodestone(['rebuild', '--check', '--data', folder])).toMatchObject({ code: 0 });
    await ledger.stop();
  });

  it('is refused also when it has grown as long as the newest', async () => {
    const [one, two] = [small.copy(), small.copy()];
    await goOn(one, 5_000);
    await goOn(two, 6_000);
    rmSync(join(one, 'log'), { recursive: true });
    cpSync(join(two, 'log'), join(one, 'log'), { recursive: true });

    expect(await refusalOf(one)).toMatch(/it holds another site-TJ-WORKS@\d+ than the one/);
  });
});

describe('a log that is not whole', () => {
  it('is not begun a second time where it is missing', async () => {
    const folder = small.copy();
    rmSync(join(folder, 'log'), { recursive: true });

    expect(await refusalOf(folder)).toMatch(
      /events\.sqlite is not there, and the rest .*ledger\.key/,
    );
    expect(existsSync(logIn(folder))).toBe(false);
    rmSync(join(folder, 'log-head'));
    expect(await refusalOf(folder)).toContain('is not there, and the rest');
  });

  it.each([
    ['half', (file: string) => truncateSync(file, readFileSync(file).length / 2), 'broken off'],
    ['empty', (file: string) => writeFileSync(file, ''), 'is empty, and the rest of its ledger'],
    ['another file', (file: string) => writeFileSync(file, 'x'.repeat(9_000)), 'not a Lodestone'],
  ])('is refused where it is %s', async (_, damage, says) => {
    const folder = small.copy();
    damage(logIn(folder));

    expect(await refusalOf(folder)).toContain(says);
  });

  it('is refused where it is an unfinished copy on a server', async () => {
    const there = newDataFolder();
    cpSync(join(small.data, 'log'), join(there, 'log'), { recursive: true });
    const copy = EmbeddedCopyTarget.open(logIn(there));
    await copy.markUnfinished();
    await copy.close();
    const server = await LogServer.start(there);
    const folder = newDataFolder();
    cpSync(join(small.data, 'ledger.key'), join(folder, 'ledger.key'));

    expect(await refusalOf(folder, server.env)).toMatch(/is a copy that was not finished/);
    await server.stop();
  });

  it('is refused where one event in it was changed, which the start or the doctor names', async () => {
    const folder = small.copy();
    inDatabase(
      folder,
      'log/events.sqlite',
      "UPDATE event SET data = replace(data, '000', '001') WHERE type = 'OpeningStockDeclared'",
    );

    expect(await refusalOf(folder)).toMatch(
      /site-\S+@\d+ \(position \d+\) is not as it was written/,
    );
    const { json } = await lodestoneJson<{ findings: { severity: string }[] }>([
      'doctor',
      '--data',
      folder,
    ]);
    expect(json.findings.filter(({ severity }) => severity === 'fail')).toStrictEqual([
      expect.objectContaining({ check: 'checksums' }),
    ]);
  });
});

describe('decisions that are not of the log', () => {
  it.each([
    ['rows that were changed', "UPDATE rows SET json = replace(json, '000', '999') || ' '"],
    ['garbage', undefined],
  ])('are made anew by themselves, with a line that names the file: %s', async (_, sql) => {
    const folder = small.copy();
    const file = join(folder, 'decisions.sqlite');
    if (sql === undefined) writeFileSync(file, 'x'.repeat(9_000));
    else inDatabase(folder, 'decisions.sqlite', sql);
    const ledger = await LedgerProcess.start(folder);

    expect(await record(ledger, 5_000)).toBe(201);

    await ledger.hasSaid(`${file} is deleted and folded again from the log`);
    await ledger.stop();
  });
});

describe('a log of the version that knew no checksums', () => {
  it('is read as it is, and sealed by a command', async () => {
    const folder = small.copy();
    inDatabase(
      folder,
      'log/events.sqlite',
      'ALTER TABLE event DROP COLUMN checksum; DROP TABLE sealing; DROP TABLE removed; PRAGMA user_version = 1',
    );
    const doctor = () =>
      lodestoneJson<{ findings: { check: string; severity: string }[] }>([
        'doctor',
        '--data',
        folder,
      ]);
    const severity = async () =>
      (await doctor()).json.findings.find(({ check }) => check === 'checksums')?.severity;

    expect(await severity()).toBe('warn');
    await goOn(folder, 5_000);
    expect(await severity()).toBe('warn');
    const sealed = await lodestoneJson<{ sealed: number }>(['seal', '--data', folder]);
    expect(sealed).toMatchObject({ code: 0, json: { sealed: expect.any(Number), empty: 0 } });
    expect(sealed.json.sealed).toBeGreaterThan(10);
    expect(await severity()).toBe('ok');
    expect((await lodestone(['seal', '--data', folder])).stdout).toContain('already');
  });
});
