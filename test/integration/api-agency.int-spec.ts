import { begin, exportOf, kolner, opening, record, sites } from './chain';
import { notAsPublished } from './published-answers';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

const grant = {
  type: 'AgencyGranted',
  effectiveOn: '2025-01-01',
  agentId: 'XX',
  acts: ['export'],
};
const grantUrl = '/enterprises/TJ-MAG/records/GRANT-1';
const url = '/sites/XX-YARD/records';

/** The yard of XX, at the port: magnets of TJ-MAG lie there, which XX exports for it. */
beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  const makes = opening.makes.map((lot) => ({ ...lot, ownerId: 'TJ-MAG' }));
  await record(ledger, `${url}/OPEN-1`, { ...opening, makes });
});

afterAll(() => ledger.stop());

const exporting = (change: object = {}) => ({
  ...exportOf(1_000),
  exporterId: 'TJ-MAG',
  ...change,
});

/** The codes of the flags that the authority sees. */
const flagsOf = async (recordId: string): Promise<unknown> => {
  const { body } = await ledger.get('regulator', `${url}/${recordId}`);
  return (body['flags'] as { code: string; detail: unknown }[])
    .filter(({ code }) => code === 'agency-missing')
    .map(({ detail }) => detail);
};

describe('who may act for an enterprise', () => {
  it('says the enterprise itself', async () => {
    expect(await ledger.put('TJ-MAG', grantUrl, grant)).toMatchObject({
      status: 201,
      body: {
        type: 'AgencyGranted',
        data: { enterpriseId: 'TJ-MAG', recordId: 'GRANT-1', agentId: 'XX', acts: ['export'] },
      },
    });
    expect(await ledger.put('TJ-MAG', grantUrl, grant)).toMatchObject({
      status: 200,
      body: { outcome: 'unchanged' },
    });
  });

  it('says nobody else: not the agent, not an authority', async () => {
    const other = '/enterprises/TJ-MAG/records/GRANT-2';

    expect((await ledger.put('XX', other, grant)).status).toBe(404);
    expect((await ledger.put('XX', '/enterprises/NOBODY/records/G', grant)).status).toBe(404);
    expect(await ledger.put('regulator', other, grant)).toMatchObject({
      body: { code: 'role-not-allowed' },
    });
  });

  it('says it under an id of its own, and of nothing else', async () => {
    const suspension = { type: 'EnterpriseSuspended', effectiveOn: '2025-06-01' };

    expect(await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/S', suspension)).toMatchObject({
      body: { code: 'role-not-allowed' },
    });
    expect(await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/~G', grant)).toMatchObject({
      body: { errors: [{ code: 'id-reserved', pointer: '/recordId' }] },
    });
  });

  it.each([
    ['names oneself', { ...grant, agentId: 'TJ-MAG' }, 'agency-to-itself', '/agentId'],
    ['is to somebody who is not there', { ...grant, agentId: 'ZZ' }, 'agent-not-found', '/agentId'],
    [
      'is ended and was never given',
      { type: 'AgencyRevoked', effectiveOn: '2025-06-01', grantRecordId: 'NONE' },
      'agency-not-found',
      '/grantRecordId',
    ],
    [
      'ends before it begins',
      { type: 'AgencyRevoked', effectiveOn: '2024-06-01', grantRecordId: 'GRANT-1' },
      'revoked-before-granted',
      '/effectiveOn',
    ],
  ])('is refused where it %s', async (_, body, code, pointer) => {
    const answer = await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/BAD', body);

    expect(answer).toMatchObject({ body: { code, errors: [{ pointer }] } });
  });

  it.each([
    ['no act', { ...grant, acts: [] }, '/acts'],
    ['an act that is none', { ...grant, acts: ['import'] }, '/acts'],
    ['a field that it does not have', { ...grant, activities: [] }, '/activities'],
  ])('is no sentence with %s', async (_, body, pointer) => {
    const answer = await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/BAD', body);

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });
});

