import { JournalReader } from '@lodestone/journal';
import { projectionPath } from '@lodestone/projections';
import { readModels } from '@lodestone/read-models';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { begin, exportOf, opening, record } from './chain';
import { ordinalOf, RunningLedger, type Answer } from './running-ledger';

let ledger: RunningLedger;

beforeEach(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_240_000));
});

afterEach(() => ledger.stop());

/** A busy machine takes seconds to start threads. */
jest.setTimeout(60_000);

const url = '/registers/transaction-volumes?groupBy=month';
const volumes = () => ledger.get('TJ-MAG', url);
const file = () =>
  projectionPath(join(ledger.folder, 'read-models'), readModels['transaction-volumes']);

/** Asks again as somebody would who was told to. */
async function answered(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 503) return answer;
    expect(answer.headers['retry-after']).toBeDefined();
    await pause(20);
  }
}

async function startAgain(threads = false): Promise<void> {
  await ledger.stop({ keepFolder: true });
  ledger = await RunningLedger.start({}, ledger.folder, { threads });
  await ledger.caughtUp();
}

function overwrite(path: string, from: number): void {
  const content = readFileSync(path);
  content.fill(0xa5, from);
  writeFileSync(path, content);
}

const faults = async () => {
  const { body } = await ledger.inject({ method: 'GET', url: '/health/ready' });
  return body['faults'];
};

describe('read models that are taken away beside a running ledger', () => {
  it('are made anew, and their followers go on', async () => {
    await startAgain(true);
    const before = await answered(volumes);
    rmSync(join(ledger.folder, 'read-models'), { recursive: true });

    // One line for each file; they are looked at twice a second.
    const isSaid = (name: string) => ledger.said.some((line) => line.includes(`${name}-v`));
    while (!Object.keys(readModels).every(isSaid)) await pause(20);
    expect((await answered(volumes)).body).toStrictEqual(before.body);
    await record(ledger, '/sites/TJ-WORKS/records/EXP-2', exportOf(1_000));
    while (Number(ordinalOf(await answered(volumes))) < 9) await pause(20);
    const after = await answered(volumes);
    expect(after.body.items).toMatchObject([{ exported: { deals: 2, massGrams: '1241000' } }]);
    expect(await faults()).toStrictEqual([]);
  });
});

describe('the journal of a running ledger', () => {
  const folder = () => join(ledger.folder, 'journal');

  /** Lines of acts as whoever reads the columns finds them. */
  async function dealsInJournal(): Promise<readonly string[]> {
    await ledger.caughtUp();
    const reader = new JournalReader(folder(), { columns: ['deal'], hasContent: false });
    reader.refresh();
    const words = reader.dictionaries.of('line');
    return reader.pieces
      .flatMap(({ columns: { deal } }) => [...deal])
      .filter((number) => number > 0)
      .map((number) => words.wordOf(number));
  }

  it('has the lines of every record, and health says how far it is', async () => {
    expect(await dealsInJournal()).toStrictEqual(['TJ-WORKS/EXP-1/1']);
    const { body } = await ledger.inject({ method: 'GET', url: '/health/ready' });
    expect(body['readModels']).toContainEqual(
      expect.objectContaining({ name: 'journal', state: 'ready', ordinal: body['ordinal'] }),
    );
  });

  it.each([false, true])(
    'is made anew when it is deleted beside it, which is said (threads: %s)',
    async (threads) => {
      await startAgain(threads);
      rmSync(folder(), { recursive: true });

      while (!ledger.said.some((line) => line.includes('journal'))) await pause(20);
      expect(ledger.said).toStrictEqual([
        expect.stringMatching(/journal\/manifest.json is made anew: somebody deleted it$/),
      ]);
      await record(ledger, '/sites/TJ-WORKS/records/EXP-2', exportOf(1_000));
      expect(await dealsInJournal()).toStrictEqual(['TJ-WORKS/EXP-1/1', 'TJ-WORKS/EXP-2/1']);
      expect(await faults()).toStrictEqual([]);
    },
  );
});

describe('a damaged file of a read model', () => {
  it('is made anew at the start, which says which', async () => {
    const before = await answered(volumes);
    await ledger.stop({ keepFolder: true });
    writeFileSync(file(), 'garbage where the header should be');
    ledger = await RunningLedger.start({}, ledger.folder);

    expect((await answered(volumes)).body).toStrictEqual(before.body);
    expect(ledger.said).toStrictEqual([
      expect.stringMatching(
        /^follower: read-models\/transaction-volumes-v\d+\.sqlite is made anew: it is damaged \(.+\)$/,
      ),
    ]);
    expect(await faults()).toStrictEqual([]);
  });

  it('is made anew when a question meets the damage, and the question is to be asked again', async () => {
    const before = await answered(volumes);
    await ledger.stop({ keepFolder: true });
    // Behind what the follower reads at the start.
    overwrite(file(), 2 * 8_192);
    ledger = await RunningLedger.start({}, ledger.folder);

    expect((await volumes()).status).toBe(503);
    expect((await answered(volumes)).body).toStrictEqual(before.body);
    expect(ledger.said).toHaveLength(1);
  });
});
