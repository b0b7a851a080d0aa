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

type Asked = Readonly<{ siteIds?: readonly string[]; asOf?: string; knownAt?: number }>;

const everyDay = { from: '1970-01-01', to: '9999-12-31' };

/** The balance of a time in which everything happened. */
async function exportedBy(question: Asked = {}) {
  const asked = { period: everyDay, element: 'Nd', ...question } as const;
  const { ordinal, body } = await ledger.program.parts.readSide.ask('balance', asked);
  const exported = body?.changes.find(({ name }) => name === 'exported');
  return {
    ordinal,
    knownAt: body?.knownAt,
    grams: 0 - Number(exported?.massGrams ?? 0),
    micrograms: 0n - BigInt(exported?.micrograms ?? 0),
  };
}

const head = (): number => ledger.program.parts.readSide.reachedOrdinal();

/** Asks again as somebody would who was told to. */
async function gramsOnceBuilt(): Promise<number> {
  for (;;) {
    try {
      return (await exportedBy()).grams;
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

      // 1,240,000 g × 221,700 ppm
      expect(await exportedBy()).toEqual({
        ordinal: head(),
        knownAt: head(),
        grams: 1_240_000,
        micrograms: 274_908_000_000n,
      });
      expect((await exportedBy({ siteIds: ['TJ-WORKS'] })).grams).toBe(1_240_000);
      expect((await exportedBy({ siteIds: ['nowhere'] })).grams).toBe(0);
      expect((await exportedBy({ asOf: '2024-12-31' })).grams).toBe(0);
      expect(await exportedBy({ knownAt: head() - 1 })).toMatchObject({
        grams: 0,
        knownAt: head() - 1,
      });
    });

    it('knows what was recorded just now', async () => {
      await start(threads);
      for (const n of [2, 3, 4, 5]) {
        await record(ledger, `/sites/TJ-WORKS/records/EXP-${n}`, exportOf(1_000));
        await ledger.caughtUp();
        expect((await exportedBy()).grams).toBe(1_240_000 + 1_000 * (n - 1));
      }
      expect(ledger.program.parts.readSide.chain()).toMatchObject({ ordinal: head(), restarts: 0 });
    });

    it('is answered again when the journal was deleted, or found damaged', async () => {
      await start(threads);
      await exportedBy();
      rmSync(join(ledger.folder, 'journal'), { recursive: true });
      expect(await gramsOnceBuilt()).toBe(1_240_000);

      await ledger.stop({ keepFolder: true });
      ledger = await RunningLedger.start({}, ledger.folder, { threads });
      await ledger.caughtUp();
      truncateSync(join(ledger.folder, 'journal', 'manifest.json'), 20);
      expect(await gramsOnceBuilt()).toBe(1_240_000);
      expect(ledger.said.join('\n')).toMatch(/journal\/manifest.json is made anew/);
    });
  },
);
