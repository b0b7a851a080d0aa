import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { RecordedEvent } from '@lodestone/kernel';
import type { Delivery } from '@lodestone/projections';
import { childEnvironment } from '@lodestone/testing/environment';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deliveriesOf, knownTypes } from './handed-over.fixture';
import { inspectJournal } from './inspect-journal';
import type { Blow, WriterOrder } from './killed-writer.fixture';
import { KeptJournal, linesIn, someLog, writtenTo } from './kept-journal.fixture';
import { checkJournal } from './rebuild-journal';

const writer = resolve(__dirname, '../../../dist/libs/journal/src/killed-writer.fixture.js');

/** So short that a short history seals some. */
const sizes = { fingerprint: 'key', segmentLines: 60 };

const folder = mkdtempSync(join(tmpdir(), 'killed-journal-'));
const file = join(folder, 'events.sqlite');
let log: readonly RecordedEvent[];
let store: EmbeddedEventStore;
let deliveries: readonly Delivery[];
let kept: KeptJournal;

beforeAll(async () => {
  log = someLog();
  await (await writtenTo(file, log)).close();
  store = EmbeddedEventStore.openReadOnly({ file });
  deliveries = await deliveriesOf(store);
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  kept = new KeptJournal({ ...sizes, store });
});

afterEach(() => kept.close());

/** @returns the signal that ended it */
function filledUntil(blow: Blow): Readonly<{ signal: string | null; stderr: string }> {
  const order: WriterOrder = { ...sizes, log: file, folder: kept.folder, pageOrdinals: 3, blow };
  return spawnSync(process.execPath, [writer, JSON.stringify(order)], {
    env: childEnvironment({ NODE_NO_WARNINGS: '1' }),
    encoding: 'utf8',
  });
}

const moments: readonly (readonly [moment: string, blow: Blow])[] = [
  [
    'half of a frame is written',
    { when: 'in the middle of writing', file: 'tail-000001.frames', nth: 2 },
  ],
  [
    'half of the lines of a segment are sealed',
    { when: 'in the middle of writing', file: 'lines-000001.arrow' },
  ],
  [
    'half of its words are sealed',
    { when: 'in the middle of writing', file: 'words-000001.arrow' },
  ],
  [
    'half of the manifest that names it is written',
    { when: 'in the middle of writing', file: 'manifest.json.new', nth: 2 },
  ],
  [
    'the manifest that names it is not yet in its place',
    { when: 'before it is renamed', file: 'manifest.json.new', nth: 2 },
  ],
  [
    'the tail that was sealed is still there',
    { when: 'before it is removed', file: 'tail-000001.frames' },
  ],
  [
    'half of the first frame of the next tail is written',
    { when: 'in the middle of writing', file: 'tail-000002.frames' },
  ],
];

describe('kill -9 of the program that fills a journal', () => {
  it.each(moments)('when %s, leaves a sound beginning, which is gone on with', async (_, blow) => {
    expect(filledUntil(blow)).toMatchObject({ signal: 'SIGKILL', stderr: '' });

    const left = kept.lines();
    expect(left.length).toBeGreaterThan(0);
    expect(left).toEqual(linesIn(log).slice(0, left.length));
    expect(await inspectJournal(kept.folder, { fingerprint: 'key', store })).toMatchObject({
      is: 'sound',
      lines: left.length,
    });

    await kept.opened();
    expect(kept.lines()).toEqual(left);
    kept.follow(deliveries);
    expect(kept.remade).toEqual([]);
    expect(kept.lines()).toEqual(linesIn(log));
    const checked = { folder: kept.folder, fingerprint: 'key', store, knownTypes };
    expect(await checkJournal(checked)).toMatchObject({ agrees: true });
  });
});
