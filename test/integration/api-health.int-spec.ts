import { randomUUID } from 'node:crypto';
import { begin, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
});

afterAll(() => ledger.stop());

const inject = (url: string, change: object = {}) =>
  ledger.inject({ method: 'GET', url, ...change });

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('health', () => {
  it('is ready once every read model is up to date', async () => {
    await until(async () => (await inject('/health/ready')).body['status'] === 'ready');

    expect((await inject('/health/ready')).body).toMatchObject({
      status: 'ready',
      takesRecords: true,
      faults: [],
    });
    expect((await inject('/health/caught-up')).status).toBe(200);
  });

  it('says how far the ledger is and which day it has', async () => {
    const { body } = await inject('/ledger');

    expect(body).toMatchObject({
      ordinal: ledger.program.parts.readSide.reachedOrdinal(),
      calendarZone: 'Asia/Shanghai',
      today: '2026-01-31',
      authMode: 'demo',
      schemaVersions: { Mined: 1 },
    });
  });

  it('counts by route and never by path', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
    const { body } = await inject('/metrics');
    const text = String(body['text']);

    expect(text).toContain('route="/sites/:siteId/records/:recordId",status="201"');
    expect(text).not.toContain('TJ-WORKS');
    expect(text).toMatch(/lodestone_read_model_ordinal\{name="records"\} \d+/);
    expect(text).toMatch(/lodestone_commands \d+/);
    expect(text).toMatch(
      /lodestone_question_seconds_count\{name="record-marks",lane="look-up",because="answered"\} \d+/,
    );
    expect(text).toMatch(/lodestone_question_waiting_seconds_count\{lane="look-up"\} \d+/);
  });

  it('gives numbers to this machine only', async () => {
    expect((await inject('/metrics', { remoteAddress: '192.168.1.5' })).status).toBe(404);
    expect((await inject('/metrics', { remoteAddress: '::1' })).status).toBe(200);
  });

  it('is faulty when a read model meets what it cannot take, and names it', async () => {
    const { store } = ledger.program.parts;
    const event = { type: 'Stolen', data: {} };
    const metadata = {
      actorId: 'x',
      channel: 'system',
      correlationId: 'x',
      causationId: 'x',
      recordedAt: '2026-01-31T04:00:00.000Z',
      schemaVersion: 1,
    } as const;
    await store.append('site-FUTURE', [{ eventId: randomUUID(), event, metadata }], {
      expected: 'no-stream',
    });
    await until(async () => (await inject('/health/ready')).body['status'] === 'faulty');

    expect(await inject('/health/ready')).toMatchObject({
      status: 200,
      body: {
        takesRecords: true,
        readModels: expect.arrayContaining([
          expect.objectContaining({
            state: 'parked',
            parked: expect.objectContaining({ stream: 'site-FUTURE', type: 'Stolen' }),
          }),
        ]),
      },
    });
  });

  it('still answers a record that is durable, without an ordinal', async () => {
    const makes = [{ ...opening.makes[0], lotId: 'LATER' }];
    const answer = await record(ledger, '/sites/TJ-WORKS/records/OPEN-2', { ...opening, makes });

    expect(answer.status).toBe(201);
    expect(answer.body).not.toHaveProperty('ordinal');
    expect(answer.headers).not.toHaveProperty('etag');
  });
});
