import { notAsPublished } from './published-answers';
import type { Answer, RunningLedger } from './running-ledger';
import { tracedLedger } from './traced-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await tracedLedger();
});

afterAll(() => ledger.stop());

afterEach(() => expect(notAsPublished(ledger)).toEqual([]));

const asked = (account: string, path: string): Promise<Answer> =>
  ledger.get(account, `/provenance/${path}`);

describe('GET /provenance/enterprises', () => {
  it('shows through whose hands it went, to the microgram', async () => {
    const answer = await asked('regulator', 'enterprises?of=lot:TJ-WORKS/IN');

    const { total } = answer.body as unknown as { total: string };
    expect(Number(total)).toBeGreaterThan(0);
    expect(answer.body).toMatchObject({
      sources: [{ enterpriseId: 'BT-RE', amount: total }],
      passages: [{ fromEnterpriseId: 'BT-RE', toEnterpriseId: 'TJ-MAG', amount: total }],
    });
    expect((await asked('analyst', 'enterprises?of=record:TJ-WORKS/IN-1')).body).toMatchObject({
      sources: [{ enterpriseId: 'BT-RE' }],
    });
  });

  it('is for authorities and analysts', async () => {
    expect((await asked('TJ-MAG', 'enterprises?of=lot:TJ-WORKS/IN')).status).toBe(403);
    expect((await asked('regulator', 'enterprises?of=lot:TJ-WORKS/NONE')).status).toBe(404);
  });
});

describe('GET /provenance/comparison', () => {
  it('names what differs between two moments, the records that make it, and who told them', async () => {
    const before = (await asked('regulator', 'origins?of=lot:TJ-WORKS/IN')).body;
    const path = `comparison?of=lot:TJ-WORKS/IN&groupBy=kind,site`;
    const { body } = await asked('analyst', `${path}&fromAsOf=2024-01-01`);

    expect(body).toMatchObject({
      from: { total: '0' },
      to: { total: before.total },
      items: [
        { key: { kind: 'opening', site: 'BT-SEP' }, fromAmount: '0', toAmount: before.total },
      ],
      records: [
        { recordId: 'OPEN-1', submitterId: 'BT-RE', counts: 'to', because: 'happened' },
        { recordId: 'SALE-1', submitterId: 'BT-RE', counts: 'to', because: 'happened' },
        { recordId: 'IN-1', submitterId: 'TJ-MAG', counts: 'to', because: 'happened' },
      ],
      recordCount: 3,
    });
    const told = await asked('regulator', `${path}&fromKnownAt=2&records=1`);
    expect(told.body).toMatchObject({
      records: [{ recordId: 'IN-1', type: 'Received', because: 'told' }],
      recordCount: 3,
    });
    const same = await asked('regulator', `${path}&fromAsOf=2026-01-01`);
    expect(same.body).toMatchObject({ items: [], records: [], recordCount: 0 });
  });

  it('goes forwards, and is for authorities and analysts', async () => {
    const path = 'comparison?of=lot:TJ-WORKS/IN';

    expect((await asked('TJ-MAG', path)).status).toBe(403);
    expect((await asked('regulator', `${path}&fromKnownAt=5&toKnownAt=3`)).status).toBe(400);
  });
});
