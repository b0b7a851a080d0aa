import { setTimeout as sleep } from 'node:timers/promises';
import { killLeftovers } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { LogServer } from './log-server';
import { register } from './registered';
import { SignedIn } from './signed-in';
import { everyRecord, pathOf } from './submitted-records';
import { submitterSites, submitThroughout } from './submitters';

type Readied = { status: string; faults: { part: string; message: string }[] };

jest.setTimeout(180_000);

let server: LogServer;
let data: string;
let ledger: LedgerProcess;

beforeAll(async () => {
  server = await LogServer.start();
  data = newDataFolder();
  ledger = await LedgerProcess.start(data, server.env);
  await register(await SignedIn.as('regulator', ledger.url), submitterSites);
});

afterAll(async () => {
  await killLeftovers();
  removeDataFolders();
});

const readied = async (): Promise<Readied> =>
  (await fetch(`${ledger.url}/health/ready`)).json() as Promise<Readied>;

async function untilStatus(status: string): Promise<Readied> {
  for (;;) {
    const now = await readied();
    if (now.status === status) return now;
    await sleep(20);
  }
}

describe('kill -9 of the server that has the log', () => {
  it('under 16 clients costs no acknowledged record, and doubles none', async () => {
    let interruptions = 0;

    const { acknowledged } = await submitThroughout(ledger.url, {
      after: 100,
      until: 300,
      async interrupt() {
        await server.kill();
        interruptions += 1;
        await server.startAgain();
      },
    });

    expect(interruptions).toBe(1);
    const regulator = await SignedIn.as('regulator', ledger.url);
    for (const { path, answer } of acknowledged) {
      const { status, body } = await regulator.get(path);
      expect([path, status, body['data']]).toStrictEqual([path, 200, answer.body['data']]);
    }
    const paths = (await everyRecord(regulator)).map(pathOf);
    expect(paths.toSorted()).toStrictEqual(acknowledged.map(({ path }) => path).toSorted());
  });

  it('is a fault that is told while it lasts, without the name of the server, and no longer', async () => {
    await untilStatus('ready');

    await server.kill();
    const { faults } = await untilStatus('faulty');
    await server.startAgain();
    // Nothing is appended: that it answers again is enough.
    await untilStatus('ready');

    expect(faults).toMatchObject([
      { part: 'event-store', message: expect.stringContaining('away') },
    ]);
    expect(JSON.stringify(faults)).not.toContain(new URL(server.url).port);
  });

  it('leaves questions answered, but for looks at identities, which say why they are not', async () => {
    const regulator = await SignedIn.as('regulator', ledger.url);
    const clients = '/registers/client-identities';
    const [{ length: known }, volumes] = [
      await regulator.all(clients),
      '/registers/transaction-volumes',
    ];
    await server.kill();

    expect((await regulator.get(volumes)).status).toBe(200);
    const look = await regulator.get(clients);

    // Without a client in the answer there is no identity to look at.
    expect([known > 0, look.status]).toStrictEqual([true, 503]);
    expect(look.body).toMatchObject({
      code: 'unavailable',
      detail: expect.stringMatching(
        /^The log cannot be written now, .* before the answer leaves\.$/,
      ),
    });
    await server.startAgain();
    await untilStatus('ready');
    expect((await regulator.get(clients)).status).toBe(200);
  });

  it('leaves a ledger that the doctor finds well and whose read models are what the log says', async () => {
    const doctor = await lodestoneJson(['doctor', '--data', data], server.env);
    const check = await lodestoneJson(['rebuild', '--check', '--data', data], server.env);

    expect(doctor).toMatchObject({ code: 0, json: { ok: true } });
    expect(check).toMatchObject({ code: 0, json: { agrees: true } });
    expect(await ledger.stop()).toBe(0);
  });
});
