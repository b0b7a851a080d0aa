import { begin, enterpriseBody, exportOf, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

const decided = (enterpriseId: string, recordId: string, body: object) =>
  ledger.put('regulator', `/enterprises/${enterpriseId}/records/${recordId}`, body);
const merged = (enterpriseId: string, intoEnterpriseId: string, effectiveOn = '2025-06-01') =>
  decided(enterpriseId, `INTO-${intoEnterpriseId}-${effectiveOn}`, {
    type: 'EnterpriseMerged',
    effectiveOn,
    intoEnterpriseId,
  });

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  for (const site of ['TJ-WORKS', 'XX-YARD']) {
    await record(ledger, `/sites/${site}/records/OPEN`, opening);
    await record(ledger, `/sites/${site}/records/EXP`, exportOf(1_000));
  }
});

afterAll(() => ledger.stop());

describe('an enterprise that is renamed', () => {
  const asked = async (query: string): Promise<Answer['body']> =>
    (await ledger.get('analyst', `/enterprises/BT-RE${query}`)).body;
  let ordinal: unknown;

  it('is called on each day what it was called then', async () => {
    const told = await decided('BT-RE', 'NAME', {
      type: 'EnterpriseRenamed',
      effectiveOn: '2025-07-01',
      name: '北方永磁',
    });
    ordinal = told.body['ordinal'];

    expect(told).toMatchObject({ status: 201, body: { type: 'EnterpriseRenamed' } });
    expect(await asked('?asOf=2025-06-30')).toMatchObject({ name: '包头稀土有限公司' });
    expect(await asked('?asOf=2025-07-01')).toMatchObject({
      name: '北方永磁',
      nameLatin: 'Baotou RE Co.',
      names: [
        { name: '包头稀土有限公司' },
        { name: '北方永磁', nameLatin: 'Baotou RE Co.', since: '2025-07-01' },
      ],
    });
  });

  it('is called what was known by then', async () => {
    expect(await asked(`?knownAt=${Number(ordinal) - 1}`)).toMatchObject({
      name: '包头稀土有限公司',
      decisions: [],
    });
    expect(await asked(`?knownAt=${String(ordinal)}`)).toMatchObject({ name: '北方永磁' });
  });

  it('is found by either name, in the directory and by a search', async () => {
    for (const text of ['北方永磁', '包头稀土']) {
      const q = encodeURIComponent(text);
      const listed = await ledger.get('XX', `/directory?text=${q}`);
      const found = await ledger.get('XX', `/search?q=${q}`);

      expect(listed.body.items).toMatchObject([{ enterpriseId: 'BT-RE', name: '北方永磁' }]);
      expect(found.body['enterprises']).toMatchObject([{ enterpriseId: 'BT-RE' }]);
    }
  });

  it('is in the register of clients called what it was called on the day, and found by either', async () => {
    const { buyer: _, importer: _i, consignee: _c, endUser: _e, ...papers } = exportOf(1_000);
    const { finalDestinationCountryCode: _f, endUseCode: _u, ...sale } = papers;
    const sold = { ...sale, type: 'SoldToClient', receivingSiteId: 'BT-SEP' };
    await record(ledger, '/sites/TJ-WORKS/records/SALE-BT', sold);
    const called = async (query: string): Promise<unknown> => {
      const { body } = await ledger.get('TJ-MAG', `/registers/client-identities?${query}`);
      return (body.items ?? []).flatMap(({ identities }) =>
        (identities as { enterprises: { name: string }[] }[]).flatMap(({ enterprises }) =>
          enterprises.map(({ name }) => name),
        ),
      );
    };

    expect(await called('asOf=2025-06-30')).toStrictEqual(['包头稀土有限公司']);
    expect(await called('asOf=2025-07-01')).toStrictEqual(['北方永磁']);
    expect(await called('')).toStrictEqual(['北方永磁']);
    for (const text of ['北方永磁', '包头稀土']) {
      expect(await called(`text=${encodeURIComponent(text)}`)).toStrictEqual(['北方永磁']);
    }
  });
});

