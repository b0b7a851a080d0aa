import { saidToTests } from '@lodestone/testing/environment';
import { everyFollowed } from '../../apps/api/src/reading/follower/groups';
import { begin, exportOf, kolner, opening, record } from './chain';
import { foretold, timeless, told } from './dry-runs/compared';
import { RandomRecords, type Sent } from './dry-runs/random-records';
import { notAsPublished } from './published-answers';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN', opening);
});

afterAll(() => ledger.stop());

const at = (recordId: string): string => `/sites/TJ-WORKS/records/${recordId}`;
const batches = '/sites/TJ-WORKS/batches';

const tried = ({ recordId, body }: Sent, account = 'TJ-MAG'): Promise<Answer> =>
  ledger.post(account, `${at(recordId)}/dry-run`, body);
const sent = ({ recordId, body }: Sent): Promise<Answer> => ledger.put('TJ-MAG', at(recordId), body);

const asBatch = (records: readonly Sent[]) => ({
  records: records.map(({ recordId, body }) => ({ recordId, ...body })),
});
const triedBatch = (records: readonly Sent[]): Promise<Answer> =>
  ledger.post('TJ-MAG', `${batches}/dry-run`, asBatch(records));
const sentBatch = (records: readonly Sent[]): Promise<Answer> =>
  ledger.post('TJ-MAG', batches, asBatch(records));

/** Everything that could have moved. */
async function state(): Promise<unknown> {
  const { readSide } = ledger.program.parts;
  return {
    events: await ledger.eventsInLog(),
    ordinals: everyFollowed.map((name) => [name, readSide.reachedOrdinal([name])]),
    waiting: ledger.program.parts.writePath.waiting,
  };
}

const seeds = saidToTests.seed
  ? [Number(saidToTests.seed)]
  : Array.from({ length: Number(saidToTests.runs ?? 2) }, () =>
      Math.floor(Math.random() * 2 ** 31),
    );

describe('a dry run and the submission on the same state', () => {
  it.each(seeds)('agree, record by record (LODESTONE_SEED=%i)', async (seed) => {
    const records = new RandomRecords(seed);
    const outcomes = new Map<unknown, number>();
    for (const each of records.some(60)) {
      const named = { ...each, recordId: `${seed}-${each.recordId}` };
      const before = await state();
      const trial = await tried(named);
      expect(await state()).toStrictEqual(before);
      const answer = await sent(named);

      expect({ named, ...(foretold(trial) as object) }).toStrictEqual({
        named,
        ...(told(answer) as object),
      });
      const { outcome = trial.status } = trial.body;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['recorded', 'refused']));
  });

  it.each(seeds)('agree, batch by batch, without what is refused (LODESTONE_SEED=%i)', async (seed) => {
    const records = new RandomRecords(seed + 1);
    const outcomes = new Set<unknown>();
    for (let n = 0; n < 12; n += 1) {
      const batch = records.some(6).map((each) => ({ ...each, recordId: `B${seed}-${each.recordId}` }));
      const before = await state();
      const trial = await triedBatch(batch);
      expect(await state()).toStrictEqual(before);
      expect(trial.status).toBe(200);
      const judged = trial.body['records'] as (Record<string, unknown> & { outcome: string })[];
      expect(judged.map(({ recordId }) => recordId)).toEqual(batch.map(({ recordId }) => recordId));
      outcomes.add(trial.body['outcome']);

      const answer = await sentBatch(batch);
      if (answer.status >= 400) {
        expect(trial.body['outcome']).toBe(answer.status === 400 ? 'invalid' : 'refused');
        expectSaid(trial, answer);
        // Later ones were judged as if those were not there: so they are sent.
        const possible = batch.filter((_, index) => isPossible(judged[index]?.outcome));
        if (possible.length === 0) continue;
        const rest = await sentBatch(possible);
        expect(rest.status).toBeLessThan(300);
        expect(timeless(rest.body['records'])).toStrictEqual(
          timeless(judged.filter(({ outcome }) => isPossible(outcome)).map(({ answer: a }) => a)),
        );
      } else {
        expect(trial.body['outcome']).toBe(answer.body['outcome']);
        expect(judged.map((each) => timeless(each['answer']))).toStrictEqual(
          timeless(answer.body['records']),
        );
      }
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(['refused']));
  });
});

