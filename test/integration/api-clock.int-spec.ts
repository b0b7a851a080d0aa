import type { RecordedEvent } from '@lodestone/kernel';
import { Clock } from '../../apps/api/src/running/clock';
import { begin, opening, record } from './chain';
import { codesOf, RunningLedger } from './running-ledger';

let ledger: RunningLedger;
let clock: SteadyClock;

beforeEach(async () => {
  clock = new SteadyClock();
  ledger = await RunningLedger.start({}, undefined, { clock });
  await begin(ledger);
});

afterEach(() => ledger.stop());

describe('a clock that jumps 400 days ahead while the ledger runs', () => {
  it('is refused, said by readiness, and hides nothing once it is right again', async () => {
    setBy(400 * days);
    const sent = await put('OPEN-1');
    expect(codesOf(sent)).toStrictEqual([503, 'clock-ahead']);
    expect(sent.headers['retry-after']).toBe('60');
    expect(await readiness()).toMatchObject({
      status: 503,
      body: {
        status: 'faulty',
        takesRecords: false,
        faults: [{ part: 'clock', message: expect.stringMatching('set it right') as string }],
      },
    });
    expect((await ledger.get('analyst', '/sites/TJ-WORKS/records/OPEN-1')).status).toBe(404);

    setBy(-400 * days);
    expect(await readiness()).toMatchObject({ status: 200, body: { faults: [] } });
    await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
    expect(await knownNow()).toStrictEqual(['OPEN-1']);
  });

  it('does not keep anybody from declaring a fault with it, but for as long as it is wrong', async () => {
    setBy(400 * days);
    const fault = { fromOrdinal: 0, toOrdinal: 0 };

    expect(codesOf(await ledger.post('regulator', '/ledger/clock-faults', fault))).toStrictEqual([
      503,
      'clock-ahead',
    ]);
  });
});

describe('a clock that was 400 days ahead when the ledger was started', () => {
  it('is said by the next start, which records again once the fault is declared', async () => {
    const { folder } = ledger;
    await ledger.stop({ keepFolder: true });
    await startAgain(folder, 400 * days);
    await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
    await ledger.stop({ keepFolder: true });
    await startAgain(folder, 0);

    expect(codesOf(await put('OPEN-2'))).toStrictEqual([503, 'clock-behind-log']);
    const head = Number((await readiness()).body['ordinal']);
    expect(await readiness()).toMatchObject({
      status: 503,
      body: { faults: [{ part: 'clock' }] },
    });
    expect(await knownNow()).toStrictEqual([]);

    const fault = { fromOrdinal: head, toOrdinal: head };
    const declared = await ledger.post('regulator', '/ledger/clock-faults', fault);
    expect([declared.status, declared.body['data']]).toStrictEqual([201, fault]);
    expect((await ledger.post('regulator', '/ledger/clock-faults', fault)).status).toBe(200);
    expect(await readiness()).toMatchObject({ status: 200, body: { faults: [] } });
    await record(ledger, '/sites/TJ-WORKS/records/OPEN-2', other);
    expect(await knownNow()).toStrictEqual(['OPEN-1', 'OPEN-2']);

    await ledger.stop({ keepFolder: true });
    await startAgain(folder, 0);
    expect((await readiness()).status).toBe(200);
    expect(await knownNow()).toStrictEqual(['OPEN-1', 'OPEN-2']);
  });
});

