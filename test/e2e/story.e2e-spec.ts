import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { killLeftovers } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { exportFromStock, exportOfSale, saleAbroad } from './foreign-trade';
import { LedgerProcess } from './ledger-process';
import { logHomes, type LogHome } from './log-server';
import { chainSites, makingMagnets, openingStock } from './magnet-chain';
import { register } from './registered';
import { SignedIn } from './signed-in';

type Volume = {
  deals: number;
  massGrams: string;
  pieces: string;
  valueMinor: Record<string, string>;
};
type Volumes = {
  items: { key: Record<string, string>; sold: Volume; exported: Volume }[];
  totals: { sold: Volume; exported: Volume };
};
type Client = {
  identities: { names: { name: string }[]; countryCodes: string[] }[];
  usage: { acts: number; roles: { role: string; acts: number }[] };
};
type Checked = { agrees: boolean; checked: { name: string; live: string; agrees: boolean }[] };
type Rebuilt = { rebuilt: { name: string; digest: string }[] };

jest.setTimeout(180_000);

let home: LogHome;
let data: string;
let ledger: LedgerProcess;
let exporter: SignedIn;

const volumes = async (groupBy: string) =>
  (await exporter.get<Volumes>(`/registers/transaction-volumes?groupBy=${groupBy}`)).body;
const clients = () => exporter.all<Client>('/registers/client-identities');
const namesOf = (client: Client | undefined) =>
  client?.identities.flatMap(({ names }) => names.map(({ name }) => name)).sort();
const clientIn = async (countryCode: string) =>
  (await clients()).find(({ identities }) =>
    identities.some(({ countryCodes }) => countryCodes.includes(countryCode)),
  );

afterAll(async () => {
  await killLeftovers();
  removeDataFolders();
});

