import { oxide, receipt, sample, saleOnChain, stock } from './acts';
import { begin, exportOf, opening, record } from './chain';
import { RunningLedger } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

const ofSep = (recordId: string): string => `/sites/BT-SEP/records/${recordId}`;
const ofWorks = (recordId: string): string => `/sites/TJ-WORKS/records/${recordId}`;

/** BT-RE sells oxide to TJ-MAG and has more of it tolled there; TJ-MAG makes, exports and holds. */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, ofSep('OPEN-1'), { ...opening, makes: [oxide] });
  await record(ledger, ofSep('SALE-1'), saleOnChain);
  await record(ledger, ofSep('TOLL-1'), toll);
  await record(ledger, ofWorks('IN-1'), receipt());
  await record(
    ledger,
    ofWorks('IN-2'),
    receipt({ movementId: 'BT-SEP/TOLL-1/1', lotId: 'TOLLED', massGrams: 500_000 }),
  );
  await record(ledger, ofWorks('OPEN-1'), opening);
  await record(ledger, ofWorks('OPEN-2'), stock('HELD', { massGrams: 7_000 }));
  await record(ledger, ofWorks('HOLD-1'), { ...hold, lotIds: ['HELD'] });
  await record(ledger, ofWorks('EXP-1'), exportOf(1_200_000));
  await record(ledger, ofWorks('FEED-1'), feed);
});

afterAll(() => ledger.stop());

const toll = {
  type: 'Dispatched',
  occurredOn: '2025-03-02',
  receivingSiteId: 'TJ-WORKS',
  purpose: 'toll',
  takes: [{ lotId: 'OX', massGrams: 500_000 }],
};

const hold = { type: 'LotHeld', occurredOn: '2025-05-01', reason: 'recall' };

const feed = {
  type: 'Refined',
  occurredOn: '2025-06-01',
  step: 'separation',
  unitId: 'SX-1',
  takes: [{ lotId: 'IN', massGrams: 1_000 }],
  makes: [],
};

const lots = async (account: string, query = ''): Promise<readonly Record<string, unknown>[]> => {
  const { status, body } = await ledger.get(account, `/stock/lots${query}`);
  expect(status).toBe(200);
  return body.items ?? [];
};

const named = (items: readonly Record<string, unknown>[]) => items.map(({ lotId }) => lotId);

