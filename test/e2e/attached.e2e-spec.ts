import { START, streamNameFilter } from '@eventstore/db-client';
import { Guest, noted, typeOf, ways } from '../integration/esdb-node/guest';
import { Heard } from '../integration/esdb-node/heard';
import { freePort } from '../integration/eventstoredb/servers';
import { killLeftovers } from './child-processes';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { register } from './registered';
import { SignedIn } from './signed-in';
import { submissionOf, submitterSites } from './submitters';

jest.setTimeout(180_000);

let ledger: LedgerProcess;
let guest: Guest;
let attachedUrl: string;

const submit = async (n: number): Promise<void> => {
  const enterprise = await SignedIn.as('RE-A', ledger.url);
  const { path, body } = submissionOf({ siteId: 'MINE-A', lane: 'a', n });
  await enterprise.record(path, body);
};

beforeAll(async () => {
  const port = await freePort();
  ledger = await LedgerProcess.start(newDataFolder(), { LODESTONE_ESDB_PORT: String(port) });
  attachedUrl = `esdb://127.0.0.1:${port}?tls=false`;
  guest = new Guest(attachedUrl);
  const regulator = await SignedIn.as('regulator', ledger.url);
  await register(regulator, submitterSites);
  for (const n of [0, 1, 2]) await submit(n);
  // A look at an identity, which is recorded.
  const looked = await regulator.get('/registers/client-identities?exporterId=RE-A');
  expect(looked.status).toBe(200);
});

afterAll(async () => {
  await guest.leave();
  await killLeftovers();
  removeDataFolders();
});

describe('a running ledger that offers its log to clients of EventStoreDB', () => {
  it('says where', async () => {
    await ledger.hasSaid(`attached: the log can be read at ${attachedUrl}`);
  });

  it('gives them the acts, as they were recorded', async () => {
    const acts = await guest.read('site-MINE-A');

    expect(acts.map(({ type }) => type)).toStrictEqual([
      'SiteOpened',
      'Mined',
      'Refined',
      'SoldToClient',
    ]);
  });

  it('gives them no declared identity, no bulk job, and not who looked at an identity', async () => {
    const streams = new Set((await guest.readAll()).map(({ streamId }) => streamId));

    expect([...streams].filter((stream) => /^(party|import|access)-/.test(stream))).toStrictEqual(
      [],
    );
    expect(streams).toContain('site-MINE-A');
    const sale = (await guest.read('site-MINE-A')).at(-1);
    const { buyerRef } = sale?.data as { buyerRef: string };
    expect(await typeOf(guest.read(`party-${buyerRef}`))).toBe('stream-not-found');
  });

  it('tells subscribers what is recorded while they listen', async () => {
    const filter = streamNameFilter({ prefixes: ['site-MINE-A', 'party-'] });
    const heard = new Heard(guest.client.subscribeToAll({ fromPosition: START, filter }));
    await heard.caughtUp();

    for (const n of [3, 4, 5]) await submit(n);

    await heard.until((log) => log.includes(6));
    expect(heard.log.filter((entry) => typeof entry === 'number')).toStrictEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    await heard.end();
  });

  it('answers PERMISSION_DENIED to whatever would write', async () => {
    for (const way of ways) {
      expect(await typeOf(guest.append('site-MINE-A', noted(), 'any', way))).toBe('access-denied');
      expect(await typeOf(guest.append('elsewhere', noted(), 'any', way))).toBe('access-denied');
    }
    for (const writing of [
      guest.client.deleteStream('site-MINE-A'),
      guest.client.tombstoneStream('site-MINE-A'),
      guest.client.setStreamMetadata('site-MINE-A', { maxCount: 1 }),
    ]) {
      expect(await typeOf(writing)).toBe('access-denied');
    }
    expect(await guest.revisions('site-MINE-A')).toStrictEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('says that its port is taken, in one line', async () => {
    const { port } = new URL(attachedUrl);

    await expect(
      LedgerProcess.start(newDataFolder(), { LODESTONE_ESDB_PORT: port }),
    ).rejects.toThrow(new RegExp(`Error: .* port ${port} .*Try: .*LODESTONE_ESDB_PORT`));
  });

  it('stops with its guests still there', async () => {
    expect(await ledger.stop()).toBe(0);
  });
});
