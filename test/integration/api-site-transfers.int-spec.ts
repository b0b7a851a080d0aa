import { sample } from './acts';
import { begin, exportOf, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

const works = '/sites/TJ-WORKS';
const url = (recordId: string) => `${works}/records/${recordId}`;
const day = '2025-06-01';
const transfer = (toEnterpriseId: string, effectiveOn = day) => ({
  type: 'SiteTransferred',
  effectiveOn,
  toEnterpriseId,
});
const sampleOn = (occurredOn: string) => ({ ...sample('MAG'), occurredOn });
const idsOf = ({ body }: Answer) => body.items?.map(({ recordId }) => recordId);

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url('OPEN-1'), opening);
  await record(ledger, url('EXP-1'), exportOf(1_000_000));
  const sold = await ledger.put('regulator', url('~HANDED'), transfer('BT-RE'));
  if (sold.status !== 201) throw new Error(JSON.stringify(sold.body));
});

afterAll(() => ledger.stop());

describe('a site that changed hands', () => {
  it('is told by who operates it on the day, and by nobody else', async () => {
    const put = (account: string, recordId: string, on: string) =>
      ledger.put(account, url(recordId), sampleOn(on));
    const early = await put('BT-RE', 'S-1', '2025-05-31');
    const late = await put('TJ-MAG', 'S-2', day);

    for (const refused of [early, late]) {
      expect(codesOf(refused)).toStrictEqual([
        422,
        'not-operator-on-day',
        '/occurredOn not-operator-on-day',
      ]);
    }
    expect((await put('TJ-MAG', 'S-OLD', '2025-05-31')).status).toBe(201);
    expect((await put('BT-RE', 'S-NEW', day)).status).toBe(201);
    expect(codesOf(await put('XX', 'S-3', day))).toStrictEqual([404, 'not-found']);
  });

  it('tells a batch from a day on whose it is not in its place', async () => {
    const records = [
      { recordId: 'B-1', ...sampleOn('2025-06-02') },
      { recordId: 'B-2', ...sampleOn('2025-05-30') },
    ];

    expect(codesOf(await ledger.post('BT-RE', `${works}/batches`, { records }))).toStrictEqual([
      422,
      'not-operator-on-day',
      '/records/1/occurredOn not-operator-on-day',
    ]);
  });

  it('shows each operator its own records: the old ones to the old, the new ones to the new', async () => {
    const lists = await Promise.all(
      ['TJ-MAG', 'BT-RE', 'regulator'].map((account) => ledger.get(account, `${works}/records`)),
    );

    expect(lists.map(idsOf)).toStrictEqual([
      ['S-OLD', 'EXP-1', 'OPEN-1'],
      ['S-NEW', '~HANDED'],
      ['S-NEW', 'S-OLD', '~HANDED', 'EXP-1', 'OPEN-1'],
    ]);
    expect(codesOf(await ledger.get('XX', `${works}/records`))).toStrictEqual([404, 'not-found']);
    const seen = async (account: string, recordId: string) =>
      (await ledger.get(account, url(recordId))).status;
    expect([await seen('BT-RE', 'EXP-1'), await seen('TJ-MAG', 'EXP-1')]).toStrictEqual([404, 200]);
    expect([await seen('BT-RE', 'S-NEW'), await seen('TJ-MAG', 'S-NEW')]).toStrictEqual([200, 404]);
  });

  it('shows the transfer to both, and to nobody else', async () => {
    const data = { ...transfer('BT-RE'), fromEnterpriseId: 'TJ-MAG', recordId: '~HANDED' };
    const { type, ...said } = data;
    for (const account of ['BT-RE', 'TJ-MAG', 'regulator']) {
      expect((await ledger.get(account, url('~HANDED'))).body).toMatchObject({ type, data: said });
    }
    expect(codesOf(await ledger.get('XX', url('~HANDED')))).toStrictEqual([404, 'not-found']);
  });

  it('leaves the papers about a deal to whose deal it is', async () => {
    const note = {
      type: 'DealValueAdjusted',
      occurredOn: '2025-07-01',
      dealId: 'TJ-WORKS/EXP-1/1',
      kind: 'credit-note',
      adjustmentMinor: '-1',
      currency: 'EUR',
      documentNumber: 'CN-1',
    };
    const stranger = await ledger.put('BT-RE', url('CN-NEW'), { ...note, currency: 'USD' });
    const told = await ledger.put('TJ-MAG', url('CN-OLD'), note);

    expect(codesOf(stranger)).toStrictEqual([422, 'deal-not-found', '/dealId deal-not-found']);
    expect(stranger.body).toMatchObject({ facts: { dealId: note.dealId } });
    expect(told).toMatchObject({ status: 201, body: { data: { toldById: 'TJ-MAG' } } });
    expect((await ledger.get('TJ-MAG', url('CN-OLD'))).status).toBe(200);
    expect((await ledger.get('BT-RE', url('CN-OLD'))).status).toBe(404);
    const taken = { type: 'RecordVoided', targetRecordId: 'CN-OLD', reason: 'did-not-occur' };
    expect(codesOf(await ledger.put('BT-RE', url('V-CN'), taken)).slice(0, 2)).toStrictEqual([
      422,
      'target-not-found',
    ]);
    expect((await ledger.put('TJ-MAG', url('V-CN'), taken)).status).toBe(201);
  });

  it('leaves records to who told them, also for what is put right', async () => {
    const taken = { type: 'RecordVoided', targetRecordId: 'EXP-1', reason: 'did-not-occur' };
    const stranger = await ledger.put('BT-RE', url('VOID-1'), taken);
    const same = await ledger.put('BT-RE', url('OPEN-1'), opening);

    expect(codesOf(stranger)).toStrictEqual([
      422,
      'target-not-found',
      '/targetRecordId target-not-found',
    ]);
    expect(codesOf(same)).toStrictEqual([409, 'record-of-another-operator']);
    expect(same.body).not.toHaveProperty('data');
    expect((await ledger.put('TJ-MAG', url('VOID-1'), taken)).status).toBe(201);
    expect((await ledger.get('BT-RE', url('VOID-1'))).status).toBe(404);
  });

  it('tells in an explanation what the own records did, and not those of the other', async () => {
    const followers = async (account: string) =>
      (await ledger.get(account, `${url('OPEN-1')}/explanation`)).body['followers'];

    expect(await followers('TJ-MAG')).toMatchObject([{ recordId: 'EXP-1' }, { recordId: 'S-OLD' }]);
    expect(await followers('regulator')).toMatchObject([
      { recordId: 'EXP-1' },
      { recordId: 'S-OLD' },
      { recordId: 'S-NEW' },
    ]);
  });

  it('is found in a search by who told the record', async () => {
    const found = async (account: string, q: string) =>
      (await ledger.get(account, `/search?q=${q}`)).body['numbers'];

    expect(await found('TJ-MAG', 'S-OLD')).toMatchObject([{ enterpriseId: 'TJ-MAG' }]);
    expect(await found('BT-RE', 'S-NEW')).toMatchObject([{ enterpriseId: 'BT-RE' }]);
    expect(await found('BT-RE', 'S-OLD')).toStrictEqual([]);
    expect(await found('TJ-MAG', 'S-NEW')).toStrictEqual([]);
    expect(await found('TJ-MAG', 'VOID-1')).toMatchObject([{ enterpriseId: 'TJ-MAG' }]);
  });

  it.each<[string, object, unknown[]]>([
    [
      'once more for that day',
      transfer('XX'),
      [409, 'site-transferred-that-day', '/effectiveOn site-transferred-that-day'],
    ],
    [
      'to nobody',
      transfer('NOBODY', '2025-07-01'),
      [422, 'enterprise-not-found', '/toEnterpriseId enterprise-not-found'],
    ],
    [
      'to who has it',
      transfer('BT-RE', '2025-07-01'),
      [409, 'site-operated-already', '/toEnterpriseId site-operated-already'],
    ],
    [
      'on no day',
      { type: 'SiteTransferred', toEnterpriseId: 'XX' },
      [400, 'invalid-input', '/effectiveOn date-malformed'],
    ],
    [
      'with a word that is none of the form',
      { ...transfer('XX', '2025-07-01'), occurredOn: day },
      [400, 'invalid-input', '/occurredOn unknown-member'],
    ],
  ])('is not transferred %s', async (_, body, [status, code, part]) => {
    const answer = await ledger.put('regulator', url('~AGAIN'), body);

    expect(codesOf(answer).slice(0, 2)).toStrictEqual([status, code]);
    expect(String(codesOf(answer)[2])).toContain(String(part).split(' ')[0]);
  });

  it('says where other content under the same id differs', async () => {
    const answer = await ledger.put('regulator', url('~HANDED'), transfer('XX'));

    expect(codesOf(answer)).toStrictEqual([
      409,
      'record-exists-with-other-content',
      '/toEnterpriseId differs-from-what-stands',
    ]);
    expect((await ledger.put('regulator', url('~HANDED'), transfer('BT-RE'))).status).toBe(200);
  });

  it('is transferred by an authority alone, under ids of authorities', async () => {
    const own = await ledger.put('BT-RE', url('GIVEN'), transfer('XX', '2025-07-01'));
    const bare = await ledger.put('regulator', url('GIVEN'), transfer('XX', '2025-07-01'));

    expect(codesOf(own)).toStrictEqual([403, 'role-not-allowed']);
    expect(codesOf(bare)).toStrictEqual([400, 'invalid-input', '/recordId id-reserved']);
  });
});

