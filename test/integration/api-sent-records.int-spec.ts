import { recordExamples } from '../../apps/api/src/acts/examples/record-examples';
import { begin, exportOf, kolner, opening, record } from './chain';
import { RandomRecords } from './dry-runs/random-records';
import { notAsPublished } from './published-answers';
import { RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, at('OPEN'), opening);
});

afterAll(() => ledger.stop());

const at = (recordId: string): string => `/sites/TJ-WORKS/records/${recordId}`;
const sentOf = (recordId: string, account = 'TJ-MAG'): Promise<Answer> =>
  ledger.get(account, `${at(recordId)}/sent`);

describe('GET /sites/:siteId/records/:recordId/sent', () => {
  it('gives back what was sent, parties and all', async () => {
    const body = { ...exportOf(1_000), tradeMode: '0110' };
    await record(ledger, at('EXP'), body);

    expect(await sentOf('EXP')).toMatchObject({
      status: 200,
      body: { siteId: 'TJ-WORKS', recordId: 'EXP', state: 'live', body },
    });
    expect((await sentOf('EXP')).body['body']).toStrictEqual(body);
  });

  it('is put right and sent again in one round trip', async () => {
    await record(ledger, at('WRONG'), exportOf(1_000));
    const { body } = await sentOf('WRONG');
    const act = { ...(body['body'] as object), invoiceNumber: '25442000000099999999' };
    const correction = {
      type: 'RecordCorrected',
      targetRecordId: 'WRONG',
      reason: 'wrong-papers',
      act,
    };

    expect((await ledger.put('TJ-MAG', at('FIX'), correction)).status).toBe(201);
    expect((await sentOf('WRONG')).body).toMatchObject({
      correctedByRecordId: 'FIX',
      body: act,
    });
    expect((await sentOf('FIX')).body['body']).toStrictEqual(correction);
  });

  it('is the same record, sent again, whatever it was', async () => {
    const records = new RandomRecords(16).some(80);
    let compared = 0;
    for (const { recordId, body } of records) {
      const { status } = await ledger.put('TJ-MAG', at(recordId), body);
      if (status !== 201) continue;
      const given = (await sentOf(recordId)).body['body'] as object;
      compared += 1;

      expect([body, await ledger.put('TJ-MAG', at(recordId), given)]).toMatchObject([
        body,
        { status: 200, body: { outcome: 'unchanged' } },
      ]);
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('is in the form in which it is taken, also where the ledger filled something in', async () => {
    const made = { ...opening, makes: [{ ...opening.makes[0], lotId: 'BLK', massGrams: 10_000 }] };
    await record(ledger, at('BLK'), made);
    const machining = {
      ...recordExamples.MagnetProduced,
      takes: [{ lotId: 'BLK', massGrams: 10 }],
      makes: [{ ...recordExamples.MagnetProduced.makes[0], lotId: 'MADE', massGrams: 10 }],
      wastes: [],
      adds: [],
    };
    await record(ledger, at('MACH'), machining);
    const { wastes: _, adds: __, ...said } = machining;
    expect((await sentOf('MACH')).body['body']).toStrictEqual(said);
    expect((await sentOf('BLK')).body['body']).toStrictEqual(made);
  });

  it('is for who told it, and answers everybody else as if there were none', async () => {
    const sale = {
      type: 'Dispatched',
      occurredOn: '2025-01-02',
      receivingSiteId: 'BT-SEP',
      purpose: 'toll',
      takes: [{ lotId: 'MAG', massGrams: 10 }],
    };
    await record(ledger, at('SENT'), sale);
    const none = (await sentOf('NONE')).body;

    // It was declared to BT-RE, which sees its part of the record.
    expect((await ledger.get('BT-RE', at('SENT'))).status).toBe(200);
    for (const account of ['BT-RE', 'XX']) {
      const { status, body } = await sentOf('SENT', account);
      expect(status).toBe(404);
      expect([body['code'], body['message']]).toStrictEqual([none['code'], none['message']]);
    }
    expect((await sentOf('SENT', 'regulator')).status).toBe(403);
    expect((await sentOf('SENT', 'analyst')).status).toBe(403);
  });

  it('leaves out whoever was forgotten by order, and says so', async () => {
    await record(ledger, at('FORGET'), exportOf(10));
    const { body } = await ledger.get(
      'regulator',
      '/registers/client-identities?exporterId=TJ-MAG',
    );
    const found = (body.items ?? []).find((item) => JSON.stringify(item).includes(kolner.name));
    const url = `/clients/${String(found?.['canonicalId'])}/forgettings/F-1`;
    expect((await ledger.put('regulator', url, { reason: 'court-order' })).status).toBe(201);

    const { body: sent } = await sentOf('FORGET');
    const { forgotten } = sent['incomplete'] as { forgotten: string[] };
    expect(forgotten).toStrictEqual(['buyer', 'importer', 'consignee', 'endUser']);
    expect(sent).not.toHaveProperty('body');
    expect(JSON.stringify(sent)).not.toContain(kolner.name);
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
