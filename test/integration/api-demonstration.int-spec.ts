import { loadDemonstration } from '../../apps/api/src/program/demonstration/load-demonstration';
import { planOf } from '../../apps/api/src/program/demonstration/plan';
import { nationInfo, nationPlan, type Submission } from '@lodestone/nation';
import { SentencePipe } from '../../apps/api/src/http/sentence.pipe';
import { RecordBodyPipe } from '../../apps/api/src/acts/record-body.pipe';
import { StandingBodyPipe } from '../../apps/api/src/enterprises/standing-body.pipe';
import { EnterpriseDto } from '../../apps/api/src/enterprises/enterprise.dto';
import { SiteDto } from '../../apps/api/src/sites/site.dto';
import { enterpriseBody, opening, siteBody } from './chain';
import { RunningLedger } from './running-ledger';

const at = (day: string) => ({ recordedAt: `${day}T02:00:00.000Z` });

const plan: readonly Submission[] = [
  {
    ...at('2025-01-02'),
    submittedBy: 'regulator',
    kind: 'enterprise',
    enterpriseId: 'TJ-MAG',
    body: enterpriseBody('TJ-MAG'),
  },
  {
    ...at('2025-01-03'),
    submittedBy: 'regulator',
    kind: 'site',
    siteId: 'TJ-WORKS',
    body: siteBody('TJ-MAG'),
  },
  {
    ...at('2025-01-04'),
    submittedBy: 'TJ-MAG',
    kind: 'record',
    siteId: 'TJ-WORKS',
    recordId: 'OPEN-1',
    body: opening as never,
  },
];

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start({ LODESTONE_DEMONSTRATION: '1' });
});

afterAll(() => ledger.stop());

const eventsInLog = async () => {
  const events: string[] = [];
  for await (const { event, metadata } of ledger.program.parts.store.readAll()) {
    events.push(`${event.type} ${metadata.recordedAt.slice(0, 10)} ${metadata.channel}`);
  }
  return events;
};

const told: number[] = [];
const load = (signal: AbortSignal) =>
  loadDemonstration(ledger.program, {
    plan: planOf(plan),
    signal,
    every: 1,
    progress: ({ done }) => told.push(done),
  });

describe('loading a demonstration', () => {
  it('answers nobody but those who ask how far it is', async () => {
    const inject = (url: string) => ledger.inject({ method: 'GET', url });

    expect(await inject('/accounts')).toMatchObject({
      status: 503,
      body: { code: 'loading', facts: { done: 0 } },
    });
    expect(await inject('/nothing')).toMatchObject({ status: 503 });
    expect(await inject('/ledger')).toMatchObject({ status: 200, body: { loading: { done: 0 } } });
    expect((await inject('/health/live')).status).toBe(200);
    expect(await inject('/health/ready')).toMatchObject({
      status: 503,
      body: { status: 'loading' },
    });
  });

  it('stops between two submissions when it is told to', async () => {
    const stopped = new AbortController();
    const loading = load(stopped.signal);
    stopped.abort();
    await loading;

    expect(ledger.program.parts.readiness.progress).toMatchObject({ total: 3 });
    expect((await eventsInLog()).length).toBeLessThan(4);
  });

  it('is only loading, whatever times its records bring along', async () => {
    const { writePath } = ledger.program.parts;
    writePath.clock.at(new Date('2025-06-01T00:00:00Z'));

    expect(writePath.clock.fault()).toMatchObject({ code: 'clock-behind-log' });
    expect(await ledger.inject({ method: 'GET', url: '/health/ready' })).toMatchObject({
      status: 503,
      body: { status: 'loading' },
    });
  });

  it('goes on where it stopped, at the nation’s own times, and opens the ledger to all', async () => {
    await load(new AbortController().signal);

    expect(await eventsInLog()).toStrictEqual([
      `LedgerOpened ${nationInfo.beginsAt.slice(0, 10)} system`,
      'EnterpriseRegistered 2025-01-02 demonstration',
      'SiteOpened 2025-01-03 demonstration',
      'OpeningStockDeclared 2025-01-04 demonstration',
      'DemonstrationLoaded 2025-01-04 demonstration',
    ]);
    expect(told.at(-1)).toBe(3);
    expect((await ledger.inject({ method: 'GET', url: '/accounts' })).status).toBe(200);
  });

  it('leaves records that their enterprise can send again, and the time to the machine', async () => {
    const url = '/sites/TJ-WORKS/records';
    const again = await ledger.put('TJ-MAG', `${url}/OPEN-1`, opening);
    const makes = [{ ...opening.makes[0], lotId: 'NEW' }];
    const anew = await ledger.put('TJ-MAG', `${url}/OPEN-2`, { ...opening, makes });

    expect(again).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
    expect(anew).toMatchObject({ status: 201, body: { recordedAt: '2026-01-31T04:00:00.000Z' } });
  });
});

describe('the nation', () => {
  it('submits nothing that a client could not', async () => {
    const pipe = new SentencePipe();
    const record = new RecordBodyPipe();
    const standing = new StandingBodyPipe();
    const judge = ({ kind, body }: Submission): Promise<unknown> => {
      switch (kind) {
        case 'record':
          return record.transform(body);
        case 'standing':
          return standing.transform(body);
        case 'site':
          return pipe.transform(body, { type: 'body', metatype: SiteDto });
        case 'enterprise':
          return pipe.transform(body, { type: 'body', metatype: EnterpriseDto });
      }
    };
    for (const submission of nationPlan({ seed: nationInfo.seed, scale: 0.05 })) {
      const judged = await judge(submission);
      // Nothing in it had to be written in another way, or its digest would be another.
      expect(JSON.parse(JSON.stringify(judged))).toEqual(
        JSON.parse(JSON.stringify(submission.body)),
      );
    }
  });
});