describe('GET /stock/lots', () => {
  it('shows an owner its own lots at a site of others, and nothing else of that site', async () => {
    expect(named(await lots('BT-RE', '?siteId=TJ-WORKS'))).toEqual(['TOLLED']);
    expect(named(await lots('BT-RE', '?siteId=TJ-WORKS&material=rock-ore'))).toEqual([]);
    const before = '/stock/lots?siteId=TJ-WORKS&asOf=2025-01-01';
    const nowhere = await ledger.get('BT-RE', '/stock/lots?siteId=NOWHERE&asOf=2025-01-01');
    expect((await ledger.get('BT-RE', before)).status).toBe(404);
    expect(nowhere.status).toBe(404);
  });

  it('tells an enterprise in one question from which lots it can still take', async () => {
    expect(named(await lots('TJ-MAG'))).toEqual(['HELD', 'IN', 'MAG', 'TOLLED']);
    expect(named(await lots('TJ-MAG', '?takeable=true'))).toEqual(['IN', 'MAG', 'TOLLED']);
    expect(named(await lots('TJ-MAG', '?held=true'))).toEqual(['HELD']);

    const [magnets] = await lots('TJ-MAG', '?material=ndfeb-magnet&takeable=true');
    expect(magnets).toStrictEqual({
      siteId: 'TJ-WORKS',
      lotId: 'MAG',
      operatorId: 'TJ-MAG',
      ownerId: 'TJ-MAG',
      status: 'free',
      material: 'ndfeb-magnet',
      grade: 'N42SH',
      massGrams: 800_000,
      ppm: { Nd: 221_700, Dy: 4_330, Fe: 655_000, B: 9_800 },
      assayRecordId: 'TJ-WORKS/OPEN-1',
      // Grams × ppm: 800,000 × 221,700 and 800,000 × 4,330.
      elementMicrograms: { Nd: '177360000000', Dy: '3464000000' },
      madeByRecordId: 'OPEN-1',
      firstOn: '2025-01-01',
      holds: [],
      isTakeable: true,
    });
  });

  it('says what was there by a day, and how old it was', async () => {
    const [magnets] = await lots('TJ-MAG', '?material=ndfeb-magnet&asOf=2025-04-19');

    expect(magnets).toMatchObject({ lotId: 'HELD', ageDays: 108, holds: [], isTakeable: true });
    expect(await lots('TJ-MAG', '?asOf=2024-12-31')).toEqual([]);
    expect(named(await lots('TJ-MAG', '?asOf=2025-03-01'))).toEqual(['HELD', 'MAG']);
    expect(named(await lots('TJ-MAG', '?asOf=9999-12-31'))).toEqual([
      ...['HELD', 'IN', 'MAG', 'TOLLED'],
    ]);
  });

  it('hides from a buyer the record of a supplier, and shows its own', async () => {
    const [bought] = await lots('TJ-MAG', '?material=praseodymium-neodymium-oxide');
    const [seen] = await lots(
      'regulator',
      '?material=praseodymium-neodymium-oxide&siteId=TJ-WORKS',
    );

    expect(bought).not.toHaveProperty('assayRecordId');
    expect(bought).toMatchObject({ lotId: 'IN', madeByRecordId: 'IN-1', ownerId: 'TJ-MAG' });
    expect(seen).toMatchObject({ lotId: 'IN', assayRecordId: 'BT-SEP/OPEN-1' });
  });

  it('shows an owner what lies elsewhere, and nothing of the books of that site', async () => {
    const tolled = (await lots('BT-RE')).find(({ siteId }) => siteId === 'TJ-WORKS');

    expect(tolled).toStrictEqual({
      siteId: 'TJ-WORKS',
      lotId: 'TOLLED',
      operatorId: 'TJ-MAG',
      ownerId: 'BT-RE',
      status: 'free',
      material: 'praseodymium-neodymium-oxide',
      massGrams: 500_000,
      ppm: { Nd: 639_000, Pr: 206_000 },
      elementMicrograms: { Pr: '103000000000', Nd: '319500000000' },
      firstOn: '2025-03-05',
      isTakeable: true,
    });
  });

  it('shows nobody what is neither at an own site nor owned', async () => {
    expect(await lots('XX')).toEqual([]);
    expect(named(await lots('BT-RE'))).toEqual(['OX', 'TOLLED']);
    expect(await lots('analyst')).toEqual(await lots('regulator'));
  });

  it('answers for what is another’s in the words for what is not there', async () => {
    const asked = async (query: string) => {
      const { status, body } = await ledger.get('TJ-MAG', `/stock/lots?${query}`);
      return { status, code: body['code'], detail: body['detail'] };
    };
    const absent = await asked('siteId=NOWHERE');

    expect(absent.status).toBe(404);
    expect(await asked('siteId=BT-SEP')).toEqual(absent);
    expect(await asked('enterpriseId=BT-RE')).toEqual(absent);
    expect(await asked('enterpriseId=NOBODY')).toEqual(absent);
  });

  it.each([
    ['a day that is none', 'asOf=2025-02-30', 'invalid-input'],
    ['a material that nobody knows', 'material=unobtainium', 'invalid-input'],
    ['an ordinal beyond the head', 'knownAt=100000', 'known-at-beyond-head'],
    ['a cursor of another question', 'cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'cursor-invalid'],
    ['an unknown parameter', 'lot=IN', 'invalid-input'],
  ])('refuses %s', async (_, query, code) => {
    const { body } = await ledger.get('TJ-MAG', `/stock/lots?${query}`);

    expect(String(body['type'])).toContain(code);
  });
});

describe('GET /stock', () => {
  it('adds up by columns, and the whole to the same', async () => {
    const { body } = await ledger.get('regulator', '/stock?groupBy=enterprise,owner');

    expect(body.items?.map(({ key, lots: count, massGrams }) => [key, count, massGrams])).toEqual([
      [{ enterprise: 'BT-RE', owner: 'BT-RE' }, 1, '1500000'],
      [{ enterprise: 'TJ-MAG', owner: 'BT-RE' }, 1, '500000'],
      [{ enterprise: 'TJ-MAG', owner: 'TJ-MAG' }, 3, '1806000'],
    ]);
    expect(body['totals']).toMatchObject({ lots: 5, massGrams: '3806000' });
  });

  it('tells an enterprise of its own alone, in the usual columns', async () => {
    const { body } = await ledger.get('BT-RE', '/stock');

    expect(body.items?.map(({ key }) => key)).toEqual([
      { site: 'BT-SEP', material: 'praseodymium-neodymium-oxide', status: 'free' },
      { site: 'TJ-WORKS', material: 'praseodymium-neodymium-oxide', status: 'free' },
    ]);
    expect(body['totals']).toMatchObject({ lots: 2, massGrams: '2000000' });
  });
});

describe('GET /stock/units', () => {
  it('tells what a unit holds, and nobody else', async () => {
    const { body } = await ledger.get('TJ-MAG', '/stock/units');

    // 1,000 g of oxide with 639,000 ppm Nd and 206,000 ppm Pr: 845 g of rare earths.
    expect(body.items).toStrictEqual([
      {
        siteId: 'TJ-WORKS',
        unitId: 'SX-1',
        ownerId: 'TJ-MAG',
        massGrams: 845,
        elementMicrograms: { Pr: '206000000', Nd: '639000000' },
        isHeld: false,
      },
    ]);
    expect((await ledger.get('BT-RE', '/stock/units')).body.items).toEqual([]);
    expect((await ledger.get('TJ-MAG', '/stock/units?asOf=2025-05-31')).body.items).toEqual([]);
  });
});

describe('GET /stock/comparison', () => {
  it('names the records that make the difference, and whose they are', async () => {
    const query = 'fromAsOf=2025-04-01&toAsOf=2025-04-30';
    const { body } = await ledger.get('TJ-MAG', `/stock/comparison?${query}`);

    expect(body).toMatchObject({
      from: { asOf: '2025-04-01', massGrams: '3507000' },
      to: { asOf: '2025-04-30', massGrams: '2307000' },
    });
    expect(body.items).toMatchObject([
      {
        lotId: 'MAG',
        fromGrams: 2_000_000,
        toGrams: 800_000,
        changes: [
          { because: 'happened', type: 'Exported', recordId: 'EXP-1', massGrams: -1_200_000 },
        ],
      },
    ]);
  });

  it('tells an owner of goods elsewhere that there is less, and not of whose books', async () => {
    const before = Number((await ledger.get('BT-RE', '/stock/lots')).body['knownAt']);
    await record(ledger, ofWorks('SAMPLE-1'), sample('TOLLED'));
    const query = `fromKnownAt=${before}&minOrdinal=${before + 1}`;
    const { body } = await ledger.get('BT-RE', `/stock/comparison?${query}`);

    expect(body.items).toStrictEqual([
      {
        siteId: 'TJ-WORKS',
        lotId: 'TOLLED',
        operatorId: 'TJ-MAG',
        ownerId: 'BT-RE',
        fromGrams: 500_000,
        toGrams: 499_990,
        fromMicrograms: { Nd: '319500000000', Pr: '103000000000' },
        toMicrograms: { Nd: '319493610000', Pr: '102997940000' },
      },
    ]);
  });

  it('shows an owner an empty page where its last goods have left, and none where none ever were', async () => {
    await record(ledger, ofWorks('SAMPLE-ALL'), sample('TOLLED', 499_990));
    const page = '/stock/lots?siteId=TJ-WORKS';

    expect((await ledger.get('BT-RE', page)).body.items).toEqual([]);
    expect((await ledger.get('BT-RE', '/stock?siteId=TJ-WORKS')).status).toBe(200);
    expect((await ledger.get('BT-RE', `${page}&asOf=2025-01-01`)).status).toBe(404);
    expect((await ledger.get('XX', page)).status).toBe(404);
  });

  it('refuses two moments that are backwards', async () => {
    const { body } = await ledger.get('TJ-MAG', '/stock/comparison?fromKnownAt=9&toKnownAt=5');

    expect(String(body['type'])).toContain('invalid-input');
  });
});

describe('what was answered about stock', () => {
  it('is what the document says', async () => {
    await ledger.get('regulator', '/stock?groupBy=site,enterprise,owner,material,grade,status');
    await ledger.get('analyst', '/stock/units');

    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
