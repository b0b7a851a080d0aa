import type { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { RecordedEvent } from '@lodestone/kernel';
import type { Delivery } from '@lodestone/projections';
import fc from 'fast-check';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deliveriesOf } from './handed-over.fixture';
import { NoJournalYet } from './journal-feed';
import { KeptJournal, linesIn, someLog, storeOf } from './kept-journal.fixture';

let log: readonly RecordedEvent[];
let store: EmbeddedEventStore;
let deliveries: readonly Delivery[];
let kept: KeptJournal;

beforeAll(async () => {
  log = someLog();
  store = await storeOf(log);
  deliveries = await deliveriesOf(store);
});

afterAll(() => store.close());

/** So short that a short history seals some. */
const segmentLines = 60;

beforeEach(async () => {
  kept = new KeptJournal({ fingerprint: 'key', store, segmentLines });
  await kept.opened();
});

afterEach(() => kept.close());

const path = (file: string): string => join(kept.folder, file);
const files = (): readonly string[] => readdirSync(kept.folder).sort();

describe('a journal where another has the place of its folder', () => {
  it('says so to its writer and to who reads it, and touches nothing', async () => {
    kept.journal?.close();
    rmSync(kept.folder, { recursive: true, force: true });
    writeFileSync(kept.folder, 'somebody put this here');
    const words = `${kept.folder} is no folder: move what is there away`;

    await expect(kept.opened()).rejects.toThrow(words);
    expect(() => kept.reader().refresh()).toThrow(words);
    expect(() => kept.reader().refresh()).toThrow(NoJournalYet);
    expect(readFileSync(kept.folder, 'utf8')).toBe('somebody put this here');

    rmSync(kept.folder);
    await kept.opened();
    kept.follow(deliveries);
    expect(kept.lines()).toEqual(linesIn(log));
  });
});

describe('a journal that is opened twice', () => {
  it('has every line once, and goes on where it was', async () => {
    const halfway = deliveries.filter(({ ordinal }) => ordinal < 30);
    kept.follow(halfway);
    const at = kept.journal?.checkpoint;
    await kept.journal?.open();
    await kept.journal?.open();

    expect(kept.journal?.checkpoint).toEqual(at);
    expect(kept.remade).toEqual([]);
    kept.follow(deliveries);
    expect(kept.lines()).toEqual(linesIn(log));
  });
});

describe('a journal whose writer dies', () => {
  it('between the segment and the manifest, seals it again', async () => {
    // What is to become the manifest cannot be written: as if the writer were killed right there.
    const halfway = deliveries.filter(({ ordinal }) => ordinal < 30);
    kept.follow(halfway, 3);
    const sealed = files().length;
    mkdirSync(path('manifest.json.new'));
    expect(() => kept.follow(deliveries, 3)).toThrow(/EISDIR/);
    rmdirSync(path('manifest.json.new'));
    expect(files().length).toBeGreaterThan(sealed);
    expect(kept.lines()).toEqual(linesIn(log, ordinalRead()));

    await kept.opened();
    kept.follow(deliveries);
    expect(kept.lines()).toEqual(linesIn(log));
    expect(kept.remade).toEqual([]);
  });

  const ordinalRead = (): number => {
    const reader = kept.reader();
    reader.refresh();
    return reader.ordinal;
  };

  it('between the manifest and the end of the old tail, reads no line twice', async () => {
    kept.follow(
      deliveries.filter(({ ordinal }) => ordinal < 12),
      3,
    );
    const [tail] = files().filter((file) => file.startsWith('tail'));
    copyFileSync(path(tail as string), path('../old-tail'));
    kept.follow(deliveries, 3);
    copyFileSync(path('../old-tail'), path(tail as string));

    expect(kept.lines()).toEqual(linesIn(log));
    await kept.opened();
    expect(files()).not.toContain(tail);
    expect(kept.lines()).toEqual(linesIn(log));
  });

  it('in the middle of a frame, goes on behind the last whole one', async () => {
    const unsealed = { segmentLines: 1_000_000 };
    await kept.opened(unsealed);
    kept.follow(deliveries);
    const tail = path(files().find((file) => file.startsWith('tail')) as string);
    truncateSync(tail, Math.floor(statSync(tail).size / 2));
    const before = kept.lines();
    expect(before).toEqual(linesIn(log).slice(0, before.length));

    await kept.opened(unsealed);
    kept.follow(deliveries);
    expect(kept.lines()).toEqual(linesIn(log));
  });
});