describe('a site that does something else, or nothing', () => {
  const yard = (recordId: string) => `/sites/XX-YARD/records/${recordId}`;
  const codes = ({ body }: Answer) =>
    (body['flags'] as readonly { code: string; detail: object }[])
      .filter(({ code }) => ['site-closed', 'activity-not-registered'].includes(code))
      .map(({ code, detail }) => ({ code, detail }));

  it('records all the same, with a flag on acts of those days', async () => {
    const stock = (lotId: string) => ({
      ...opening,
      makes: [{ ...opening.makes[0], lotId }],
    });
    await record(ledger, yard('OPEN'), stock('MAG'));
    const act = (effectiveOn: string, activities: readonly string[]) => ({
      type: 'SiteActivitiesChanged',
      effectiveOn,
      activities,
    });
    await ledger.put('regulator', yard('~A'), act('2025-03-01', ['mining']));
    await ledger.put('regulator', yard('~C'), { type: 'SiteClosed', effectiveOn: '2025-05-01' });
    const sold = async (recordId: string, occurredOn: string) =>
      codes(await record(ledger, yard(recordId), { ...exportOf(1), occurredOn }));

    expect(await sold('E-1', '2025-02-28')).toStrictEqual([]);
    expect(await sold('E-2', '2025-03-01')).toMatchObject([
      { code: 'activity-not-registered', detail: { registered: ['mining'] } },
    ]);
    expect(await sold('E-3', '2025-05-01')).toMatchObject([
      { code: 'site-closed', detail: { closedSince: '2025-05-01' } },
      { code: 'activity-not-registered' },
    ]);
    const { body } = await ledger.get('analyst', '/enterprises/XX?asOf=2025-05-01');
    expect(body).toMatchObject({
      activities: [],
      sites: [
        {
          siteId: 'XX-YARD',
          activities: ['mining'],
          closedSince: '2025-05-01',
          decisions: [{ recordId: '~A' }, { recordId: '~C', type: 'SiteClosed' }],
        },
      ],
    });
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(20);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
