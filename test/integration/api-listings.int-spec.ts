import { begin, client, exportOf, kolner, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;
let clientId: string;
let forgottenId: string;

const listing = {
  list: 'control-list',
  effectiveOn: '2025-03-01',
  source: { kind: 'court-or-authority', publishedOn: '2025-03-01' },
  reason: 'end-use-broken',
};

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_000));
  const other = client('Ulm Motoren AG', '335800FVH4MOKZS9VH40');
  await record(ledger, '/sites/TJ-WORKS/records/EXP-2', exportOf(1_000, other));
  const { items = [] } = (await ledger.get('regulator', '/registers/client-identities')).body;
  const idOf = (name: string): string =>
    String(items.find((item) => JSON.stringify(item).includes(name))?.['canonicalId']);
  [clientId, forgottenId] = [idOf(kolner.name), idOf('Ulm')] as [string, string];
});

afterAll(() => ledger.stop());

describe('PUT /clients/{clientId}/listings/{decisionId}', () => {
  it('lists a client once at a time, and what was delivered before is found', async () => {
    const put = (decisionId: string) =>
      ledger.put('regulator', `/clients/${clientId}/listings/${decisionId}`, listing);

    expect((await put('L-1')).status).toBe(201);
    expect((await put('L-1')).status).toBe(200);
    expect(await put('L-2')).toMatchObject({ body: { code: 'client-listed-already' } });
    expect((await ledger.get('regulator', '/screenings')).body.items).toMatchObject([
      { dealId: 'TJ-WORKS/EXP-1/1', timing: 'while-listed', trail: [{ because: 'listed' }] },
    ]);
    expect((await ledger.get('TJ-MAG', '/screenings')).status).toBe(403);
  });

  it('refuses a client who was forgotten, and knows nothing of one whom nobody named', async () => {
    const order = { reason: 'court-order' };
    await ledger.put('regulator', `/clients/${forgottenId}/forgettings/F-1`, order);
    const put = (id: string) => ledger.put('regulator', `/clients/${id}/listings/L-3`, listing);

    expect(await put(forgottenId)).toMatchObject({
      status: 422,
      body: { code: 'client-forgotten' },
    });
    expect((await put('11111111-1111-8111-8111-111111111111')).status).toBe(404);
  });
});

it('answers everything as it is published', () => {
  expect(notAsPublished(ledger)).toStrictEqual([]);
});