const isPossible = (outcome: string | undefined): boolean =>
  outcome === 'recorded' || outcome === 'unchanged';

/** Of a refusal the same words; of what is no sentence every place that the submission names. */
function expectSaid({ body }: Answer, answer: Answer): void {
  if (answer.status !== 400) {
    expect(timeless(body['problem'])).toStrictEqual(timeless(answer.body));
    return;
  }
  const { errors } = body['problem'] as { errors: unknown[] };
  expect(errors).toEqual(expect.arrayContaining(answer.body['errors'] as unknown[]));
}

describe('POST /sites/:siteId/records/:recordId/dry-run', () => {
  it('says on which state it judged, with the flags, and whom the parties are', async () => {
    const { body } = await tried({ recordId: 'T-1', body: exportOf(10) });

    expect(body).toMatchObject({
      outcome: 'recorded',
      judgedAt: { ordinal: expect.any(Number) as number, revision: expect.any(Number) as number },
      answer: { type: 'Exported', outcome: 'recorded', flags: expect.any(Array) as unknown[] },
    });
    expect(body['answer']).not.toHaveProperty('ordinal');
    const flags = (body['answer'] as { flags: { code: string }[] }).flags;
    expect(flags.map(({ code }) => code)).toContain('declaration-incomplete');
    const parties = body['declarations'] as { pointer: string }[];
    expect(parties.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/buyer', '/importer', '/consignee', '/endUser']),
    );
  });

  it('tells which number joins a client under another name, and who is nobody', async () => {
    await record(ledger, at('KNOWN'), exportOf(10));
    const renamed = { ...kolner, name: 'Kölner Motoren GmbH' };
    const stranger = { name: 'Niemand AG', countryCode: 'DE', identifiers: [] };
    const body = { ...exportOf(10), consignee: renamed, endUser: stranger };
    const answer = await tried({ recordId: 'T-2', body });
    const told = new Map(
      (answer.body['declarations'] as { pointer: string }[]).map(({ pointer, ...rest }) => [
        pointer,
        rest,
      ]),
    );

    expect(told.get('/buyer')).toMatchObject({ known: 'declared', isNewName: false });
    expect(told.get('/consignee')).toMatchObject({
      known: 'joins',
      isNewName: true,
      meets: [{ numbers: kolner.identifiers }],
    });
    expect(told.get('/endUser')).toMatchObject({ known: 'new', meets: [] });
  });

  it('says what a correction changes', async () => {
    const [lot] = opening.makes;
    const act = { ...opening, makes: [{ ...lot, lotId: 'FIX', massGrams: 500 }] };
    await record(ledger, at('TO-FIX'), act);
    const right = { ...act, makes: [{ ...lot, lotId: 'FIX', massGrams: 400 }] };
    const body = {
      type: 'RecordCorrected',
      targetRecordId: 'TO-FIX',
      reason: 'wrong-mass',
      act: right,
    };

    expect((await tried({ recordId: 'FIXED', body })).body).toMatchObject({
      outcome: 'recorded',
      change: {
        targetRecordId: 'TO-FIX',
        flagsBefore: expect.any(Array) as unknown[],
        masses: expect.arrayContaining([
          { account: 'stock', siteId: 'TJ-WORKS', lotId: 'FIX', massGrams: -100 },
        ]) as unknown[],
      },
    });
  });

  it('is not there for others, and knows no parameter', async () => {
    const own = { recordId: 'T-3', body: opening };
    expect((await tried(own, 'XX')).status).toBe(404);
    expect((await tried(own, 'analyst')).status).toBe(403);
    const answer = await ledger.post('TJ-MAG', `${at('T-3')}/dry-run`, { ...opening, dryRun: true });
    expect(codesOf(answer)).toStrictEqual([400, 'invalid-input', '/dryRun field-unknown']);
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
