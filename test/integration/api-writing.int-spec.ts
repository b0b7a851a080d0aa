import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { begin, opening, record } from './chain';
import { codesOf, RunningLedger } from './running-ledger';

let ledger: RunningLedger;
let file: string;

beforeEach(async () => {
  ledger = await RunningLedger.start();
  file = join(ledger.folder, 'log', 'events.sqlite');
  await begin(ledger);
});

afterEach(() => ledger.stop());

describe('a log that cannot be written', () => {
  it('is said by readiness from the first failure on, and until it can be written again', async () => {
    expect((await ready()).status).toBe(200);
    renameSync(file, `${file}.away`);
    expect(codesOf(await put('OPEN-1'))).toStrictEqual([503, 'unavailable']);
    const { status, body } = await ready();
    expect([status, body['takesRecords']]).toStrictEqual([503, false]);
    expect(body['faults']).toMatchObject([
      {
        part: 'event-store',
        message: expect.stringMatching(/^the log log\/events.sqlite was taken away/) as string,
      },
    ]);

    renameSync(`${file}.away`, file);
    while ((await ready()).status !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await ready()).body['faults']).toStrictEqual([]);
    await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
    expect(ledger.said.filter((line) => line.startsWith('event-store: '))).toStrictEqual([
      expect.stringContaining(`the log ${file} was taken away`),
      'event-store: the log can be written again',
    ]);
  });
});

const put = (recordId: string) =>
  ledger.put('TJ-MAG', `/sites/TJ-WORKS/records/${recordId}`, opening);

const ready = () => ledger.inject({ method: 'GET', url: '/health/ready' });
