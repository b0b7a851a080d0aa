import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesIn } from '../../apps/cli/src/folder/places';
import { scrubFolder } from '../../apps/cli/src/scrub/scrub-folder';
import { begin, exportOf, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

const secret = {
  name: 'Vergessene Motorenwerke AG',
  nameLatin: 'Oblivion Drives',
  countryCode: 'DE',
  identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
  address: 'Deutzer Freiheit 4711',
};
const endUser = { ...secret, endUse: 'rotors of a secret submarine' };
const sold = { ...exportOf(1_000, secret), endUser };

/** Everything of it that must not be left. */
const traces = [secret.name, secret.nameLatin, '213800KUD8LAJWSQ9D15', secret.address, 'submarine'];

function tracesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .flatMap((file) => {
      const path = join(file.parentPath, file.name);
      const bytes = readFileSync(path);
      return traces.filter((trace) => bytes.includes(trace)).map((trace) => `${path}: ${trace}`);
    });
}

/** A clerk calls a client by its name. */
const nameUrl = `/enterprises/TJ-MAG/names/${encodeURIComponent(secret.nameLatin)}`;

let ledger: RunningLedger;
let clientId: string;
let volumesBefore: unknown;
let ordinalBefore: number;

const volumes = async () =>
  (await ledger.get('regulator', '/registers/transaction-volumes?groupBy=month')).body;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', sold);
  await ledger.put('TJ-MAG', nameUrl, endUser);
  const { body } = await ledger.get('regulator', '/registers/client-identities');
  clientId = String(body.items?.[0]?.['canonicalId']);
  volumesBefore = (await volumes())['totals'];
  ordinalBefore = ledger.program.parts.readSide.reachedOrdinal();
});

afterAll(() => ledger.stop());

const clients = async (account: string, query = '') =>
  (await ledger.get(account, `/registers/client-identities${query}`)).body.items ?? [];

