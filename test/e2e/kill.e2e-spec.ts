import { setTimeout as sleep } from 'node:timers/promises';
import { killLeftovers } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { register } from './registered';
import { SignedIn } from './signed-in';
import { submitterSites, submitUntilKilled, type Submitted } from './submitters';

/** `.ci/run` asks for more. */
const rounds = Number(process.env['LODESTONE_KILL_ROUNDS'] ?? 3);

/** Different in every round, so that the blow falls on another moment of the ledger's work. */
const blowAt = (round: number) => ({
  acknowledged: 40 + ((round * 37) % 160),
  thenMs: (round * 7) % 13,
});

type Record = { siteId: string; recordId: string; state: string; data: unknown };

jest.setTimeout(60_000 + rounds * 20_000);

const data = newDataFolder();
const everSubmitted = new Map<string, Submitted>();
let ledger: LedgerProcess;

beforeAll(async () => {
  ledger = await LedgerProcess.start(data);
  await register(await SignedIn.as('regulator', ledger.url), submitterSites);
});

afterAll(async () => {
  await killLeftovers();
  removeDataFolders();
});

describe('kill -9 of the whole program while 16 clients submit', () => {
  it.each(Array.from({ length: rounds }, (_, round) => round))(
    'round %i: keeps every acknowledged record once and no other half, and completes when all is sent again',
    async (round) => {
      const { acknowledged, unanswered } = await submitUntilKilled(ledger.url, {
        round,
        isEnough: (count) => count >= blowAt(round).acknowledged,
        async kill() {
          await sleep(blowAt(round).thenMs);
          await ledger.kill();
        },
      });
      for (const one of [...acknowledged, ...unanswered]) everSubmitted.set(one.path, one);
      // Without these the round would have shown nothing.
      expect(acknowledged.length).toBeGreaterThanOrEqual(blowAt(round).acknowledged);
      expect(unanswered.length).toBeGreaterThan(0);

      ledger = await LedgerProcess.start(data);
      const regulator = await SignedIn.as('regulator', ledger.url);
      for (const { path, answer } of acknowledged) {
        const { status, body } = await regulator.get(path);
        expect([path, status, body['data']]).toStrictEqual([path, 200, answer.body['data']]);
      }
      const held = new Set((await everyRecord(regulator)).map(pathOf));
      for (const submitted of unanswered) {
        const { status, body } = await regulator.get(submitted.path);
        expect([submitted.path, status]).toStrictEqual([
          submitted.path,
          held.has(submitted.path) ? 200 : 404,
        ]);
        if (status === 200) expectWhole(body['data'], submitted);
      }

      await sendAgain([...acknowledged, ...unanswered], ledger.url);
      const paths = (await everyRecord(regulator)).map(pathOf);
      expect(paths.toSorted()).toStrictEqual([...everSubmitted.keys()].toSorted());
    },
  );

  it('leaves a ledger that the doctor finds well and whose read models are what the log says', async () => {
    expect(await lodestoneJson(['doctor', '--data', data])).toMatchObject({
      code: 0,
      json: { ok: true },
    });
    expect(await lodestoneJson(['rebuild', '--check', '--data', data])).toMatchObject({
      code: 0,
      json: { agrees: true },
    });
    expect(await ledger.stop()).toBe(0);
  });
});

const pathOf = ({ siteId, recordId }: Record): string => `/sites/${siteId}/records/${recordId}`;

/** In the order in which they were sent: later ones stand on earlier ones. */
async function sendAgain(submissions: readonly Submitted[], url: string): Promise<void> {
  const bySite = Map.groupBy(submissions, ({ path }) => path.split('/')[2] ?? '');
  await Promise.all(
    submitterSites.map(async ({ siteId, enterpriseId }) => {
      const enterprise = await SignedIn.as(enterpriseId, url);
      for (const { path, body } of bySite.get(siteId) ?? []) await enterprise.record(path, body);
    }),
  );
}

/** Everything that was worded stands there; the decision has stamped more upon it. */
function expectWhole(data: unknown, { body }: Submitted): void {
  const { type: _, buyer: __, ...worded } = body;
  expect(data).toMatchObject(worded);
}

const everyRecord = async (regulator: SignedIn): Promise<Record[]> =>
  (
    await Promise.all(
      submitterSites.map(({ siteId }) =>
        regulator.all<Record>(`/sites/${siteId}/records?limit=500`),
      ),
    )
  ).flat();
