import { inspectJournal } from '@lodestone/journal';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { keyFingerprintOf } from '@lodestone/ledger';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeLog } from '../benchmarks/growth/written-log';
import { killLeftovers, StartedProgram } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';

/** Enough for a segment, and for the tail behind it. */
const events = 23_000;

let data: string;

jest.setTimeout(300_000);

beforeAll(async () => {
  data = newDataFolder();
  await writeLog(data, events);
});

afterAll(async () => {
  await killLeftovers();
  removeDataFolders();
});

const inJournal = (file: string): string => join(data, 'journal', file);
const sizeOf = (file: string): number =>
  statSync(inJournal(file), { throwIfNoEntry: false })?.size ?? 0;

const tail = 'tail-000000.frames';

/** What is seen a moment before the blow falls: where exactly it does is another place each time. */
const moments: ReadonlyArray<readonly [when: string, isThen: () => boolean]> = [
  ['the first frame is written', () => sizeOf(tail) > 0],
  ['some frames are written', () => sizeOf(tail) > 1_000_000],
  ['a segment is being sealed', () => existsSync(inJournal('lines-000000.arrow'))],
  ['its attributes are being sealed', () => existsSync(inJournal('deals-000000.arrow'))],
  ['it is being named', () => existsSync(inJournal('words-000000.arrow'))],
  ['the next tail has begun', () => sizeOf('tail-000001.frames') > 0],
];

async function condition() {
  const fingerprint = keyFingerprintOf(
    Buffer.from(readFileSync(join(data, 'ledger.key'), 'utf8').trim(), 'hex'),
  );
  const store = EmbeddedEventStore.openReadOnly({ file: join(data, 'log', 'events.sqlite') });
  try {
    return await inspectJournal(join(data, 'journal'), { fingerprint, store });
  } finally {
    await store.close();
  }
}

describe('kill -9 of a ledger that fills its journal', () => {
  it.each(moments)(
    'when %s, leaves a sound beginning of it, which is gone on with',
    async (...of) => {
      const [, isThen] = of;
      rmSync(join(data, 'journal'), { recursive: true, force: true });
      const program = new StartedProgram('apps/api/src/main.js', [], {
        env: { LODESTONE_DATA: data, LODESTONE_PORT: '0', LODESTONE_LOG: 'error' },
      });
      while (!isThen()) await setImmediate();
      await program.killGroup();

      const left = await condition();
      expect(left).toMatchObject({ is: 'sound' });
      const ledger = await LedgerProcess.start(data);
      expect(ledger.said).not.toMatch(/journal.*is made anew/);
      expect(
        await lodestoneJson(['rebuild', 'journal', '--check', '--data', data], {}),
      ).toMatchObject({ code: 0, json: { agrees: true, checked: [{ name: 'journal' }] } });
      expect(await ledger.stop()).toBe(0);
      expect(await condition()).toMatchObject({ is: 'sound', segments: 1 });
    },
  );
});