/** One after the other: each begins where the one before ended. */
describe('forgetting an identity', () => {
  it('is for a regulator, for a reason, and for a client that was declared', async () => {
    const url = `/clients/${clientId}/forgettings/F-1`;
    expect((await ledger.put('TJ-MAG', url, { reason: 'court-order' })).status).toBe(403);
    expect((await ledger.put('regulator', url, { reason: 'because' })).status).toBe(400);
    const nobody = '/clients/00000000-0000-8000-8000-000000000000/forgettings/F-1';
    expect((await ledger.put('regulator', nobody, { reason: 'court-order' })).status).toBe(404);
    expect(tracesIn(ledger.folder)).not.toStrictEqual([]);
  });

  it('takes names and numbers from every answer, at every knownAt', async () => {
    expect((await ledger.get('TJ-MAG', nameUrl)).body['label']).toBe(secret.nameLatin);
    const url = `/clients/${clientId}/forgettings/F-1`;
    const answer = await ledger.put('regulator', url, { reason: 'court-order' });
    expect(answer).toMatchObject({ status: 201, body: { type: 'IdentityForgotten' } });
    const repeated = await ledger.put('regulator', url, { reason: 'court-order' });
    expect(repeated).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });

    for (const account of ['regulator', 'TJ-MAG', 'analyst']) {
      for (const query of ['', `?knownAt=${ordinalBefore}`]) {
        const items = await clients(account, query);
        expect(items).toHaveLength(2);
        for (const item of items) {
          expect(item).toMatchObject({ isForgotten: true, clientIds: [], identities: [] });
          expect(item['canonicalId']).toMatch(/^party\//);
        }
      }
    }
    expect((await ledger.get('TJ-MAG', nameUrl)).status).toBe(404);
    expect((await ledger.get('regulator', '/enterprises/TJ-MAG/names')).body.items).toEqual([]);
    const page = await ledger.get('regulator', `/clients/${clientId}`);
    expect(page.body).toMatchObject({
      isForgotten: true,
      identities: [],
      decisions: [{ decision: 'forgetting', decisionId: 'F-1', reason: 'court-order' }],
    });
    expect((await ledger.get('TJ-MAG', `/clients/${clientId}`)).status).toBe(404);
  });

  it('is seen through no other route, cursor, figure or line of the log either', async () => {
    const routes = [
      `/search?q=${encodeURIComponent('Vergessene')}`,
      '/search?q=213800KUD8LAJWSQ9D15',
      '/registers/client-identities?limit=1',
      '/registers/client-identities?text=Oblivion',
      '/registers/client-suggestions',
      '/registers/transaction-volumes?groupBy=client',
      '/sites/TJ-WORKS/records',
      '/sites/TJ-WORKS/records/EXP-1',
      '/sites/TJ-WORKS/records/EXP-1/explanation',
      '/metrics',
    ];
    const seen: string[] = [...ledger.said];
    for (const account of ['regulator', 'TJ-MAG', 'analyst']) {
      for (const url of routes) {
        const { body } = await ledger.get(account, url);
        const cursor = Buffer.from(String(body.next ?? ''), 'base64url').toString('utf8');
        seen.push(JSON.stringify(body), cursor);
      }
    }
    expect(seen.flatMap((text) => traces.filter((trace) => text.includes(trace)))).toStrictEqual(
      [],
    );
  });

  it('leaves acts, volumes and books as they are', async () => {
    expect((await volumes())['totals']).toStrictEqual(volumesBefore);
    const { body } = await ledger.get('TJ-MAG', '/sites/TJ-WORKS/records/EXP-1');
    expect(body).toMatchObject({ state: 'live', type: 'Exported' });
    // The act is the same act, however late the exporter sends it again.
    const again = await ledger.put('TJ-MAG', '/sites/TJ-WORKS/records/EXP-1', sold);
    expect(again).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
  });

  it('lets the same client be declared anew, while old acts stay forgotten', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/EXP-2', sold);
    await record(ledger, '/sites/TJ-WORKS/records/EXP-3', sold);

    const items = await clients('TJ-MAG');
    expect(items.filter(({ isForgotten }) => isForgotten)).toHaveLength(2);
    const known = items.filter(({ isForgotten }) => !isForgotten);
    expect(known).toMatchObject([{ canonicalId: clientId, usage: { acts: 2 } }]);
    const acts = await Promise.all(
      ['EXP-1', 'EXP-2', 'EXP-3'].map((id) =>
        ledger.get('TJ-MAG', `/sites/TJ-WORKS/records/${id}`),
      ),
    );
    const refs = acts.map(({ body }) => (body['data'] as { buyerRef: string }).buyerRef);
    expect(refs[0]).not.toBe(refs[1]);
    expect(refs[1]).toBe(refs[2]);
    // The old order is not about what was declared after it.
    const url = `/clients/${clientId}/forgettings/F-1`;
    await ledger.put('regulator', url, { reason: 'court-order' });
    expect(await clients('TJ-MAG')).toHaveLength(3);
  });

  it('finds the next ref also after a restart, when nothing is remembered', async () => {
    const { folder } = ledger;
    await ledger.stop({ keepFolder: true });
    ledger = await RunningLedger.start({}, folder);
    await record(ledger, '/sites/TJ-WORKS/records/EXP-4', sold);

    const known = (await clients('TJ-MAG')).filter(({ isForgotten }) => !isForgotten);
    expect(known).toMatchObject([{ canonicalId: clientId, usage: { acts: 3 } }]);
  });

  it('leaves no byte of it in any file after the scrub, and the same answers', async () => {
    const url = `/clients/${clientId}/forgettings/F-2`;
    await ledger.put('regulator', url, { reason: 'request-granted' });
    const live = await clients('regulator');
    const { folder } = ledger;
    const { ledgerKey } = ledger.program.parts.secrets;
    await ledger.stop({ keepFolder: true });

    const scrubbed = await scrubFolder(placesIn(folder, {}), ledgerKey);
    expect(scrubbed.ended).toBe(0);
    expect(tracesIn(folder)).toStrictEqual([]);

    ledger = await RunningLedger.start({}, folder);
    const { readSide } = ledger.program.parts;
    const head = Number((await ledger.get('regulator', '/ledger')).body['ordinal']);
    await readSide.waitForOrdinal(Math.max(head, ordinalBefore), 60_000);
    const rebuilt = await clients('regulator', `?minOrdinal=${ordinalBefore + 5}`);
    expect(rebuilt).toStrictEqual(live);
    expect(rebuilt).toHaveLength(4);
    expect(tracesIn(folder)).toStrictEqual([]);
    expect((await volumes())['totals']).toMatchObject({ exported: { massGrams: '4000' } });
  });

  it('goes on after the scrub: the client may be declared once more', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/EXP-5', sold);

    const known = (await clients('TJ-MAG')).filter(({ isForgotten }) => !isForgotten);
    expect(known).toMatchObject([{ canonicalId: clientId, usage: { acts: 1 } }]);
  });
});
