import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ProblemException } from '../../apps/api/src/http/problem';
import { begin, exportOf, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

/** A busy machine takes seconds to start threads. */
jest.setTimeout(60_000);

afterEach(() => ledger.stop());

async function start(threads: boolean): Promise<void> {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await record(ledger, '/sites/TJ-WORKS/records/EXP-1', exportOf(1_240_000));
  await ledger.stop({ keepFolder: true });
  ledger = await RunningLedger.start({}, ledger.folder, { threads });
  await ledger.caughtUp();
}

const sumsOf = (question: Readonly<{ siteId?: string; asOf?: string; knownAt?: number }> = {}) =>
  ledger.program.parts.readSide.ask('account-sums', { account: 'exported', ...question });

const head = (): number => ledger.program.parts.readSide.reachedOrdinal();

/** Asks again as somebody would who was told to. */
async function gramsOnceBuilt(): Promise<string> {
  for (;;) {
    try {
      return (await sumsOf()).body.massGrams;
    } catch (error) {
      if (!(error instanceof ProblemException)) throw error;
      expect(error.code).toBe('read-model-building');
      await pause(20);
    }
  }
}

describe.each([false, true])(
  'a question of the lines of the whole log (threads: %s)',
  (threads) => {
    it('is answered from memory, by day, by ordinal and by site', async () => {
      await start(threads);

      expect(await sumsOf()).toMatchObject({
        ordinal: head(),
        body: { massGrams: '1240000', knownAt: head() },
      });
      expect((await sumsOf()).body.elementMicrograms).toMatchObject({ Nd: expect.any(String) });
      expect((await sumsOf({ siteId: 'TJ-WORKS' })).body.massGrams).toBe('1240000');
      expect((await sumsOf({ siteId: 'nowhere' })).body.massGrams).toBe('0');
      expect((await sumsOf({ asOf: '2024-12-31' })).body.massGrams).toBe('0');
      expect((await sumsOf({ knownAt: head() - 1 })).body).toMatchObject({
        massGrams: '0',
        knownAt: head() - 1,
      });
    });

    it('knows what was recorded just now', async () => {
      await start(threads);
      for (const n of [2, 3, 4, 5]) {
        await record(ledger, `/sites/TJ-WORKS/records/EXP-${n}`, exportOf(1_000));
        await ledger.caughtUp();
        expect((await sumsOf()).body.massGrams).toBe(String(1_240_000 + 1_000 * (n - 1)));
      }
      expect(ledger.program.parts.readSide.chain()).toMatchObject({ ordinal: head(), restarts: 0 });
    });

    it('is answered again when the journal was deleted, or found damaged', async () => {
      await start(threads);
      await sumsOf();
      rmSync(join(ledger.folder, 'journal'), { recursive: true });
      expect(await gramsOnceBuilt()).toBe('1240000');

      await ledger.stop({ keepFolder: true });
      ledger = await RunningLedger.start({}, ledger.folder, { threads });
      await ledger.caughtUp();
      truncateSync(join(ledger.folder, 'journal', 'manifest.json'), 20);
      expect(await gramsOnceBuilt()).toBe('1240000');
      expect(ledger.said.join('\n')).toMatch(/journal\/manifest.json is made anew/);
    });
  },
);
