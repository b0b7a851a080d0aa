import { begin, exportOf, opening, record } from './chain';
import { RunningLedger } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
});

afterAll(() => ledger.stop());

const url = '/sites/TJ-WORKS/records/OPEN-1';

describe('PUT /sites/:siteId/records/:recordId', () => {
  it('answers 201 with the record as it is stored', async () => {
    const answer = await ledger.put('TJ-MAG', url, opening);

    expect(answer).toMatchObject({
      status: 201,
      headers: { location: url, etag: JSON.stringify(String(answer.body['ordinal'])) },
      body: {
        outcome: 'recorded',
        type: 'OpeningStockDeclared',
        state: 'live',
        recordedAt: '2026-01-31T04:00:00.000Z',
        data: {
          siteId: 'TJ-WORKS',
          recordId: 'OPEN-1',
          postingRule: 1,
          makes: [{ lotId: 'MAG', ownerId: 'TJ-MAG', status: 'free' }],
        },
      },
    });
  });

  it('answers 200 with the same record when it is sent again', async () => {
    const answer = await ledger.put('TJ-MAG', url, { ...opening, occurredAt: null });

    expect(answer).toMatchObject({ status: 200, body: { outcome: 'unchanged', state: 'live' } });
  });

  it('refuses other content under the same id, with code, words and what to do', async () => {
    const answer = await ledger.put('TJ-MAG', url, { ...opening, occurredOn: '2025-01-02' });

    expect(answer).toMatchObject({
      status: 409,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: {
        type: '/refusals/record-exists-with-other-content',
        status: 409,
        code: 'record-exists-with-other-content',
        title: 'This id has other content already: it stands, or comes before in the batch.',
        message: { zh: '该编号已有不同内容：已登记，或在同一批次中先行出现。' },
        mend: { en: expect.any(String), zh: expect.any(String) },
        instance: url,
        correlationId: answer.headers['x-correlation-id'],
        facts: { recordId: 'OPEN-1' },
      },
    });
  });

  it('shows the export of it in both registers, and its void as well', async () => {
    const exported = await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_200_000));
    const volumes = await ledger.get('TJ-MAG', '/registers/transaction-volumes?groupBy=month');
    const clients = await ledger.get('TJ-MAG', '/registers/client-identities');

    expect(exported.body['data']).not.toHaveProperty('buyer');
    expect(JSON.stringify(exported.body)).not.toContain('Kölner');
    expect(volumes.body.items).toMatchObject([
      { key: { month: '2025-04' }, exported: { massGrams: '1200000', deals: 1 } },
    ]);
    expect(clients.body.items).toMatchObject([
      { identities: [{ names: [{ name: 'Kölner Motorenwerke AG' }] }] },
    ]);

    const voiding = { type: 'RecordVoided', targetRecordId: 'EXP-1', reason: 'did-not-occur' };
    await record(ledger, '/sites/TJ-WORKS/records/VOID-1', voiding);
    const after = await ledger.get('TJ-MAG', '/registers/transaction-volumes');
    const one = await ledger.get('TJ-MAG', '/sites/TJ-WORKS/records/EXP-1');

    expect(after.body.items).toStrictEqual([]);
    expect(one.body).toMatchObject({
      state: 'voided',
      voidedByRecordId: 'VOID-1',
      history: [{ change: 'recorded' }, { change: 'voided', reason: 'did-not-occur' }],
    });
  });

  it('answers a voided record with its state', async () => {
    const url = '/sites/TJ-WORKS/records/EXP-1';

    expect(await ledger.put('TJ-MAG', url, exportOf(1_200_000))).toMatchObject({
      status: 200,
      body: { outcome: 'unchanged', state: 'voided' },
    });
    expect(await ledger.put('TJ-MAG', url, exportOf(1))).toMatchObject({
      status: 409,
      body: { code: 'record-voided-with-other-content' },
    });
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
