import { oxide, receipt, saleOnChain, stock } from './acts';
import { begin, exportOf, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

const ofSep = (recordId: string): string => `/sites/BT-SEP/records/${recordId}`;
const ofWorks = (recordId: string): string => `/sites/TJ-WORKS/records/${recordId}`;

const feed = {
  type: 'Refined',
  occurredOn: '2025-06-01',
  step: 'separation',
  unitId: 'SX-1',
  takes: [{ lotId: 'IN', massGrams: 1_000 }],
  makes: [],
};

/** BT-RE sells oxide to TJ-MAG, which feeds a separator with some of it and exports magnets. */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, ofSep('OPEN-1'), { ...opening, makes: [oxide] });
  await record(ledger, ofSep('SALE-1'), saleOnChain);
  await record(ledger, ofWorks('IN-1'), receipt());
  await record(ledger, ofWorks('OPEN-1'), opening);
  await record(ledger, ofWorks('OPEN-2'), stock('HELD', { massGrams: 7_000 }));
  await record(ledger, ofWorks('EXP-1'), exportOf(1_200_000));
  await record(ledger, ofWorks('FEED-1'), feed);
}, 60_000);

afterAll(() => ledger.stop());

type Told = Readonly<Record<string, unknown>>;

async function asked(account: string, path: string): Promise<Told> {
  const { status, body } = await ledger.get(account, path);
  expect([path, status]).toEqual([path, 200]);
  return body;
}

const changes = (balance: Told): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (balance['changes'] as readonly Change[]).map(
      ({ name, massGrams, micrograms }) => [name, [massGrams, micrograms]] as const,
    ),
  );

type Change = Readonly<{ name: string; massGrams: string; micrograms: string }>;

describe('GET /balances', () => {
  it('tells what came and went, from before to after', async () => {
    const balance = await asked('TJ-MAG', '/balances?siteId=TJ-WORKS&period=2025&element=Dy');

    // 2,000,000 g of magnets and 7,000 g at 4,330 ppm, of which 1,200,000 g left.
    expect(changes(balance)).toMatchObject({
      opening: ['2007000', '8690310000'],
      exported: ['-1200000', '-5196000000'],
      received: [expect.any(String), '0'],
    });
    expect(balance).toMatchObject({
      from: '2025-01-01',
      to: '2025-12-31',
      element: 'Dy',
      before: { stock: { massGrams: '0', micrograms: '0' } },
      after: { stock: { micrograms: '3494310000' }, inProcess: { micrograms: '0' } },
      missingMicrograms: '0',
    });
  });

  it('of sites together has what went from one to the other inside', async () => {
    const nation = await asked('regulator', '/balances?period=2025&element=Nd');
    const both = await asked(
      'regulator',
      '/balances?period=2025&element=Nd&siteId=BT-SEP,TJ-WORKS',
    );

    expect(Object.keys(changes(nation))).not.toContain('sent');
    expect(changes(both)).toEqual(changes(nation));
    expect(both['after']).toEqual(nation['after']);
    expect(nation).not.toHaveProperty('tests');
  });

  it('says that nobody can tell where a unit was not counted', async () => {
    const balance = await asked('TJ-MAG', '/balances?period=2025&element=Nd');

    expect(balance['tests']).toMatchObject({
      state: 'not-assessable',
      uncounted: [{ siteId: 'TJ-WORKS', unitId: 'SX-1' }],
    });
    const before = await asked('TJ-MAG', '/balances?period=2025-05&element=Nd');
    expect(before['tests']).toMatchObject({ state: 'closed', uncounted: [] });
  });

  it('binds an enterprise to its own sites, in the words for what is not there', async () => {
    const own = await asked('BT-RE', '/balances?period=2025&element=Nd');
    const ofSite = await asked('BT-RE', '/balances?period=2025&element=Nd&siteId=BT-SEP');
    const words = async (query: string) => {
      const { status, body } = await ledger.get('BT-RE', `/balances?period=2025&${query}`);
      return { status, code: body['code'], detail: body['detail'] };
    };
    const absent = await words('siteId=NOWHERE');

    expect(own).toEqual(ofSite);
    expect(absent.status).toBe(404);
    expect(await words('siteId=TJ-WORKS')).toEqual(absent);
    expect(await words('siteId=BT-SEP,TJ-WORKS')).toEqual(absent);
    expect(await words('enterpriseId=TJ-MAG')).toEqual(absent);
    expect(await asked('analyst', '/balances?period=2025')).toEqual(
      await asked('regulator', '/balances?period=2025'),
    );
  });

  it('has nothing before the first record, and everything after the last', async () => {
    const nil = { massGrams: '0', micrograms: '0' };
    const before = await asked('regulator', '/balances?period=1999');
    const after = await asked('regulator', '/balances?period=9998');

    expect(before).toMatchObject({ after: { stock: nil }, changes: [], materials: [] });
    expect(after['before']).toEqual(after['after']);
    expect(after['changes']).toEqual([]);
  });

  it.each([
    ['no period', '', 'invalid-input'],
    ['a period that is none', 'period=2025-13', 'invalid-input'],
    ['days that go backwards', 'period=2025-03-02/2025-03-01', 'invalid-input'],
    ['an element that is not tracked', 'period=2025&element=Fe', 'invalid-input'],
    ['an ordinal beyond the head', 'period=2025&knownAt=100000', 'known-at-beyond-head'],
    ['an unknown parameter', 'period=2025&lot=IN', 'invalid-input'],
    ['the year nought', 'period=0000', 'invalid-input'],
    ['a day before the period', 'period=2025&asOf=2024-12-31', 'invalid-input'],
  ])('refuses %s', async (_, query, code) => {
    const { status, body } = await ledger.get('TJ-MAG', `/balances?${query}`);

    expect(status).toBe(400);
    expect(String(body['type'])).toContain(code);
  });
});

