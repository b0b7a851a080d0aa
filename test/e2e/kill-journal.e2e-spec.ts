import { inspectJournal } from '@lodestone/journal';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { keyFingerprintOf } from '@lodestone/ledger';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { headOrdinalOf } from '../../apps/cli/src/folder/head-ordinal';
import { writeLog } from '../benchmarks/growth/written-log';
import { killLeftovers, StartedProgram } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';

/** Enough for a segment, and for the tail behind it. */
const events = 23_000;

let data: string;
let head: number;

jest.setTimeout(300_000);

beforeAll(async () => {
  data = newDataFolder();
  await writeLog(data, events);
  const store = EmbeddedEventStore.openReadOnly({ file: join(data, 'log', 'events.sqlite') });
  head = await headOrdinalOf(store, join(data, 'read-models'));
  await store.close();
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
      const program = started();
      while (!isThen()) await setImmediate();
      await program.killGroup();

      expect(await condition()).toMatchObject({ is: 'sound' });

      const again = started();
      await again.until(async () => (await ordinalInJournal()) === head, 200);
      again.signalGroup('SIGTERM');
      const { code, stdout, stderr } = await again.ended;
      expect([code, stdout + stderr]).toEqual([
        0,
        expect.not.stringMatching(/journal.*is made anew/),
      ]);
      expect(await condition()).toMatchObject({ is: 'sound', segments: 1 });
      expect(
        await lodestoneJson(['rebuild', 'journal', '--check', '--data', data], {}),
      ).toMatchObject({ code: 0, json: { agrees: true, checked: [{ name: 'journal' }] } });
    },
  );
});

const started = () =>
  new StartedProgram('apps/api/src/main.js', [], {
    env: { LODESTONE_DATA: data, LODESTONE_PORT: '0' },
  });

async function ordinalInJournal(): Promise<number> {
  const found = await condition();
  return found.is === 'sound' ? found.ordinal : -1;
}