describe('an export from a warehouse at the port', () => {
  beforeAll(async () => {
    await record(ledger, `${url}/EXP-1`, exporting());
    await record(ledger, `${url}/OWN-1`, exporting({ exporterId: undefined }));
  });

  it('names its exporter, the operator of the site and the grant, each apart', async () => {
    const { body } = await ledger.get('XX', `${url}/EXP-1`);

    expect(body['data']).toMatchObject({
      exporterId: 'TJ-MAG',
      siteOperatorId: 'XX',
      agencies: [{ enterpriseId: 'TJ-MAG', recordId: 'GRANT-1' }],
      goods: [{ takes: [{ ownerId: 'TJ-MAG' }] }],
    });
    expect(await flagsOf('EXP-1')).toStrictEqual([]);
  });

  it('is the exporter’s own record, whole and with its flags, and nobody’s besides', async () => {
    const [exporter, operator] = await Promise.all(
      ['TJ-MAG', 'XX'].map((account) => ledger.get(account, `${url}/EXP-1`)),
    );

    expect(exporter?.body).toStrictEqual(operator?.body);
    expect(exporter?.body).toMatchObject({
      data: { endUserRef: expect.any(String) },
      flags: [
        { code: 'material-contradicted' },
        { code: 'value-unusual' },
        { code: 'declaration-incomplete' },
        { code: 'late' },
      ],
    });
    expect((await ledger.get(sites['BT-SEP'], `${url}/EXP-1`)).status).toBe(404);
    expect((await ledger.get('TJ-MAG', `${url}/OWN-1`)).status).toBe(404);
  });

  it('is in the list of the exporter', async () => {
    const idsOf = async (account: string) =>
      (await ledger.get(account, '/records')).body.items?.map(({ recordId }) => recordId);

    expect(await idsOf('TJ-MAG')).toStrictEqual(['EXP-1']);
    expect(await idsOf('XX')).toStrictEqual(['OWN-1', 'EXP-1', 'OPEN-1']);
    expect(await idsOf('BT-RE')).toStrictEqual([]);
  });

  it('is written by the operator of the site alone', async () => {
    const voiding = { type: 'RecordVoided', targetRecordId: 'EXP-1', reason: 'wrong-mass' };

    expect((await ledger.put('TJ-MAG', `${url}/V`, voiding)).status).toBe(404);
  });

  it('does not open the books of the site to the exporter', async () => {
    expect((await ledger.get('TJ-MAG', `${url}/EXP-1/explanation`)).status).toBe(404);
    expect((await ledger.get('XX', `${url}/EXP-1/explanation`)).status).toBe(200);
  });

  it('counts for the exporter, and not for the warehouse', async () => {
    const exported = async (account: string, query = '') => {
      const { body } = await ledger.get(account, `/registers/transaction-volumes?groupBy=${query}`);
      return (body.items ?? []).map(({ key, exported: sum }) => [
        Object.values(key as object).join(' '),
        (sum as { massGrams: string }).massGrams,
      ]);
    };

    expect(await exported('TJ-MAG', 'exporter')).toStrictEqual([['TJ-MAG', '1000']]);
    expect(await exported('XX', 'exporter,owner')).toStrictEqual([['XX TJ-MAG', '1000']]);
    expect(await exported('regulator', 'exporter&operatorId=XX')).toStrictEqual([
      ['TJ-MAG', '1000'],
      ['XX', '1000'],
    ]);
    expect(await exported('regulator', 'operator,owner')).toStrictEqual([['XX TJ-MAG', '2000']]);
    expect(await exported('regulator', 'exporter&ownerId=XX')).toStrictEqual([]);
    expect(await exported('TJ-MAG', 'exporter&operatorId=TJ-MAG')).toStrictEqual([]);
  });

  it('names a client of the exporter, also where the warehouse declared who that is', async () => {
    const { body } = await ledger.get('TJ-MAG', '/registers/client-identities?text=Motorenwerke');

    expect(body.items).toMatchObject([
      {
        identities: [{ names: [{ name: kolner.name }], declarations: [{ declaredById: 'XX' }] }],
      },
    ]);
    expect((await ledger.get('BT-RE', '/registers/client-identities')).body.items).toEqual([]);
  });

  it('is recorded without leave, and flagged: revoked, or never given to the warehouse', async () => {
    const end = { type: 'AgencyRevoked', effectiveOn: '2025-05-01', grantRecordId: 'GRANT-1' };
    expect((await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/END', end)).status).toBe(201);
    await record(ledger, `${url}/EXP-2`, exporting({ occurredOn: '2025-05-01' }));
    await record(ledger, `${url}/EXP-3`, exporting({ exporterId: 'BT-RE' }));

    expect(await flagsOf('EXP-2')).toStrictEqual([
      { enterpriseId: 'TJ-MAG', agentId: 'XX', act: 'Exported' },
    ]);
    expect(await flagsOf('EXP-3')).toStrictEqual([
      { enterpriseId: 'BT-RE', agentId: 'XX', act: 'Exported' },
    ]);
    expect(await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/END-2', end)).toMatchObject({
      status: 409,
      body: { code: 'agency-already-revoked' },
    });
  });

  it('is refused where the exporter is not there', async () => {
    const answer = await ledger.put('XX', `${url}/EXP-4`, exporting({ exporterId: 'NOBODY' }));

    expect(answer).toMatchObject({
      body: { code: 'exporter-not-found', errors: [{ pointer: '/exporterId' }] },
    });
  });
});

describe('a credit note of a warehouse about an export of another', () => {
  const paperUrl = `${url}/PAPER-1`;
  const paper = {
    type: 'DealValueAdjusted',
    occurredOn: '2025-06-12',
    dealId: 'XX-YARD/EXP-1/1',
    kind: 'credit-note',
    adjustmentMinor: '-100',
    currency: 'EUR',
    documentNumber: 'GS-2025-099',
  };
  const ofExporter = async (question: string): Promise<string> =>
    JSON.stringify((await ledger.get('TJ-MAG', question)).body);

  beforeAll(() => record(ledger, paperUrl, paper));

  it('is shown to the exporter: itself, in lists and in a search, and to nobody besides', async () => {
    expect(await ledger.get('TJ-MAG', paperUrl)).toMatchObject({
      status: 200,
      body: { data: { sellerId: 'TJ-MAG', adjustmentMinor: '-100' } },
    });
    expect(await ofExporter('/records')).toContain('PAPER-1');
    expect(await ofExporter('/search?q=GS-2025-099')).toContain('XX-YARD/PAPER-1');
    expect((await ledger.get('BT-RE', paperUrl)).status).toBe(404);
  });

  it('is behind the exporter’s volumes, and in the comparison of before and after', async () => {
    const volumes = '/registers/transaction-volumes';
    expect(await ofExporter(`${volumes}/records`)).toContain('PAPER-1');
    expect(await ofExporter(`${volumes}/comparison?fromKnownAt=0`)).toContain('PAPER-1');
  });

  it('is shown to the exporter when it is taken back', async () => {
    const voided = { type: 'RecordVoided', targetRecordId: 'PAPER-1', reason: 'wrong-mass' };
    await record(ledger, `${url}/PAPER-VOID`, voided);

    expect(await ledger.get('TJ-MAG', `${url}/PAPER-VOID`)).toMatchObject({
      status: 200,
      body: { data: { reversed: { data: { sellerId: 'TJ-MAG' } } } },
    });
    expect(await ofExporter('/records')).toContain('PAPER-VOID');
    expect(await ofExporter('/records')).not.toContain('OWN-1');
  });
});

describe('goods that go back, and goods that come back', () => {
  const landed = (lotId: string, change: object = {}) => ({
    type: 'ImportLanded',
    occurredOn: '2025-06-20',
    originCountryCode: 'DE',
    makes: [{ ...opening.makes[0], lotId, massGrams: 1_000 }],
    ...change,
  });
  const codesOfFlags = async (path: string): Promise<readonly string[]> => {
    const { body } = await ledger.get('regulator', path);
    return (body['flags'] as { code: string }[]).map(({ code }) => code);
  };
  const works = '/sites/TJ-WORKS/records';

  it('name an import of the exporter, where an agent sends them back', async () => {
    await record(ledger, `${works}/IMP-1`, landed('IN-1'));
    const back = { returnedImportRecordId: 'TJ-WORKS/IMP-1', occurredOn: '2025-06-21' };
    const refused = await ledger.put('XX', `${url}/BACK-1`, exporting(back));
    expect(refused).toMatchObject({ status: 422, body: { code: 'import-not-found' } });

    const leave = await ledger.put('TJ-MAG', '/enterprises/TJ-MAG/records/GRANT-2', grant);
    expect(leave.status).toBe(201);
    expect(await ledger.put('XX', `${url}/BACK-1`, exporting(back))).toMatchObject({
      status: 201,
      body: { data: { returnedImportRecordId: 'TJ-WORKS/IMP-1' } },
    });
  });

  it('name a deal of the importer, also where it left from a site of another', async () => {
    const deal = { returnedDealId: 'XX-YARD/EXP-1/1' };
    await record(ledger, `${works}/RETURN-1`, landed('R-1', deal));
    await record(ledger, `${works}/RETURN-2`, landed('R-2', deal));
    await record(ledger, `${works}/RETURN-3`, landed('R-3', { returnedDealId: 'XX-YARD/OWN-1/1' }));

    expect(await codesOfFlags(`${works}/RETURN-1`)).not.toContain('return-exceeds-deal');
    expect(await codesOfFlags(`${works}/RETURN-2`)).toContain('return-exceeds-deal');
    expect(await codesOfFlags(`${works}/RETURN-3`)).toContain('returned-deal-unknown');
  });

  it('do not come back from a deal that was never at an own site', async () => {
    const answer = await ledger.put(
      'TJ-MAG',
      `${works}/RETURN-4`,
      landed('R-4', { returnedDealId: 'TJ-WORKS/NEVER/1' }),
    );

    expect(answer).toMatchObject({ status: 422, body: { code: 'returned-deal-not-found' } });
  });
});

describe('the list of grants', () => {
  const grantsOf = async (account: string, query = ''): Promise<readonly unknown[]> => {
    const { status, body } = await ledger.get(account, `/agencies${query}`);
    expect(status).toBe(200);
    return (body.items ?? []).map(({ recordId, revoked }) => [
      recordId,
      (revoked as { effectiveOn: string } | undefined)?.effectiveOn,
    ]);
  };
  const both = [
    ['GRANT-1', '2025-05-01'],
    ['GRANT-2', undefined],
  ];

  it('is shown to both sides of each grant and to the authority, and to nobody else', async () => {
    for (const account of ['TJ-MAG', 'XX', 'regulator']) {
      expect([account, await grantsOf(account)]).toStrictEqual([account, both]);
    }
    expect(await grantsOf('BT-RE')).toStrictEqual([]);
    expect(await grantsOf('BT-RE', '?enterpriseId=TJ-MAG')).toStrictEqual([]);
    expect((await ledger.get('analyst', '/agencies')).body).toMatchObject({
      code: 'role-not-allowed',
    });
  });

  it('is of a day, of a moment, of one side, and in pages', async () => {
    expect(await grantsOf('XX', '?asOf=2025-04-30')).toStrictEqual([
      ['GRANT-1', undefined],
      ['GRANT-2', undefined],
    ]);
    expect(await grantsOf('XX', '?knownAt=0')).toStrictEqual([]);
    expect(await grantsOf('XX', '?enterpriseId=XX')).toStrictEqual([]);
    expect(await grantsOf('XX', '?agentId=XX&enterpriseId=TJ-MAG')).toStrictEqual(both);

    const { body } = await ledger.get('XX', '/agencies?limit=1');
    expect(body.items).toHaveLength(1);
    expect(await grantsOf('XX', `?limit=1&cursor=${String(body['next'])}`)).toStrictEqual([
      both[1],
    ]);
    const others = await ledger.get('TJ-MAG', `/agencies?limit=1&cursor=${String(body['next'])}`);
    expect(others.body).toMatchObject({ code: 'cursor-invalid' });
  });
});

describe('a sale with a place of delivery', () => {
  it('has one place: a site, or a country beside a declared buyer', async () => {
    const { importer: _i, consignee: _c, endUser: _e, buyer: _b, ...papers } = exportOf(1_000);
    const { endUseCode: _u, finalDestinationCountryCode: _f, ...sale } = papers;
    const body = {
      ...sale,
      type: 'SoldToClient',
      receivingSiteId: 'TJ-WORKS',
      deliveryCountryCode: 'CN',
    };

    expect(await ledger.put('XX', `${url}/SALE-1`, body)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/deliveryCountryCode', code: 'delivery-given-twice' }] },
    });
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
