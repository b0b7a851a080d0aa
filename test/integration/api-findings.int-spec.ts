import { begin, exportOf, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

const works = '/sites/TJ-WORKS/records';
const voidOf = (targetRecordId: string) => ({
  type: 'RecordVoided',
  targetRecordId,
  reason: 'did-not-occur',
});

type Item = Readonly<Record<string, unknown>>;

const asked = async (account: string, query = '') => {
  const { status, body } = await ledger.get(account, `/findings${query}`);
  return { status, items: (body.items ?? []) as readonly Item[], body };
};
const rulesOf = (items: readonly Item[]) => items.map(({ rule }) => rule);

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, `${works}/OPEN-1`, opening);
  for (const [n, day] of ['2025-04-20', '2025-04-22'].entries()) {
    await record(ledger, `${works}/EXP-${n}`, { ...exportOf(1_000), occurredOn: day });
  }
  for (let n = 10; n < 20; n++) {
    const change = { occurredOn: `2025-05-${n}`, invoiceNumber: `I-${n}` };
    await record(ledger, `${works}/PARCEL-${n}`, { ...exportOf(900), ...change });
  }
});

afterAll(async () => {
  expect(notAsPublished(ledger)).toEqual([]);
  await ledger.stop();
});

describe('GET /findings', () => {
  it('tells what a history shows, with its numbers, the rule in two languages and its law', async () => {
    const { items, body } = await asked('regulator');

    expect(rulesOf(items)).toEqual(['many-small-parcels', 'invoice-repeated']);
    expect(items[1]).toMatchObject({
      en: 'One invoice number stands on several records',
      zh: '同一发票号码出现在多条记录中',
      severity: 'contradiction',
      basis: { law: 'rare-earth-regulations', article: '14', zh: '稀土管理条例' },
      state: 'open',
      enterpriseId: 'TJ-MAG',
      occurredOn: '2025-04-22',
      toldTo: 'enterprise',
      records: [0, 1].map((n) => ({
        siteId: 'TJ-WORKS',
        recordId: `EXP-${n}`,
        path: `${works}/EXP-${n}`,
      })),
      detail: { recordIds: ['TJ-WORKS/EXP-0', 'TJ-WORKS/EXP-1'] },
    });
    expect(body).toHaveProperty('knownAt');
  });

  it('says where its records are answered, or listed, for whoever is told', async () => {
    const [many, few] = (await asked('TJ-MAG')).items;
    const [link] = few?.['records'] as readonly Item[];
    const record = await ledger.get('TJ-MAG', String(link?.['path']));
    const listed = await ledger.get('TJ-MAG', String(many?.['listedAt']));

    expect(record).toMatchObject({ status: 200, body: { recordId: 'EXP-0' } });
    expect(listed.status).toBe(200);
    expect(listed.body['items']).toHaveLength(10);
  });

  it('is asked by rule, enterprise, site, state and day', async () => {
    const of = async (query: string) => rulesOf((await asked('regulator', query)).items);

    expect(await of('?rule=invoice-repeated')).toEqual(['invoice-repeated']);
    expect(await of('?enterpriseId=TJ-MAG&state=open')).toHaveLength(2);
    expect(await of('?enterpriseId=BT-RE')).toEqual([]);
    expect(await of('?siteId=TJ-WORKS')).toEqual([]);
    expect(await of('?state=closed')).toEqual([]);
    expect(await of('?asOf=2025-04-21')).toEqual([]);
    expect(await of('?asOf=2025-05-18')).toEqual(['invoice-repeated']);
    expect((await asked('regulator', '?rule=nobody')).status).toBe(400);
    expect((await asked('regulator', '?siteId=NOWHERE')).status).toBe(404);
  });

  it('comes in pages of which none shifts', async () => {
    const first = await asked('regulator', '?limit=1');
    const next = String(first.body['next']);
    const second = await asked('regulator', `?limit=1&cursor=${next}`);

    expect(rulesOf([...first.items, ...second.items])).toEqual([
      'many-small-parcels',
      'invoice-repeated',
    ]);
    expect(second.body).not.toHaveProperty('next');
    expect((await asked('regulator', `?limit=1&state=open&cursor=${next}`)).status).toBe(400);
  });

  it('shows an enterprise its own, an analyst all, and a stranger nothing', async () => {
    expect((await asked('TJ-MAG')).items).toHaveLength(2);
    expect((await asked('analyst')).items).toHaveLength(2);
    for (const query of ['', '?enterpriseId=TJ-MAG', '?enterpriseId=NOBODY']) {
      const { status, body } = await asked('XX', query);
      expect([status, body.items, body['next']]).toEqual([200, [], undefined]);
    }
    expect((await asked('XX', '?siteId=TJ-WORKS')).status).toBe(404);
  });
});

describe('GET /findings/{findingId}', () => {
  const one = async (account: string, query = '') => {
    const { items } = await asked('regulator', '?rule=invoice-repeated');
    return ledger.get(account, `/findings/${String(items[0]?.['findingId'])}${query}`);
  };

  it('is the finding with its history', async () => {
    expect((await one('TJ-MAG')).body).toMatchObject({
      rule: 'invoice-repeated',
      history: [{ state: 'open', detail: { records: 2 } }],
    });
  });

  it('is for others what is not there', async () => {
    const nobodys = '/findings/83274265-f52f-879d-871d-2e5acb8c47ab';
    const [theirs, none] = [await one('XX'), await ledger.get('XX', nobodys)];
    expect([theirs.status, none.status]).toEqual([404, 404]);
    const own = { instance: '', correlationId: '' };
    expect({ ...theirs.body, ...own }).toEqual({ ...none.body, ...own });
    expect((await ledger.get('regulator', '/findings/7')).status).toBe(400);
  });

  it('is closed by the record that ends it, and stays as it was known before', async () => {
    const opened = await one('regulator');
    const { ordinal } = (await record(ledger, `${works}/VOID-1`, voidOf('EXP-1'))).body;
    const query = `?minOrdinal=${Number(ordinal)}`;

    expect((await one('regulator', query)).body).toMatchObject({
      state: 'closed',
      closedAtOrdinal: ordinal,
      history: [{ state: 'open' }, { state: 'closed' }],
    });
    const then = `?knownAt=${Number(ordinal) - 1}`;
    expect((await one('regulator', then)).body).toEqual(opened.body);
    expect(rulesOf((await asked('regulator', '?state=open')).items)).toEqual([
      'many-small-parcels',
    ]);
  });
});
