import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from '../integration/eventstoredb/server-process';
import { killableServers } from '../integration/eventstoredb/servers';
import { killLeftovers } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { register } from './registered';
import { SignedIn } from './signed-in';
import { everyRecord, pathOf } from './submitted-records';
import { submitterSites, submitThroughout } from './submitters';

jest.setTimeout(300_000);

afterAll(async () => {
  await killLeftovers();
  removeDataFolders();
});

describe.each(killableServers())('two ledgers with their log on one server, $name', ({ start }) => {
  let server: ServerProcess;
  let folders: readonly [string, string];
  let ledgers: readonly LedgerProcess[];

  beforeAll(async () => {
    server = await start();
    folders = [newDataFolder(), newDataFolder()];
    // The first makes the key of both.
    const key = join(folders[0], 'ledger.key');
    const env = { EVENTSTORE_URL: server.url, LODESTONE_KEY_FILE: key };
    const first = await LedgerProcess.start(folders[0], env);
    await register(await SignedIn.as('regulator', first.url), submitterSites);
    ledgers = [first, await LedgerProcess.start(folders[1], env)];
  });

  afterAll(() => server.stop());

  it('lose no acknowledged record when it is killed under writers at both, and double none', async () => {
    let interruption: Promise<void> | undefined;
    const interrupt = () =>
      (interruption ??= server.kill().then(async () => {
        // Both have lost it, and go on asking.
        await sleep(1_000);
        await server.start();
      }));

    const sent = await Promise.all(
      ledgers.map(({ url }, round) =>
        submitThroughout(url, { round, after: 60, until: 150, interrupt }),
      ),
    );

    const acknowledged = sent.flatMap((one) => one.acknowledged.map(({ path }) => path));
    expect(acknowledged.length).toBeGreaterThanOrEqual(300);
    for (const { url } of ledgers) {
      await untilCaughtUp(url);
      const records = await everyRecord(await SignedIn.as('regulator', url));
      expect(records.map(pathOf).toSorted()).toStrictEqual(acknowledged.toSorted());
    }
  });

  it('each follow it again: a record at one is read at the other', async () => {
    const [here, there] = ledgers;
    const last = await submitThroughout(here?.url ?? '', {
      ...{ round: 2, after: Infinity, until: 1 },
      interrupt: () => Promise.resolve(),
    });
    await untilCaughtUp(there?.url ?? '');
    const regulator = await SignedIn.as('regulator', there?.url ?? '');
    for (const { path, answer } of last.acknowledged) {
      const { status, body } = await regulator.get(`${path}?minOrdinal=${answer.ordinal ?? 0}`);
      expect([path, status, body['data']]).toStrictEqual([path, 200, answer.body['data']]);
    }
  });

  it('leave folders that the doctor finds well', async () => {
    for (const ledger of ledgers) expect(await ledger.stop()).toBe(0);
    for (const folder of folders) {
      const doctor = await lodestoneJson(['doctor', '--data', folder], {
        EVENTSTORE_URL: server.url,
        LODESTONE_KEY_FILE: join(folders[0], 'ledger.key'),
      });
      expect(doctor).toMatchObject({ code: 0, json: { ok: true } });
    }
  });
});

async function untilCaughtUp(url: string): Promise<void> {
  while ((await fetch(`${url}/health/caught-up`)).status !== 200) await sleep(50);
}
