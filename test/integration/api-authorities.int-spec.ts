import { recordExamples } from '../../apps/api/src/acts/examples/record-examples';
import { sample } from './acts';
import { begin, opening, record } from './chain';
import { codesOf, RunningLedger } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url('OPEN-1'), opening);
});

afterAll(() => ledger.stop());

const url = (recordId: string) => `/sites/TJ-WORKS/records/${recordId}`;
const hold = { type: 'LotHeld', occurredOn: '2025-05-10', lotIds: ['MAG'], reason: 'seized' };
const release = (targetRecordId: string) => ({
  type: 'LotReleased',
  occurredOn: '2025-05-12',
  targetRecordId,
  reason: 'nothing-found',
});

describe('a hold by an authority', () => {
  it('is recorded at anybody’s site, and keeps the lot from being taken', async () => {
    const answer = await ledger.put('regulator', url('~SEAL-1'), hold);
    const taking = await ledger.put('TJ-MAG', url('SAMPLE-1'), sample('MAG'));

    expect(answer).toMatchObject({ status: 201, body: { data: { recordId: '~SEAL-1' } } });
    expect(codesOf(taking)).toStrictEqual([409, 'lot-held', '/takes/0 lot-held']);
    expect(taking.body['detail']).toBe('Lot MAG is held by ~SEAL-1.');
  });

  it('is seen by the enterprise whose lot it is', async () => {
    expect((await ledger.get('TJ-MAG', url('~SEAL-1'))).body).toMatchObject({
      type: 'LotHeld',
      data: { lotIds: ['MAG'], reason: 'seized' },
    });
  });

  it('is not released by the enterprise, and is by an authority', async () => {
    const own = await ledger.put('TJ-MAG', url('FREE-1'), release('~SEAL-1'));
    const official = await ledger.put('regulator', url('~FREE-1'), release('~SEAL-1'));
    const taking = await ledger.put('TJ-MAG', url('SAMPLE-1'), sample('MAG'));

    expect(codesOf(own)).toStrictEqual([
      422,
      'hold-by-authority',
      '/targetRecordId hold-by-authority',
    ]);
    expect([official.status, taking.status]).toStrictEqual([201, 201]);
  });
});

describe('a regulator', () => {
  it('records under ids of authorities only', async () => {
    expect(codesOf(await ledger.put('regulator', url('SEAL-2'), hold))).toStrictEqual([
      400,
      'invalid-input',
      '/recordId id-reserved',
    ]);
  });

  it('records no act, void or correction of anybody', async () => {
    for (const type of ['Mined', 'RecordVoided', 'RecordCorrected', 'PeriodClosed'] as const) {
      const answer = await ledger.put('regulator', url('~ACT-1'), recordExamples[type]);

      expect(codesOf(answer)).toStrictEqual([403, 'role-not-allowed']);
      expect(String(answer.body['detail'])).toContain(`a ${type} is recorded by the enterprise`);
    }
    const batch = { records: [{ recordId: '~ACT-1', ...hold }] };
    expect(codesOf(await ledger.post('regulator', '/sites/TJ-WORKS/batches', batch))).toStrictEqual(
      [403, 'role-not-allowed'],
    );
  });

  it('records nothing at a site that is not there', async () => {
    const answer = await ledger.put('regulator', '/sites/NOWHERE/records/~SEAL-1', hold);

    expect(codesOf(answer)).toStrictEqual([404, 'not-found']);
  });
});

describe('a decision about an enterprise', () => {
  const suspended = { type: 'EnterpriseSuspended', effectiveOn: '2025-06-01' };
  const at = (recordId: string, enterpriseId = 'TJ-MAG') =>
    `/enterprises/${enterpriseId}/records/${recordId}`;

  it('is recorded by a regulator, once, and shown with the enterprise', async () => {
    expect((await ledger.put('regulator', at('S-1'), suspended)).status).toBe(201);
    expect((await ledger.put('regulator', at('S-1'), suspended)).status).toBe(200);
    expect((await ledger.get('XX', '/enterprises/TJ-MAG')).body).toMatchObject({
      enterpriseId: 'TJ-MAG',
      sites: [{ siteId: 'TJ-WORKS' }],
      decisions: [{ recordId: 'S-1', type: 'EnterpriseSuspended', effectiveOn: '2025-06-01' }],
      standing: { asOf: '2026-01-31', suspendedSince: '2025-06-01', designatedFor: [] },
    });
  });

  it.each<[string, string, object, unknown[]]>([
    [
      'other content under its id',
      at('S-1'),
      { ...suspended, effectiveOn: '2025-06-02' },
      [409, 'record-exists-with-other-content', '/effectiveOn differs-from-what-stands'],
    ],
    ['nobody', at('S-1', 'NOBODY'), suspended, [422, 'enterprise-not-found']],
    [
      'an activity that is none',
      at('D-1'),
      { type: 'EnterpriseDesignated', effectiveOn: '2025-06-01', activities: ['piracy'] },
      [400, 'invalid-input', '/activities codes-unknown'],
    ],
    [
      'a type that is none',
      at('D-1'),
      { type: 'EnterpriseRegistered', effectiveOn: '2025-06-01' },
      [400, 'invalid-input', '/type record-type-unknown'],
    ],
    [
      'activities of a suspension',
      at('D-1'),
      { ...suspended, activities: ['mining'] },
      [400, 'invalid-input', '/activities field-unknown'],
    ],
  ])('is refused of %s', async (_, path, body, codes) => {
    expect(codesOf(await ledger.put('regulator', path, body))).toStrictEqual(codes);
  });

  it('is nobody else’s to take', async () => {
    for (const account of ['TJ-MAG', 'analyst']) {
      expect(codesOf(await ledger.put(account, at('S-2'), suspended))).toStrictEqual([
        403,
        'role-not-allowed',
      ]);
    }
    expect((await ledger.get('XX', '/enterprises/NOBODY')).status).toBe(404);
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
