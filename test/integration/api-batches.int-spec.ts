import { eventIdOf } from '@lodestone/event-store';
import { begin, exportOf, opening, record } from './chain';
import { codesOf, RunningLedger, type Answer } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
});

afterAll(() => ledger.stop());

const url = '/sites/TJ-WORKS/batches';
const post = (records: readonly object[], account = 'TJ-MAG'): Promise<Answer> =>
  ledger.post(account, url, { records });

const stock = (lotId: string) => ({ ...opening, makes: [{ ...opening.makes[0], lotId }] });
const sample = (lotId: string, massGrams = 10) => ({
  type: 'Discarded',
  occurredOn: '2025-05-05',
  kind: 'laboratory-sample',
  takes: [{ lotId, massGrams }],
});
const split = (lotId: string, into: string) => ({
  type: 'LotsRegrouped',
  occurredOn: '2025-05-04',
  kind: 'split',
  takes: [{ lotId, massGrams: 1_000 }],
  makes: [{ lotId: into, massGrams: 1_000 }],
});
const voiding = (targetRecordId: string) => ({
  type: 'RecordVoided',
  targetRecordId,
  reason: 'did-not-occur',
});

const stored = async (recordId: string) => {
  for await (const found of ledger.program.parts.store.readStream('site-TJ-WORKS')) {
    if ((found.event.data as { recordId?: string }).recordId === recordId) return found;
  }
  throw new Error(`${recordId} is not stored`);
};