describe('a journal that is damaged', () => {
  it('is made anew from the damage on, whichever byte of whichever file it is', async () => {
    kept.follow(deliveries);
    const foreign = readFileSync(path('lines-000000.arrow'));
    const whole = files().map((file) => [file, readFileSync(path(file))] as const);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(),
        fc.constantFrom('changed', 'cut off', 'gone', 'foreign'),
        async (nth, place, how) => {
          for (const file of files()) rmSync(path(file));
          for (const [file, bytes] of whole) writeFileSync(path(file), bytes);
          const [file, bytes] = whole[nth] as (typeof whole)[number];
          damage(path(file), { bytes, foreign, at: place % bytes.length, how });

          await kept.opened();
          kept.follow(deliveries);
          expect(kept.lines()).toEqual(linesIn(log));
        },
      ),
      { numRuns: 40 },
    );
  });

  type Damage = Readonly<{ bytes: Buffer; foreign: Buffer; at: number; how: string }>;

  function damage(file: string, { bytes, foreign, at, how }: Damage): void {
    if (how === 'gone') return rmSync(file);
    if (how === 'cut off') return truncateSync(file, at);
    if (how === 'foreign') return writeFileSync(file, foreign);
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 0x55, at);
    writeFileSync(file, changed);
  }

  it('keeps the segments before it', async () => {
    kept.follow(deliveries);
    appendFileSync(path('words-000002.arrow'), 'more');
    await kept.opened();

    expect(kept.remade).toMatchObject([
      { reason: expect.stringMatching(/words-000002.arrow has/) },
    ]);
    const kinds = [
      ...['assays', 'brought', 'counts', 'deals', 'events', 'lines'],
      ...['texts', 'uncertainties', 'words'],
    ];
    const arrow = kinds.flatMap((kind) => [`${kind}-000000.arrow`, `${kind}-000001.arrow`]);
    expect(files()).toEqual([...arrow, 'manifest.json'].sort());
    expect(kept.lines().length).toBeGreaterThanOrEqual(2 * segmentLines);
  });

  it('says so to whoever reads, and the writer hears of it', async () => {
    kept.follow(deliveries);
    truncateSync(path('lines-000001.arrow'), 100);

    expect(() => kept.lines()).toThrow(/lines-000001.arrow has 100 bytes/);
    expect(kept.journal?.hasChanged()).toBe(true);
    await kept.opened();
    expect(kept.journal?.hasChanged()).toBe(false);
    kept.follow(deliveries);
    expect(kept.lines()).toEqual(linesIn(log));
  });
});

describe('a journal of something else', () => {
  it('is made anew where it is of another ledger', async () => {
    kept.follow(deliveries);
    const reader = kept.reader();
    kept.lines(reader);
    await kept.opened({ fingerprint: 'another key' });

    expect(kept.remade).toMatchObject([{ reason: 'it is of another ledger' }]);
    expect(files()).toEqual(['manifest.json']);
    expect(kept.lines(reader)).toEqual([]);
  });

  it('is made anew where its last event is not in the log', async () => {
    kept.follow(deliveries);
    const shorter = await storeOf(log.slice(0, Math.floor(log.length / 2)));
    await kept.opened({ store: shorter });

    expect(kept.remade).toMatchObject([{ reason: expect.stringMatching(/is not in this log/) }]);
    kept.follow(await deliveriesOf(shorter));
    expect(kept.lines()).toEqual(linesIn(log.slice(0, Math.floor(log.length / 2))));
    await shorter.close();
  });

  it('is made anew where it is of another format', async () => {
    kept.follow(deliveries);
    writeFileSync(path('manifest.json'), 'what a later version writes');
    await kept.opened();

    expect(kept.remade).toMatchObject([
      { reason: expect.stringMatching(/manifest.json is damaged/) },
    ]);
    expect(files()).toEqual(['manifest.json']);
  });
});
