import { jsonEvent, type EventData } from '@eventstore/db-client';
import { Appender } from '@lodestone/event-store/eventstoredb/appender';
import { parseConnectionString } from '@lodestone/event-store/eventstoredb/connection-string';
import { StoreConnection } from '@lodestone/event-store/eventstoredb/store-connection';
import { readModels } from '@lodestone/read-models';
import { randomUUID } from 'node:crypto';
import { Guest } from '../integration/esdb-node/guest';
import { killLeftovers } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { LogServer } from './log-server';
import { register } from './registered';
import { SignedIn } from './signed-in';
import { submissionOf, submitterSites } from './submitters';

type Parked = { stream: string; revision: number; type: string; message: string };
type Readied = { status: string; readModels: { name: string; parked?: Parked }[] };
type Report = { findings: { check: string; severity: string; says: string }[] };

jest.setTimeout(180_000);

const about = {
  actorId: 'somebody',
  channel: 'api',
  correlationId: 'c',
  causationId: 'c',
  recordedAt: '2026-01-02T03:04:05.678Z',
  schemaVersion: 1,
} as const;
const data = { siteId: 'MINE-B' };

/** Behind the one event that MINE-B has, with any client. */
const write = (event: EventData) => async (url: string) => {
  const guest = new Guest(url);
  await guest.append('site-MINE-B', event, 0n);
  await guest.leave();
};

/** The official client cannot write what is no JSON and says that it is; another one can. */
async function writeBroken(url: string): Promise<void> {
  const connection = new StoreConnection(parseConnectionString(url));
  const fields = [randomUUID(), 'Mined', '{"siteId":', JSON.stringify(about)];
  const request = { stream: 'site-MINE-B', expected: 0, bytes: 0, fields };
  await new Appender(connection, 0).append(request);
  await connection.hangUp();
}

const writings = [
  {
    name: 'of an unknown type',
    writeIt: write(jsonEvent({ type: 'Teleported', data, metadata: about })),
    type: 'Teleported',
    names: 'Teleported version 1',
  },
  {
    name: 'of an unknown schema version',
    writeIt: write(jsonEvent({ type: 'Mined', data, metadata: { ...about, schemaVersion: 9 } })),
    type: 'Mined',
    names: 'Mined version 9',
  },
  {
    name: 'that is broken JSON',
    writeIt: writeBroken,
    type: 'Mined',
    names: 'Mined version 0',
  },
] as const;

afterEach(killLeftovers);
afterAll(removeDataFolders);

describe.each(writings)('an event $name that somebody else wrote', ({ writeIt, type, names }) => {
  it('parks the read models with its name; the ledger goes on, and the doctor names it', async () => {
    const server = await LogServer.start();
    const folder = newDataFolder();
    const first = await LedgerProcess.start(folder, server.env);
    await register(await SignedIn.as('regulator', first.url), submitterSites);
    await writeIt(server.url);

    const named = { stream: 'site-MINE-B', revision: 1, type };
    const inEachReadModel = [...Object.keys(readModels), 'journal'].map(() => named);
    expect(await parkedAt(first)).toMatchObject(inEachReadModel);
    await otherSitesGoOn(first);
    await thisOneStands(first);
    expect(await first.stop()).toBe(0);

    const second = await LedgerProcess.start(folder, server.env, 'faulty');
    expect(await parkedAt(second)).toMatchObject(inEachReadModel);
    const { code, json } = await lodestoneJson<Report>(['doctor', '--data', folder], server.env);
    expect(code).toBe(1);
    const said = json.findings.filter(({ severity }) => severity === 'fail');
    expect(said.find(({ check }) => check === 'event types')?.says).toContain(names);
    expect(said.find(({ check }) => check === 'event types')?.says).toContain('site-MINE-B@1');
    expect(said.find(({ check }) => check === 'read model records')?.says).toContain(
      `stands still before ${type} (site-MINE-B@1`,
    );
    expect(await second.stop()).toBe(0);
  });
});

describe('a ledger stream that somebody else wrote', () => {
  it('is not taken for a ledger, and its event is named', async () => {
    const server = await LogServer.start();
    const guest = new Guest(server.url);
    await guest.append('ledger', jsonEvent({ type: 'Hello', data: {} }), 'no_stream');
    await guest.leave();

    await expect(LedgerProcess.start(newDataFolder(), server.env)).rejects.toThrow(
      /Error: ledger at revision 0: 'Hello' in version 0 cannot be read, .*\. Try: start the version/,
    );
  });
});

describe('streams of other programs on the same server', () => {
  it('are left alone, and the doctor names them', async () => {
    const server = await LogServer.start();
    const folder = newDataFolder();
    const guest = new Guest(server.url);
    await guest.append('invoice-1', jsonEvent({ type: 'Sent', data: {} }));
    const ledger = await LedgerProcess.start(folder, server.env);
    await register(await SignedIn.as('regulator', ledger.url), submitterSites);
    await guest.append('invoice-1', jsonEvent({ type: 'Paid', data: {} }));
    await guest.leave();

    await otherSitesGoOn(ledger);

    const { code, json } = await lodestoneJson<Report>(['doctor', '--data', folder], server.env);
    expect(code).toBe(0);
    expect(json.findings.find(({ check }) => check === 'categories')).toMatchObject({
      severity: 'warn',
      says: expect.stringContaining('invoice, 2 events, first invoice-1@0'),
    });
    expect(await ledger.stop()).toBe(0);
  });
});

async function parkedAt({ url }: LedgerProcess): Promise<(Parked | undefined)[]> {
  for (;;) {
    const readied = (await (await fetch(`${url}/health/ready`)).json()) as Readied;
    const parked = readied.readModels.map((readModel) => readModel.parked);
    if (readied.status === 'faulty' && parked.every(Boolean)) return parked;
  }
}

async function otherSitesGoOn({ url }: LedgerProcess): Promise<void> {
  const enterprise = await SignedIn.as('RE-A', url);
  const { path, body } = submissionOf({ siteId: 'MINE-A', lane: 'a', n: 0 });
  expect(await enterprise.put(path, body)).toMatchObject({ status: 201 });
}

/** Nothing is decided on a history that cannot be read; the log says which event it is. */
async function thisOneStands(ledger: LedgerProcess): Promise<void> {
  const enterprise = await SignedIn.as('RE-B', ledger.url);
  const { path, body } = submissionOf({ siteId: 'MINE-B', lane: 'b', n: 0 });
  expect(await enterprise.put(path, body)).toMatchObject({ status: 500, body: { code: 'fault' } });
  await ledger.hasSaid('site-MINE-B at revision 1');
}