describe('POST /sites/:siteId/batches', () => {
  it('records all of them, each built on those before it, and says so of each', async () => {
    const answer = await post([
      { recordId: 'B-OPEN', ...stock('B') },
      { recordId: 'B-SPLIT', ...split('B', 'B-1') },
      { recordId: 'B-EXPORT', ...exported('B-1') },
    ]);

    expect(answer).toMatchObject({
      status: 201,
      body: {
        outcome: 'recorded',
        records: [
          { recordId: 'B-OPEN', type: 'OpeningStockDeclared', outcome: 'recorded', state: 'live' },
          { recordId: 'B-SPLIT', type: 'LotsRegrouped', outcome: 'recorded' },
          { recordId: 'B-EXPORT', type: 'Exported', outcome: 'recorded' },
        ],
      },
    });
    const records = answer.body['records'] as { ordinal: number; flags: unknown[] }[];
    const [first = NaN] = records.map(({ ordinal }) => ordinal);
    expect(records.map(({ ordinal }) => ordinal - first)).toStrictEqual([0, 1, 2]);
    expect(records.every(({ flags }) => Array.isArray(flags))).toBe(true);
    expect(JSON.stringify((await stored('B-EXPORT')).event)).not.toContain('Kölner');
  });

  it('asks the read model once for all of them', async () => {
    const asked = async (): Promise<number> => {
      const { body } = await ledger.inject({ method: 'GET', url: '/metrics' });
      const count = /^lodestone_question_seconds_count\{name="record-marks",.* (\d+)$/m;
      return Number(count.exec(String(body['text']))?.[1]);
    };
    await post([{ recordId: 'Q-0', ...stock('Q-0') }]);
    const before = await asked();
    await post([1, 2, 3].map((n) => ({ recordId: `Q-${n}`, ...stock(`Q-${n}`) })));

    expect((await asked()) - before).toBe(1);
  });

  it('brings records that are the same as if each had been sent alone', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/S-ALONE', stock('S-1'));
    const batch = [
      { recordId: 'S-ALONE', ...stock('S-1') },
      { recordId: 'S-BATCH', ...stock('S-2') },
    ];

    expect((await post(batch)).body).toMatchObject({
      outcome: 'recorded',
      records: [
        { recordId: 'S-ALONE', outcome: 'unchanged', state: 'live' },
        { recordId: 'S-BATCH', outcome: 'recorded' },
      ],
    });
    for (const [recordId, lotId] of [
      ['S-ALONE', 'S-1'],
      ['S-BATCH', 'S-2'],
    ] as const) {
      const alone = await ledger.put('TJ-MAG', `/sites/TJ-WORKS/records/${recordId}`, stock(lotId));
      expect(alone).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
      const { eventId, stream, metadata } = await stored(recordId);
      const contentDigest = String(metadata.contentDigest);
      expect(eventId).toBe(eventIdOf({ stream, key: recordId, contentDigest, index: 0 }));
    }
    expect(await post(batch)).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
  });

  it('records nothing when it is good but for its last record', async () => {
    const before = await ledger.eventsInLog();
    const answer = await post([
      { recordId: 'L-OPEN', ...stock('L') },
      { recordId: 'L-EXPORT', ...exported('L') },
      { recordId: 'L-SAMPLE', ...sample('L', 2_000_001) },
    ]);

    expect(codesOf(answer)).toStrictEqual([
      422,
      'mass-exceeds-lot',
      '/records/2/takes/0 mass-exceeds-lot',
    ]);
    expect(answer.body['facts']).toMatchObject({ recordId: 'L-SAMPLE', lotId: 'L' });
    expect(await ledger.eventsInLog()).toBe(before);
    expect((await ledger.get('TJ-MAG', '/sites/TJ-WORKS/records/L-OPEN')).status).toBe(404);
  });

  it('points into each record that is no sentence', async () => {
    const answer = await post([
      { recordId: 'P-1', ...stock('P') },
      { ...stock('P-2') },
      { recordId: '~P-3', ...stock('P-3') },
      { recordId: 'P-4', ...sample('P', -1), colour: 'red' },
      { recordId: 'P-5', type: 'Stolen' },
    ]);

    expect(codesOf(answer)).toStrictEqual([
      400,
      'invalid-input',
      '/records/1/recordId field-missing',
      '/records/3/colour field-unknown',
      '/records/3/takes/0/massGrams mass-not-whole-grams',
      '/records/4/type record-type-unknown',
    ]);
    expect(codesOf(await post([{ recordId: '~P-3', ...stock('P-3') }]))).toStrictEqual([
      400,
      'invalid-input',
      '/records/0/recordId id-reserved',
    ]);
    const late = { ...stock('P-6'), occurredAt: '2025-01-01T23:00:00Z' };
    expect(codesOf(await post([{ recordId: 'P-6', ...late }]))).toStrictEqual([
      400,
      'invalid-input',
      '/records/0/occurredAt instant-not-on-date',
    ]);
  });

  it('takes 1 to 500 records, and nothing besides', async () => {
    const one = { recordId: 'N-1', ...sample('NONE') };

    expect(codesOf(await post([]))).toStrictEqual([400, 'invalid-input', '/records not-a-list']);
    expect(codesOf(await post(Array.from({ length: 501 }, () => one)))).toStrictEqual([
      400,
      'invalid-input',
      '/records not-a-list',
    ]);
    expect(
      codesOf(await ledger.post('TJ-MAG', url, { records: [one], mode: 'each' })),
    ).toStrictEqual([400, 'invalid-input', '/mode field-unknown']);
  });

  it('takes 900 KiB, and a record in it no more than alone', async () => {
    const long = { recordId: 'K-1', ...stock('K'), address: 'x'.repeat(260 * 1024) };

    expect(codesOf(await post([long]))).toStrictEqual([
      400,
      'invalid-input',
      '/records/0 record-too-large',
    ]);
    expect(codesOf(await post([long, long, long, long]))).toStrictEqual([413, 'body-too-large']);
  });

  it('is nobody else’s, in the words of what is not there', async () => {
    const answer = await post([{ recordId: 'X-1', ...stock('X') }], 'XX');

    expect(codesOf(answer)).toStrictEqual([404, 'not-found']);
  });
});