describe('a log in which an earlier version went on after a stamp of 2027', () => {
  it('is not added to until that is declared, and then shows all of it', async () => {
    const { folder } = ledger;
    await stamped('2025-11', '2027-03-05T04:00:00.000Z');
    await stamped('2025-12', '2026-01-30T04:00:00.000Z');
    await ledger.caughtUp();
    const head = Number((await readiness()).body['ordinal']);
    await ledger.stop({ keepFolder: true });
    await startAgain(folder, 0);
    await ledger.caughtUp();
    await until(async () => (await readiness()).status === 503);

    const command = `declare-clock-fault --from ${head - 1} --to ${head - 1}`;
    expect((await readiness()).body).toMatchObject({
      faults: [{ part: 'clock', message: expect.stringMatching(command) as string }],
    });
    expect(codesOf(await put('OPEN-2'))).toStrictEqual([503, 'clock-behind-log']);
    const fault = { fromOrdinal: head - 1, toOrdinal: head - 1 };
    expect((await ledger.post('regulator', '/ledger/clock-faults', fault)).status).toBe(201);
    expect((await put('OPEN-2')).status).toBe(201);
    expect(await knownNow()).toStrictEqual(['CLOSE-2025-11', 'CLOSE-2025-12', 'OPEN-2']);
  });
});

describe('POST /ledger/clock-faults', () => {
  const declare = (fromOrdinal: unknown, toOrdinal: unknown, account = 'regulator') =>
    ledger.post(account, '/ledger/clock-faults', { fromOrdinal, toOrdinal });

  it('refuses a range that is none, or that is not there', async () => {
    expect(codesOf(await declare(2, 1))).toStrictEqual([422, 'clock-fault-reversed']);
    expect(codesOf(await declare(2, 4_000))).toStrictEqual([422, 'clock-fault-beyond-log']);
    expect(codesOf(await declare(-1, '2'))).toStrictEqual([
      400,
      'invalid-input',
      '/fromOrdinal not-a-whole-number',
      '/toOrdinal not-a-whole-number',
    ]);
  });

  it('is for the regulator', async () => {
    expect(codesOf(await declare(0, 0, 'TJ-MAG'))).toStrictEqual([403, 'role-not-allowed']);
  });
});

const other = { ...opening, makes: opening.makes.map((lot) => ({ ...lot, lotId: 'MAG-2' })) };

const put = (recordId: string) =>
  ledger.put('TJ-MAG', `/sites/TJ-WORKS/records/${recordId}`, other);

const readiness = () => ledger.inject({ method: 'GET', url: '/health/ready' });

async function knownNow(): Promise<unknown[]> {
  const url = `/sites/TJ-WORKS/records?knownAt=${clock.now().toISOString()}`;
  const { status, body } = await ledger.get('regulator', url);
  expect(status).toBe(200);
  return (body.items ?? []).map(({ recordId }) => recordId).sort();
}

function setBy(ms: number): void {
  clock.isSetBy(ms);
  ledger.signOut();
}

async function startAgain(folder: string, aheadMs: number): Promise<void> {
  clock.isSetBy(aheadMs - clock.aheadMs);
  ledger = await RunningLedger.start({}, folder, { clock });
}

/** Written into the log behind the back of the ledger, as an earlier version would have. */
async function stamped(month: string, recordedAt: string): Promise<void> {
  const { store } = ledger.program.parts;
  const stream = 'site-TJ-WORKS';
  const backwards = { direction: 'backwards', maxCount: 1 } as const;
  let last: RecordedEvent | undefined;
  for await (const recorded of store.readStream(stream, backwards)) last = recorded;
  if (!last) throw new Error('the site is not there');
  const recordId = `CLOSE-${month}`;
  const data = { siteId: 'TJ-WORKS', recordId, occurredOn: '2026-01-08', month };
  const metadata = { ...last.metadata, recordedAt, schemaVersion: 1 };
  const eventId = `00000000-0000-4000-8000-000000${month.replace('-', '')}`;
  await store.append(stream, [{ eventId, event: { type: 'PeriodClosed', data }, metadata }], {
    expected: last.revision,
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const days = 24 * 3_600_000;

/** Time passes only when it is told to, beside a steady clock that nobody sets. */
class SteadyClock extends Clock {
  aheadMs = 0;
  override readonly steady = { awakeMs: () => 0, uptimeMs: () => 0 };

  now(): Date {
    return new Date(Date.parse('2026-01-31T04:00:00Z') + this.aheadMs);
  }

  isSetBy(ms: number): void {
    this.aheadMs += ms;
  }
}
