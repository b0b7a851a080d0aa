import { childEnvironment } from '@lodestone/testing/environment';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { projectRoot, StartedProgram } from './child-processes';
import { lodestone, lodestoneJson } from './command-line';
import { newDataFolder } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { openingStock } from './magnet-chain';
import { SignedIn } from './signed-in';
import { inDatabase, onSmallLedger } from './small-ledger';

jest.setTimeout(180_000);

const small = onSmallLedger();
const kept = resolve(projectRoot, 'test/history/folders');

/** A data folder as the program of that day left it; never edited. */
function folderOf(name: string): string {
  const folder = newDataFolder();
  mkdirSync(folder);
  const input = brotliDecompressSync(readFileSync(join(kept, name)));
  const { status, stderr } = spawnSync('tar', ['x', '-C', folder], {
    input,
    env: childEnvironment({}),
  });
  expect([status, String(stderr)]).toStrictEqual([0, '']);
  return folder;
}

type Upgrade = {
  ok: boolean;
  events: number;
  madeAnew: { what: string; answersMeanwhile: string; secondsAbout: number }[];
};

/** Why a ledger does not start there, in one line. */
async function refusalOf(folder: string): Promise<string> {
  const { code, stderr } = await new StartedProgram('apps/api/src/main.js', [], {
    env: { LODESTONE_DATA: folder, LODESTONE_PORT: '0' },
  }).ended;
  expect([code, stderr]).toStrictEqual([2, expect.stringMatching(/^Error: .* Try: .*\n$/)]);
  return stderr;
}

const markAs = (folder: string, mark: object): void =>
  writeFileSync(join(folder, 'written-by'), JSON.stringify(mark));

describe.each(readdirSync(kept))('the data folder of an earlier program, %s', (name) => {
  it('is taken over: every record is there, goes on, and what was made anew is what the log says', async () => {
    const folder = folderOf(name);
    const { code, json } = await lodestoneJson<Upgrade>(['upgrade', '--check', '--data', folder]);
    expect([code, json]).toMatchObject([0, { ok: true, events: expect.any(Number) }]);
    expect(json.madeAnew.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['records', 'journal']),
    );

    const ledger = await LedgerProcess.start(folder);
    const regulator = await SignedIn.as('regulator', ledger.url);
    const records = await regulator.all('/sites/TJ-WORKS/records?limit=500');
    expect(records.length).toBeGreaterThan(2);
    const [lot] = openingStock.act['makes'] as readonly object[];
    const act = { ...openingStock.act, makes: [{ ...lot, lotId: 'TBF-9' }] };
    const enterprise = await SignedIn.as('TJ-MAG', ledger.url);
    await enterprise.record('/sites/TJ-WORKS/records/OPEN-9', act);
    await ledger.stop();

    expect(await lodestoneJson(['doctor', '--data', folder])).toMatchObject({ json: { ok: true } });
    expect(await lodestoneJson(['rebuild', '--check', '--data', folder])).toMatchObject({
      json: { agrees: true },
    });
    const again = await lodestoneJson<Upgrade>(['upgrade', '--check', '--data', folder]);
    expect(again.json).toMatchObject({ madeAnew: [], secondsAbout: 0 });
  });
});

describe('a data folder that this version cannot take over', () => {
  it.each([
    [
      'of a later version that wrote what this one does not know',
      { version: '9.1.0', events: { Received: 99 } },
      /last used by Lodestone 9\.1\.0, which may have written Received version 99.* Try: start Lodestone 9\.1\.0/,
    ],
    [
      'of a version that is too old',
      { version: '0.0.3', events: {} },
      /which takes over from 0\.1\.0 on\. Try: start Lodestone 0\.1\.0 on it first/,
    ],
  ])('is refused before anything is changed: %s', async (_, mark, says) => {
    const folder = small.copy();
    markAs(folder, mark);

    expect(await refusalOf(folder)).toMatch(says);
    const check = await lodestone(['upgrade', '--check', '--data', folder]);
    expect([check.code, check.stderr.replace('\n', ' ')]).toStrictEqual([
      1,
      expect.stringMatching(says),
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'written-by'), 'utf8'))).toStrictEqual(mark);
  });

  it.each([
    [3, /schema version 3, this program knows 1 to 2.* Try: use the version .* or a newer one/],
    [0, /schema version 0, this program knows 1 to 2.* Try: start an earlier version .* first/],
  ])('is refused where its log is of form %i', async (version, says) => {
    const folder = small.copy();
    inDatabase(folder, 'log/events.sqlite', `PRAGMA user_version = ${version}`);

    expect(await refusalOf(folder)).toMatch(says);
  });

  it('is named by its first event, where only the log says so', async () => {
    const folder = small.copy();
    inDatabase(
      folder,
      'log/events.sqlite',
      `UPDATE event SET checksum = NULL, metadata = replace(metadata, '"schemaVersion":1', '"schemaVersion":7')
         WHERE type = 'OpeningStockDeclared';
       UPDATE sealing SET from_position = (SELECT max(position) + 1 FROM event)`,
    );

    expect(await lodestone(['upgrade', '--check', '--data', folder])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/cannot read 1 events OpeningStockDeclared version 7 .*site-/),
    });
  });

  it('is one that was not asked about with --check', async () => {
    expect(await lodestone(['upgrade'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a start of the new version is the upgrade'),
    });
  });
});