describe('GET /balances/lines', () => {
  it('gives the postings of a figure, page by page, and what they come to', async () => {
    const of = '/balances/lines?siteId=TJ-WORKS&period=2025&element=Dy&figure=after';
    const first = await asked('TJ-MAG', `${of}&limit=2`);
    const items: Told[] = [...(first['items'] as readonly Told[])];
    for (let page = first; page['next'] !== undefined;) {
      page = await asked('TJ-MAG', `${of}&limit=2&cursor=${page['next'] as string}`);
      items.push(...(page['items'] as readonly Told[]));
    }

    expect(items).toHaveLength(Number(first['count']));
    expect(items.reduce((sum, line) => sum + Number(line['massGrams']), 0)).toBe(
      Number(first['massGrams']),
    );
    expect(first['micrograms']).toBe('3494310000');
    const exported = items.find(({ recordId }) => recordId === 'EXP-1');
    expect(exported).toMatchObject({ account: 'stock', role: 'taken', massGrams: -1_200_000 });
  });
});

describe('GET /balances/ranking', () => {
  it('sets sites beside each other, and for an enterprise its own', async () => {
    const all = await asked('regulator', '/balances/ranking?period=2025');
    const own = await asked('BT-RE', '/balances/ranking?period=2025&by=enterprise&element=Nd');

    const sites = (all['items'] as readonly Told[]).map(({ siteId }) => siteId);
    expect(sites).toEqual(expect.arrayContaining(['BT-SEP', 'TJ-WORKS']));
    expect(own['items']).toMatchObject([{ enterpriseId: 'BT-RE', element: 'Nd', state: 'closed' }]);
  });
});

describe('GET /balances/comparison', () => {
  it('names the records that make the difference between two moments', async () => {
    const of = '/balances/comparison?siteId=TJ-WORKS&period=2025&element=Dy';
    const compared = await asked('TJ-MAG', `${of}&fromAsOf=2025-02-01`);

    expect(compared['items']).toMatchObject([
      { because: 'happened', type: 'Received', recordId: 'IN-1', micrograms: '0' },
      { because: 'happened', type: 'Exported', submitterId: 'TJ-MAG', micrograms: '-5196000000' },
      { because: 'happened', recordId: 'FEED-1', micrograms: '0' },
    ]);
    const { status } = await ledger.get('TJ-MAG', `${of}&fromAsOf=2025-02-01&toAsOf=2025-01-01`);
    expect(status).toBe(400);
  });
});

describe('the balance of a site that changes hands within the period', () => {
  beforeAll(async () => {
    const handed = { type: 'SiteTransferred', effectiveOn: '2025-10-01', toEnterpriseId: 'BT-RE' };
    const { status } = await ledger.put('regulator', ofWorks('~HANDED'), handed);
    expect(status).toBe(201);
  });

  it('is of whoever operates it on the last day, and says of which sites it is', async () => {
    const own = await asked('TJ-MAG', '/balances?period=2025');
    expect(own).toMatchObject({ siteIds: [], changes: [] });
    // Of no site nobody can say that it closes.
    expect(own).not.toHaveProperty('tests');
    expect(await asked('TJ-MAG', '/balances?period=2025-Q3')).toMatchObject({
      siteIds: ['TJ-WORKS'],
      tests: {},
    });
    expect(await asked('BT-RE', '/balances?period=2025')).toMatchObject({
      siteIds: ['BT-SEP', 'TJ-WORKS'],
    });
    expect(await asked('regulator', '/balances?period=2025')).not.toHaveProperty('siteIds');
  });

  it.each([
    ['/balances?period=2025'],
    ['/balances/lines?period=2025&figure=after'],
    ['/balances/comparison?period=2025&fromKnownAt=5'],
  ])('is not there by %s for who has it no more, nor for who asks for its', async (path) => {
    const absent = await ledger.get('TJ-MAG', `${path}&siteId=NOWHERE`);
    for (const [account, query] of [
      ['TJ-MAG', 'siteId=TJ-WORKS'],
      ['regulator', 'siteId=TJ-WORKS&enterpriseId=TJ-MAG'],
    ] as const) {
      const { status, body } = await ledger.get(account, `${path}&${query}`);
      expect([status, body.code, body.message]).toEqual([
        404,
        absent.body.code,
        absent.body.message,
      ]);
    }
    const until = path.replace('period=2025', 'period=2025-01-01/2025-09-30');
    expect((await ledger.get('TJ-MAG', `${until}&siteId=TJ-WORKS`)).status).toBe(200);
  });
});
