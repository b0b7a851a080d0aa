import { exportOf, opening, record } from './chain';
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

type Drawn = Readonly<{ nodes: ReadonlyArray<{ nodeId: string }> }>;

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

  it('names what a client only came to be known to have bought', async () => {
    const lund = { name: 'Lund Elmotor AB', countryCode: 'SE', identifiers: [] };
    await record(ledger, '/sites/TJ-WORKS/records/EXP-2', exportOf(1_000, lund));
    const { items } = (await asked('analyst', 'fates?of=lot:TJ-WORKS/MAG&groupBy=client'))
      .body as unknown as { items: ReadonlyArray<{ key: { client: string }; amount: string }> };
    const [one, other] = ['1200000', '1000'].map(
      (grams) => items.find(({ amount }) => amount === grams)?.key.client ?? '',
    );
    const { knownAt } = (await asked('regulator', `origins?of=client:${one}`)).body;
    const merge = { otherClientId: other, reason: 'renamed' };
    expect((await ledger.put('regulator', `/clients/${one}/merges/M-1`, merge)).status).toBe(201);

    const path = `comparison?of=client:${one}&fromKnownAt=${String(knownAt)}&groupBy=kind`;
    expect((await asked('analyst', path)).body).toMatchObject({
      from: { total: '1200000' },
      to: { total: '1201000' },
      records: [{ recordId: 'EXP-2', submitterId: 'TJ-MAG', counts: 'to', because: 'identified' }],
      recordCount: 1,
    });
  });

  it('goes forwards, and is for authorities and analysts', async () => {
    const path = 'comparison?of=lot:TJ-WORKS/IN';

    expect((await asked('TJ-MAG', path)).status).toBe(403);
    expect((await asked('regulator', `${path}&fromKnownAt=5&toKnownAt=3`)).status).toBe(400);
  });
});

describe('GET /provenance/marks', () => {
  type Marked = Readonly<{ items: ReadonlyArray<{ nodeId: string; acts: number; path: string }> }>;
  const marked = async (query = '') =>
    (await asked('analyst', `marks?element=Nd${query}`)).body as unknown as Marked;
  const decide = (recordId: string, type: string, effectiveOn: string): Promise<Answer> =>
    ledger.put('regulator', `/enterprises/BT-RE/records/${recordId}`, {
      ...{ type, effectiveOn, activities: ['mining'] },
    });

  it('marks what a mine without designation has in the chain, until it has one', async () => {
    const ore = { lotId: 'MINED', material: 'rock-ore', massGrams: 1_000_000, ppm: { Nd: 8_000 } };
    const mined = { ...opening, type: 'Mined', makes: [ore] };
    await record(ledger, '/sites/BT-SEP/records/MINE-1', mined);

    const missing = await marked();
    expect(missing).toMatchObject({
      mines: [{ enterpriseId: 'BT-RE', designation: 'missing', siteIds: ['BT-SEP'] }],
      items: [{ nodeId: 'lot:BT-SEP/MINED', account: 'stock', sharePpm: 1_000_000, acts: 0 }],
    });
    const way = await ledger.get('analyst', missing.items[0]?.path ?? '');
    expect((way.body as unknown as Drawn).nodes.map(({ nodeId }) => nodeId)).toEqual([
      'lot:BT-SEP/MINED',
      'act:BT-SEP/MINE-1',
    ]);
    await decide('D-1', 'EnterpriseDesignated', '2025-02-01');
    expect(await marked()).toMatchObject({ mines: [], total: '0', items: [] });
    expect((await marked('&asOf=2025-01-31')).items).toHaveLength(1);
    await decide('D-2', 'DesignationRevoked', '2025-03-01');
    expect(await marked()).toMatchObject({ mines: [{ designation: 'revoked' }] });
    await decide('D-3', 'EnterpriseDesignated', '2025-04-01');
    expect((await marked()).items).toEqual([]);
    // As if it were void all the same.
    expect((await marked('&enterpriseId=BT-RE')).items).toHaveLength(1);
  });

  it('is for authorities and analysts, of enterprises that are there', async () => {
    expect((await asked('BT-RE', 'marks?enterpriseId=BT-RE')).status).toBe(403);
    expect((await asked('regulator', 'marks?enterpriseId=NONE')).status).toBe(404);
    expect((await asked('regulator', 'marks?element=Au')).status).toBe(400);
  });
});