describe('an enterprise that merges into another', () => {
  const volumes = '/registers/transaction-volumes';
  const grams = async (query: string, account = 'regulator') =>
    (await ledger.get(account, `${volumes}?${query}`)).body['totals'];

  it('is no more from that day: what it records then is flagged', async () => {
    expect((await merged('TJ-MAG', 'XX')).status).toBe(201);
    const mergers = async (recordId: string, occurredOn: string) => {
      const { body } = await record(ledger, `/sites/TJ-WORKS/records/${recordId}`, {
        ...exportOf(500),
        occurredOn,
      });
      return (body['flags'] as ReadonlyArray<{ code: string; detail: object }>)
        .filter(({ code }) => code === 'enterprise-merged')
        .map((flag) => flag.detail);
    };
    const detail = { mergedSince: '2025-06-01', intoEnterpriseId: 'XX' };

    expect(await mergers('E-1', '2025-06-01')).toStrictEqual([detail]);
    expect(await mergers('E-2', '2025-05-31')).toStrictEqual([]);
    expect((await ledger.get('analyst', '/enterprises/TJ-MAG')).body).toMatchObject({
      merged: detail,
      sites: [{ siteId: 'TJ-WORKS' }],
    });
    expect((await ledger.get('analyst', '/enterprises/XX')).body).toMatchObject({
      predecessorIds: ['TJ-MAG'],
    });
    expect((await ledger.get('analyst', '/enterprises/XX?asOf=2025-05-31')).body).toMatchObject({
      predecessorIds: [],
    });
  });

  it('is counted with its successor where that is asked for', async () => {
    expect(await grams('exporterId=XX')).toMatchObject({ exported: { massGrams: '1000' } });
    expect(await grams('exporterId=XX&predecessors=true')).toMatchObject({
      exported: { massGrams: '3000' },
    });
    expect(await grams('exporterId=XX&predecessors=true&asOf=2025-05-31')).toMatchObject({
      exported: { massGrams: '1000' },
    });
    expect(await grams('exporterId=TJ-MAG&predecessors=true', 'analyst')).toMatchObject({
      exported: { massGrams: '2000' },
    });
    const { body } = await ledger.get(
      'regulator',
      `${volumes}/records?exporterId=XX&predecessors=true`,
    );
    expect(body.items?.map(({ exporterId }) => exporterId).sort()).toStrictEqual([
      'TJ-MAG',
      'TJ-MAG',
      'TJ-MAG',
      'TJ-MAG',
      'XX',
    ]);
    const compared = await ledger.get(
      'regulator',
      `${volumes}/comparison?exporterId=XX&predecessors=true&fromKnownAt=0`,
    );
    expect(compared.body).toMatchObject({
      to: { totals: { exported: { massGrams: '3000' } } },
      difference: { exported: { massGrams: '3000' } },
    });
  });

  it('shows its deals to nobody who may not see them', async () => {
    const own = await ledger.get('XX', `${volumes}?predecessors=true`);
    const everybody = await ledger.get('regulator', `${volumes}?predecessors=true`);

    expect(codesOf(own)).toStrictEqual([403, 'role-not-allowed']);
    expect(codesOf(everybody)).toStrictEqual([
      400,
      'invalid-input',
      '/predecessors exporter-missing',
    ]);
  });

  it('does not merge in a circle, into itself or into nobody', async () => {
    const answer = await merged('XX', 'TJ-MAG');

    expect(codesOf(answer)).toStrictEqual([
      409,
      'merger-in-circle',
      '/intoEnterpriseId merger-in-circle',
    ]);
    expect(answer.body['facts']).toMatchObject({ circle: ['XX', 'TJ-MAG', 'XX'] });
    expect(codesOf(await merged('BT-RE', 'BT-RE'))).toStrictEqual([
      422,
      'merger-into-itself',
      '/intoEnterpriseId merger-into-itself',
    ]);
    expect(codesOf(await merged('BT-RE', 'NOBODY'))).toStrictEqual([
      422,
      'enterprise-not-found',
      '/intoEnterpriseId enterprise-not-found',
    ]);
  });
});