// One story: each rule stands on the ones before it.
describe.each(logHomes)('from the mine to the customs office, its log $name', ({ start }) => {
  beforeAll(async () => {
    home = await start();
    data = newDataFolder();
    ledger = await LedgerProcess.start(data, home.env);
  });

  afterAll(() => home.stop());

  it('lets a regulator register enterprises and their sites', async () => {
    const regulator = await SignedIn.as('regulator', ledger.url);

    await register(regulator, chainSites);

    const { status, body } = await regulator.get<{ items: unknown[] }>('/directory');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(chainSites.length);
    exporter = await SignedIn.as('TJ-MAG', ledger.url);
  });

  it('records every act from opening stock and ore to finished magnets, each by its own enterprise', async () => {
    for (const { siteId, recordId, act } of [openingStock, ...makingMagnets]) {
      const owner = chainSites.find((site) => site.siteId === siteId)?.enterpriseId ?? '';
      const enterprise = await SignedIn.as(owner, ledger.url);
      const { status } = await enterprise.record(`/sites/${siteId}/records/${recordId}`, act);
      expect([recordId, status]).toStrictEqual([recordId, 201]);
    }
  });

  it('answers a record that is sent again with what it holds, and refuses other content', async () => {
    const path = '/sites/TJ-WORKS/records/OPEN-1';

    const again = await exporter.put(path, openingStock.act);
    const other = await exporter.put(path, { ...openingStock.act, occurredOn: '2025-01-02' });

    expect(again).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
    expect(other).toMatchObject({
      status: 409,
      body: { code: 'record-exists-with-other-content' },
    });
  });

  it('records a sale abroad, its export, and an export from stock', async () => {
    await exporter.record('/sites/TJ-WORKS/records/SALE-4', saleAbroad);
    await exporter.record('/sites/TJ-WORKS/records/EXP-1', exportOfSale);
    await exporter.record('/sites/TJ-WORKS/records/EXP-2', exportFromStock);
  });

  it('shows the exporter what was sold and what was exported, and never their sum', async () => {
    const { items, totals } = await volumes('destination');

    expect(totals).toMatchObject({
      sold: { deals: 1, massGrams: '1200000', pieces: '60000' },
      exported: { deals: 2, massGrams: '1500000', pieces: '75000', valueMinor: { EUR: '6000000' } },
    });
    expect(items).toMatchObject([
      {
        key: { destination: 'DE' },
        sold: { deals: 1, massGrams: '1200000' },
        exported: { deals: 1, massGrams: '1200000' },
      },
      {
        key: { destination: 'JP' },
        sold: { deals: 0, massGrams: '0' },
        exported: { deals: 1, massGrams: '300000' },
      },
    ]);
  });

  it('shows the exporter its clients, one under both names that share a number', async () => {
    expect(await clients()).toHaveLength(2);
    expect(namesOf(await clientIn('DE'))).toStrictEqual([
      'KMW Einkauf GmbH',
      'Kölner Motorenwerke AG',
    ]);
    expect(namesOf(await clientIn('JP'))).toStrictEqual(['名古屋電機株式会社']);
  });

  it('shows nobody else the exporter’s records', async () => {
    const rival = await SignedIn.as('BY-RE', ledger.url);

    const record = await rival.get('/sites/TJ-WORKS/records/EXP-1');
    const register = await rival.get('/registers/transaction-volumes?exporterId=TJ-MAG');
    const nowhere = await rival.get('/sites/TJ-WORKS/records/EXP-99');

    expect([record.status, register.status, nowhere.status]).toStrictEqual([404, 404, 404]);
    expect(record.body).toMatchObject({ code: nowhere.body['code'], title: nowhere.body['title'] });
  });

  it('refuses to void the sale while its export stands', async () => {
    const path = '/sites/TJ-WORKS/records/VOID-0';
    const voiding = { type: 'RecordVoided', targetRecordId: 'SALE-4', reason: 'deal-cancelled' };

    const { status, body } = await exporter.put(path, voiding);

    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('EXP-1');
  });

  it('takes a voided export out of both registers', async () => {
    const path = '/sites/TJ-WORKS/records/VOID-1';

    await exporter.record(path, {
      type: 'RecordVoided',
      targetRecordId: 'EXP-2',
      reason: 'did-not-occur',
    });

    const { items, totals } = await volumes('destination');
    expect(items.map(({ key }) => key)).toStrictEqual([{ destination: 'DE' }]);
    expect(totals.exported).toMatchObject({ deals: 1, massGrams: '1200000', pieces: '60000' });
    expect((await clientIn('DE'))?.usage.acts).toBe(2);
    expect(await clientIn('JP')).toMatchObject({ usage: { acts: 0 } });
    const voided = await exporter.get('/sites/TJ-WORKS/records/EXP-2');
    expect(voided.body).toMatchObject({ state: 'voided' });
  });

  it('rebuilds deleted read models to the same digests, by command and by starting anew', async () => {
    const before = await registersNow();
    const live = await lodestoneJson<Checked>(['rebuild', '--check', '--data', data], home.env);
    expect(live).toMatchObject({ code: 0, json: { agrees: true } });
    const digests = live.json.checked.map(({ name, live: digest }) => ({ name, digest }));
    expect(await ledger.stop()).toBe(0);

    deleteReadModels();
    const rebuilt = await lodestoneJson<Rebuilt>(['rebuild', '--data', data], home.env);
    expect(rebuilt.json.rebuilt.map(({ name, digest }) => ({ name, digest }))).toStrictEqual(
      digests,
    );

    deleteReadModels();
    ledger = await LedgerProcess.start(data, home.env);
    exporter = await SignedIn.as('TJ-MAG', ledger.url);
    expect(await registersNow()).toStrictEqual(before);
    const followed = await lodestoneJson<Checked>(['rebuild', '--check', '--data', data], home.env);
    expect(followed.json.checked.map(({ name, live: digest }) => ({ name, digest }))).toStrictEqual(
      digests,
    );
    expect(await ledger.stop()).toBe(0);
  });
});

const registersNow = async () => ({
  volumes: await volumes('month,destination,client'),
  clients: await clients(),
});

const deleteReadModels = () => rmSync(join(data, 'read-models'), { recursive: true });
