import { saidToTests } from '@lodestone/testing/environment';
import { setTimeout as sleep } from 'node:timers/promises';
import { killLeftovers } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import type { LogHome, LogHomes } from './log-server';
import { register } from './registered';
import { SignedIn } from './signed-in';
import { everyRecord, expectWhole, pathOf, sendAgain } from './submitted-records';
import { submitterSites, submitUntilKilled, type Submitted } from './submitters';

/** `.ci/run` asks for more. */
const rounds = Number(saidToTests.killRounds ?? 3);

/** Different in every round, so that the blow falls on another moment of the ledger's work. */
const blowAt = (round: number) => ({
  acknowledged: 40 + ((round * 37) % 160),
  thenMs: (round * 7) % 13,
});

/** Wherever its log is. Each place has a file of specs, so that both are tried at the same time. */
export function itSurvivesKills({ name, start }: LogHomes): void {
  const everSubmitted = new Map<string, Submitted>();
  let home: LogHome;
  let data: string;
  let ledger: LedgerProcess;

  jest.setTimeout(60_000 + rounds * 20_000);

  afterAll(async () => {
    await killLeftovers();
    removeDataFolders();
  });

  describe(`kill -9 of the ledger under 16 clients, its log ${name}`, () => {
    beforeAll(async () => {
      home = await start();
      data = newDataFolder();
      ledger = await LedgerProcess.start(data, home.env);
      await register(await SignedIn.as('regulator', ledger.url), submitterSites);
    });

    afterAll(() => home.stop());

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

        ledger = await LedgerProcess.start(data, home.env);
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
      expect(await lodestoneJson(['doctor', '--data', data], home.env)).toMatchObject({
        code: 0,
        json: { ok: true },
      });
      expect(await lodestoneJson(['rebuild', '--check', '--data', data], home.env)).toMatchObject({
        code: 0,
        json: { agrees: true },
      });
      expect(await ledger.stop()).toBe(0);
    });
  });
}