describe('two mergers that are sent at one moment', () => {
  it('make no circle: the second sees the first', async () => {
    const pairs = Array.from({ length: 5 }, (_, n) => [`CROSS-A${n}`, `CROSS-B${n}`] as const);
    for (const enterpriseId of pairs.flat()) {
      const number = { scheme: 'national', issuer: 'CN', value: `77${enterpriseId.slice(-2)}` };
      const body = { ...enterpriseBody('XX'), identifiers: [number] };
      const { status } = await ledger.put('regulator', `/enterprises/${enterpriseId}`, body);
      expect(status).toBe(201);
    }
    for (const [one, other] of pairs) {
      const answers = await Promise.all([merged(one, other), merged(other, one)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    }
  });
});

describe('a merger that never was', () => {
  const seen = async () => {
    const [one, successor, record] = await Promise.all(
      ['/enterprises/BT-RE', '/enterprises/XX', '/sites/BT-SEP/records/AFTER'].map((url) =>
        ledger.get('regulator', url),
      ),
    );
    const flags = record?.body['flags'] as { code: string }[];
    const sold = '/registers/transaction-volumes/records?exporterId=XX&predecessors=true';
    const { body: deals } = await ledger.get('regulator', sold);
    return {
      isCounted: deals.items?.some(({ exporterId }) => exporterId === 'BT-RE'),
      merged: one?.body['merged'] !== undefined,
      isPredecessor: (successor?.body['predecessorIds'] as string[]).includes('BT-RE'),
      isFlagged: flags.some(({ code }) => code === 'enterprise-merged'),
      decisions: (one?.body['decisions'] as { type: string }[]).filter(
        ({ type }) => type === 'EnterpriseMerged',
      ).length,
    };
  };
  const everything = { isCounted: true, merged: true, isPredecessor: true, isFlagged: true };
  const nothing = { isCounted: false, merged: false, isPredecessor: false, isFlagged: false };

  it('is told again with a day that does not come, and the enterprise is there', async () => {
    expect((await merged('BT-RE', 'XX')).status).toBe(201);
    await record(ledger, '/sites/BT-SEP/records/AFTER', { ...opening, occurredOn: '2025-07-01' });
    await record(ledger, '/sites/BT-SEP/records/EXP', { ...exportOf(5), occurredOn: '2025-07-01' });
    expect(await seen()).toStrictEqual({ ...everything, decisions: 1 });

    const again = await merged('BT-RE', 'XX', '9999-12-31');
    expect(again.status).toBe(201);
    expect(await seen()).toStrictEqual({ ...nothing, decisions: 2 });
    const known = `knownAt=${Number(again.body['ordinal']) - 1}`;
    expect((await ledger.get('regulator', `/enterprises/BT-RE?${known}`)).body).toMatchObject({
      merged: { intoEnterpriseId: 'XX' },
    });
  });

  it('leaves its number to it', async () => {
    const twin = await ledger.put('regulator', '/enterprises/TWIN', enterpriseBody('BT-RE'));

    expect(codesOf(twin).slice(0, 2)).toStrictEqual([409, 'uscc-held-by-live-enterprise']);
  });

  it('may be the other way round, once the wrong one names somebody else', async () => {
    expect(codesOf(await merged('XX', 'BT-RE')).slice(0, 2)).toStrictEqual([
      409,
      'merger-in-circle',
    ]);
    await ledger.put('regulator', '/enterprises/ELSE', {
      ...enterpriseBody('XX'),
      identifiers: [{ scheme: 'uscc', value: '91350100M000100Y43' }],
    });
    const elsewhere = { type: 'EnterpriseMerged', effectiveOn: '9999-12-31' };
    const told = await decided('BT-RE', 'NEVER', { ...elsewhere, intoEnterpriseId: 'ELSE' });
    expect(told.status).toBe(201);
    expect((await merged('XX', 'BT-RE', '9999-12-30')).status).toBe(201);
  });
});

describe('a decision about a legal person in other words than its form has', () => {
  const merger = { type: 'EnterpriseMerged', effectiveOn: '2025-06-01', intoEnterpriseId: 'XX' };
  const renaming = { type: 'EnterpriseRenamed', effectiveOn: '2025-06-01', name: '新名' };

  it.each<[string, object]>([
    ['/into', { ...merger, into: 'XX' }],
    ['/intoEnterpriseId', { ...merger, intoEnterpriseId: ['XX'] }],
    ['/effectiveOn', { ...merger, effectiveOn: '2025-02-30' }],
    ['/name', { ...renaming, name: '' }],
    ['/nameLatin', { ...renaming, nameLatin: 7 }],
    ['/activities', { ...renaming, activities: ['mining'] }],
  ])('is refused at %s', async (pointer, body) => {
    const answer = await decided('BT-RE', 'OTHER', body);

    expect(codesOf(answer).slice(0, 2)).toStrictEqual([400, 'invalid-input']);
    expect(answer.body['errors']).toMatchObject([{ pointer, in: 'body' }]);
  });
});

describe('the number of an enterprise', () => {
  it('is not registered again while its holder is live, and is once that has merged', async () => {
    const again = (enterpriseId: string, as: 'BT-RE' | 'TJ-MAG') =>
      ledger.put('regulator', `/enterprises/${enterpriseId}`, enterpriseBody(as));
    const held = await again('NEW-1', 'BT-RE');

    expect(codesOf(held)).toStrictEqual([
      409,
      'uscc-held-by-live-enterprise',
      '/identifiers/0/value uscc-held-by-live-enterprise',
    ]);
    expect(held.body['facts']).toMatchObject({ enterpriseId: 'BT-RE' });
    // The enterprise merged last June.
    expect((await again('NEW-2', 'TJ-MAG')).status).toBe(201);
    expect((await again('BT-RE', 'BT-RE')).status).toBe(200);
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(20);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