describe('a void that is refused for what stands on its target', () => {
  it('comes with a batch that does it, which works as it is', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/R-OPEN', stock('R'));
    await record(ledger, '/sites/TJ-WORKS/records/R-SAMPLE', sample('R'));
    await record(ledger, '/sites/TJ-WORKS/records/R-SPLIT', split('R', 'R-1'));
    await record(ledger, '/sites/TJ-WORKS/records/R-DEEP', sample('R-1'));
    const refused = await ledger.put('TJ-MAG', '/sites/TJ-WORKS/records/R-VOID', voiding('R-OPEN'));

    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'record-built-on',
        detail: 'What was recorded later and stands on R-OPEN (2 in all): R-SPLIT, R-SAMPLE.',
        facts: { targetRecordId: 'R-OPEN', blockers: 2, blockerIds: ['R-SPLIT', 'R-SAMPLE'] },
      },
    });
    const repair = refused.body['repair'] as { records: readonly object[] };
    expect(repair.records).toStrictEqual([
      { recordId: 'R-VOID-v1', ...voiding('R-DEEP') },
      { recordId: 'R-VOID-v2', ...voiding('R-SPLIT') },
      { recordId: 'R-VOID-v3', ...voiding('R-SAMPLE') },
      { recordId: 'R-VOID', ...voiding('R-OPEN') },
    ]);

    expect((await post(repair.records)).body).toMatchObject({ outcome: 'recorded' });
    expect((await ledger.get('TJ-MAG', '/sites/TJ-WORKS/records/R-OPEN')).body).toMatchObject({
      state: 'voided',
      voidedByRecordId: 'R-VOID',
    });
    expect(await post(repair.records)).toMatchObject({ status: 200 });
  });

  it('never takes the id of the void itself for another one', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/I-OPEN', stock('I'));
    await record(ledger, '/sites/TJ-WORKS/records/I-SAMPLE', sample('I'));
    const long = `${'V'.repeat(58)}-v1`;
    const { body } = await ledger.put(
      'TJ-MAG',
      `/sites/TJ-WORKS/records/${long}`,
      voiding('I-OPEN'),
    );

    const { records } = body['repair'] as { records: { recordId: string }[] };
    expect(records.map(({ recordId }) => recordId)).toStrictEqual([`${'V'.repeat(58)}-w1`, long]);
    expect((await post(records)).status).toBe(201);
  });

  it('records nothing while it looks for it', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/Q-OPEN', stock('Q'));
    await record(ledger, '/sites/TJ-WORKS/records/Q-SAMPLE', sample('Q'));
    const before = await ledger.eventsInLog();
    const first = await ledger.put('TJ-MAG', '/sites/TJ-WORKS/records/Q-VOID', voiding('Q-OPEN'));
    const again = await ledger.put('TJ-MAG', '/sites/TJ-WORKS/records/Q-VOID', voiding('Q-OPEN'));

    expect(await ledger.eventsInLog()).toBe(before);
    expect(again.body['repair']).toStrictEqual(first.body['repair']);
  });

  it('comes without one where another site stands on it, or a hold', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/H-OPEN', stock('H'));
    await record(ledger, '/sites/TJ-WORKS/records/H-HOLD', {
      type: 'LotHeld',
      occurredOn: '2025-05-05',
      lotIds: ['H'],
      reason: 'recall',
    });
    await record(ledger, '/sites/TJ-WORKS/records/T-OPEN', stock('T'));
    await record(ledger, '/sites/TJ-WORKS/records/T-SEND', {
      type: 'Dispatched',
      occurredOn: '2025-05-05',
      receivingSiteId: 'BT-SEP',
      purpose: 'toll',
      takes: [{ lotId: 'T', massGrams: 5 }],
    });
    await record(ledger, '/sites/BT-SEP/records/T-IN', {
      type: 'Received',
      occurredOn: '2025-05-06',
      receipts: [{ movementId: 'TJ-WORKS/T-SEND/1', sentLotId: 'T', lotId: 'T-IN', massGrams: 5 }],
    });

    for (const target of ['H-OPEN', 'T-SEND', 'T-OPEN']) {
      const refused = await ledger.put(
        'TJ-MAG',
        `/sites/TJ-WORKS/records/VOID-${target}`,
        voiding(target),
      );
      expect([target, refused.status, refused.body['code']]).toStrictEqual([
        target,
        409,
        'record-built-on',
      ]);
      expect(refused.body).not.toHaveProperty('repair');
    }
  });
});

function exported(lotId: string): object {
  const body = { ...exportOf(10), occurredOn: '2025-05-06' };
  return { ...body, goods: [{ ...body.goods[0], takes: [{ lotId, massGrams: 10 }] }] };
}

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
