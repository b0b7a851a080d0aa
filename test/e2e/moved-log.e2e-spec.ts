import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { killLeftovers, StartedProgram } from './child-processes';
import { lodestone, lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { LogServer } from './log-server';
import { openingStock } from './magnet-chain';
import { SignedIn } from './signed-in';
import { smallLedger } from './small-ledger';

jest.setTimeout(180_000);

/** A ledger with its log in its folder, which then moves to a server. */
let data: string;
let server: LogServer;

beforeAll(async () => {
  data = await smallLedger();
  server = await LogServer.start();
});

afterAll(async () => {
  await killLeftovers();
  removeDataFolders();
});

/** Why a ledger does not start there. */
async function refusalOf(folder: string, env: Record<string, string> = {}): Promise<string> {
  const { code, stderr } = await new StartedProgram('apps/api/src/main.js', [], {
    env: { ...env, LODESTONE_DATA: folder, LODESTONE_PORT: '0' },
  }).ended;
  expect([code, stderr]).toStrictEqual([2, expect.stringMatching(/^Error: .* Try: .*\n$/)]);
  return stderr;
}

const recordsIn = async (ledger: LedgerProcess): Promise<unknown> => {
  const enterprise = await SignedIn.as('TJ-MAG', ledger.url);
  return enterprise.all('/sites/TJ-WORKS/records');
};

// One story: a log has one place, and moves only as a whole.
describe('a ledger whose log moves to a server', () => {
  it('does not begin again on a server that is empty', async () => {
    const stderr = await refusalOf(data, server.env);

    expect(stderr).toContain(`EventStoreDB at ${server.url.split('?', 1)[0]} holds no ledger`);
    expect(stderr).toMatch(/has its log in this folder\. Try: copy the log to the server/);
    expect(existsSync(join(data, 'log-server'))).toBe(false);
  });

  it('goes on there once its log was copied, with read models made anew', async () => {
    const before = await LedgerProcess.start(data);
    const records = await recordsIn(before);
    await before.stop();
    await server.stop();
    const folder = newDataFolder();
    // The node keeps its log in the form of the embedded store.
    cpSync(join(data, 'log'), join(folder, 'log'), { recursive: true });
    server = await LogServer.start(folder);

    const ledger = await LedgerProcess.start(data, server.env);

    await ledger.hasSaid(`made anew: the log is on EventStoreDB at ${server.url.split('?', 1)[0]}`);
    expect(await recordsIn(ledger)).toStrictEqual(records);
    await ledger.stop();
    const again = await LedgerProcess.start(data, server.env);
    expect(again.said).not.toContain('made anew');
    await again.stop();
  });

  it('does not go on with the copy that stayed behind when nobody names the server', async () => {
    const stderr = await refusalOf(data);
    const rebuild = await lodestone(['rebuild', '--check', '--data', data]);
    const { json } = await lodestoneJson<{ findings: object[] }>(['doctor', '--data', data]);

    const words =
      /has its log on EventStoreDB at esdb:\/\/127\.0\.0\.1:\d+, and EVENTSTORE_URL is not set/;
    expect(stderr).toMatch(words);
    expect(rebuild).toMatchObject({ code: 1, stderr: expect.stringMatching(words) });
    expect(json.findings).toContainEqual(
      expect.objectContaining({ check: 'log', says: expect.stringMatching(words) }),
    );
  });

  it('does not begin again on another server that is empty', async () => {
    const other = await LogServer.start();

    expect(await refusalOf(data, other.env)).toMatch(
      /holds no ledger, and that in .* has its log at esdb:\/\/127\.0\.0\.1:\d+\. Try: name the server/,
    );
    await other.stop();
  });

  it('opens on a server for its own key only, and then leaves its files alone', async () => {
    const other = await LogServer.start();
    const foreign = await LedgerProcess.start(newDataFolder(), other.env);
    await foreign.stop();

    expect(await refusalOf(data, other.env)).toContain(
      'not the key that the ledger was opened with',
    );
    const check = await lodestone(['rebuild', '--check', '--data', data], server.env);
    expect(check.code).toBe(0);
    const wrong = await lodestone(['rebuild', '--check', '--data', data], other.env);
    expect(wrong.stderr).toMatch(/was not made from the log on EventStoreDB at .*\nTry: start/);
    await other.stop();
  });

  it('takes records from two programs, each with a folder of its own and the same key', async () => {
    const [one, two] = [data, newDataFolder()];
    mkdirSync(two);
    cpSync(join(one, 'ledger.key'), join(two, 'ledger.key'));
    const first = await LedgerProcess.start(one, server.env);
    const second = await LedgerProcess.start(two, server.env);

    const here = await SignedIn.as('TJ-MAG', first.url);
    const there = await SignedIn.as('TJ-MAG', second.url);
    const path = '/sites/TJ-WORKS/records/OPEN-9';
    const [lot] = openingStock.act['makes'] as readonly object[];
    const act = { ...openingStock.act, makes: [{ ...lot, lotId: 'TBF-9' }] };
    expect((await here.put(path, act)).status).toBe(201);
    expect(await there.put(path, act)).toMatchObject({
      status: 200,
      body: { outcome: 'unchanged' },
    });
    const other = await there.put(path, { ...act, occurredOn: '2025-01-02' });
    expect(other).toMatchObject({
      status: 409,
      body: { code: 'record-exists-with-other-content' },
    });
    await Promise.all([first.stop(), second.stop()]);
  });

  it('comes back to its folder when somebody says that its log is there', async () => {
    const restored = await lodestone(['restored', '--data', data]);
    // What was recorded on the server since is not in the log that stayed behind.
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('it lacks site-') });

    const ledger = await LedgerProcess.start(data);

    expect(await recordsIn(ledger)).not.toHaveLength(0);
    expect(await ledger.stop()).toBe(0);
  });
});
