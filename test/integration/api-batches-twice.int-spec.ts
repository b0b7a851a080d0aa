import { begin, opening, record } from './chain';
import { codesOf, RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
});

afterAll(() => ledger.stop());

const post = (records: readonly object[]): Promise<Answer> =>
  ledger.post('TJ-MAG', '/sites/TJ-WORKS/batches', { records });

const stock = (lotId: string) => ({ ...opening, makes: [{ ...opening.makes[0], lotId }] });
const sample = (lotId: string, massGrams: number) => ({
  type: 'Discarded',
  occurredOn: '2025-05-05',
  kind: 'laboratory-sample',
  takes: [{ lotId, massGrams }],
});

describe('a batch in which one record id stands twice', () => {
  it('is refused when the contents differ, and points to the second', async () => {
    const before = await ledger.eventsInLog();
    const answer = await post([
      { recordId: 'D-OPEN', ...stock('D') },
      { recordId: 'D-SAMPLE', ...sample('D', 10) },
      { recordId: 'D-SAMPLE', ...sample('D', 777) },
    ]);

    expect(codesOf(answer)).toStrictEqual([
      409,
      'record-exists-with-other-content',
      '/records/2 record-exists-with-other-content',
      '/records/2/takes/0/massGrams differs-from-what-stands',
    ]);
    expect(await ledger.eventsInLog()).toBe(before);
  });

  it('brings one record when they are the same', async () => {
    await record(ledger, '/sites/TJ-WORKS/records/E-OPEN', stock('E'));
    const twice = { recordId: 'E-SAMPLE', ...sample('E', 10) };
    const answer = await post([twice, twice]);

    expect(answer).toMatchObject({
      status: 201,
      body: { records: [{ outcome: 'recorded' }, { outcome: 'unchanged' }] },
    });
    const alone = `/sites/TJ-WORKS/records/E-SAMPLE`;
    expect((await ledger.put('TJ-MAG', alone, sample('E', 10))).body).toMatchObject({
      outcome: 'unchanged',
      data: { takes: [{ massGrams: 10 }] },
    });
    expect((await ledger.put('TJ-MAG', alone, sample('E', 777))).status).toBe(409);
  });
});
