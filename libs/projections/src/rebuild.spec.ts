import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotBuild, type BuildProgress } from './build';
import { checkRebuild } from './check-rebuild';
import { hasNoteOfDamage } from './damage';
import { DeliveryCounter, type Delivery } from './delivery';
import { digestOf } from './digest';
import {
  declared,
  knownTypes,
  mined,
  mineStock,
  opened,
  toAppend,
} from '@lodestone/testing/mine-stock';
import { buildingPath, projectionPath } from './file-paths';
import { ProjectionStore } from './projection-store';
import { NotBuiltYet, ProjectionReader } from './reader';
import type { Reading } from './reading';
import { rebuild, type RebuildOptions } from './rebuild';

let folder: string;
let store: EmbeddedEventStore;
const path = () => projectionPath(folder, mineStock);
const options = (change: Partial<RebuildOptions> = {}): RebuildOptions => ({
  projection: mineStock,
  store,
  folder,
  fingerprint: 'ledger-1',
  knownTypes,
  ...change,
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
  store = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
  await record('party-x', [declared('x')]);
  await record('site-A', [
    opened('A'),
    ...Array.from({ length: 999 }, (_, i) => mined('A', i, i % 2 === 0 ? 'x' : undefined)),
  ]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('rebuilding', () => {
  it('folds the whole log into one file that is complete on its own', async () => {
    expect(await rebuild(options())).toEqual({ ordinal: 999, events: 1_001 });

    expect(filesLeft()).toEqual(['mine-stock-v1.sqlite']);
    expect(grams(path())).toBe((998 * 999) / 2);
    const file = new ProjectionStore({ ...options(), path: path() });
    expect(file.checkpoint).toMatchObject({ ordinal: 999 });
    file.close();
  });

  it('tells how far it is', async () => {
    const told: BuildProgress[] = [];
    await rebuild(options({ upTo: 999, onProgress: (progress) => told.push(progress) }));

    expect(told.at(-1)).toMatchObject({
      name: 'mine-stock',
      events: 1_001,
      ordinal: 999,
      upTo: 999,
    });
    expect(told.at(-1)?.eventsPerSecond).toBeGreaterThan(0);
  });

  it('ends at the ordinal that was asked for', async () => {
    expect(await rebuild(options({ upTo: 10 }))).toMatchObject({ ordinal: 10 });

    expect(digestOf(path())).toMatchObject({ ordinal: 10 });
    expect(grams(path())).toBe((9 * 10) / 2);
  });

  it('begins anew after it was killed half-way', async () => {
    writeFileSync(buildingPath(folder, mineStock), 'half a file');
    writeFileSync(`${buildingPath(folder, mineStock)}-journal`, 'half a journal');
    await rebuild(options());

    expect(filesLeft()).toEqual(['mine-stock-v1.sqlite']);
    expect(grams(path())).toBe((998 * 999) / 2);
  });

  it('takes the place of a file in use, whose readers notice', async () => {
    await rebuild(options({ upTo: 10 }));
    // A live follower's file: its newest rows lie in its write-ahead log, beside the file.
    const inUse = new ProjectionStore({ ...options(), path: path() });
    const reader = new ProjectionReader(folder, mineStock);
    expect(reader.read(() => undefined).ordinal).toBe(10);

    await rebuild(options());
    const built = digestOf(path());
    const served = new ProjectionReader(folder, mineStock);
    served.read(() => undefined);

    expect(reader.read(() => undefined).ordinal).toBe(999);
    expect(inUse.isReplaced).toBe(true);
    // Whoever has not noticed yet writes into the old file, and into no log of the new one.
    const counter = new DeliveryCounter('start', { knownTypes });
    const deliveries: Delivery[] = [];
    for await (const page of store.readAllPages()) deliveries.push(...counter.count(page));
    inUse.take(deliveries.filter(({ ordinal }) => ordinal > 10 && ordinal <= 20));
    inUse.close();
    expect(digestOf(path())).toEqual(built);
    expect(served.read(linesIn).answer).toBe(999);
    for (const open of [reader, served]) open.close();
  });

  it('takes the place of a file that is damaged', async () => {
    writeFileSync(path(), 'this is no database');
    await rebuild(options());

    expect(grams(path())).toBe((998 * 999) / 2);
  });

  it('leaves the file in use alone, and nothing beside it, when an event cannot be taken', async () => {
    await rebuild(options());
    const before = digestOf(path());
    await record('site-B', [mined('B', 1)]);

    await expect(rebuild(options())).rejects.toThrow(CannotBuild);
    await expect(rebuild(options())).rejects.toThrow(
      /cannot take Mined \(site-B@0, ordinal 1000\)/,
    );
    expect(digestOf(path())).toEqual(before);
    expect(filesLeft()).toEqual(['mine-stock-v1.sqlite']);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const stop = new AbortController();
    await record('site-C', [opened('C'), ...Array.from({ length: 6_000 }, () => mined('C', 1))]);
    const onProgress = () => stop.abort();

    await expect(rebuild(options({ signal: stop.signal, onProgress }))).rejects.toThrow(/abort/i);
    expect(filesLeft()).toEqual([]);
  });

  it('refuses an ordinal that the log does not reach', async () => {
    await expect(rebuild(options({ upTo: 1_000 }))).rejects.toThrow(/the log ends at ordinal 999/);
  });
});

describe('checking a rebuild', () => {
  it('agrees with rows that are what the log says, also when the log has gone on', async () => {
    await rebuild(options());
    await record('site-B', [opened('B')]);

    const check = await checkRebuild(options());

    expect(check).toMatchObject({
      agrees: true,
      live: { ordinal: 999 },
      rebuilt: { ordinal: 999 },
    });
    expect(check.live).toEqual(digestOf(path()));
    expect(filesLeft()).toEqual(['mine-stock-v1.sqlite']);
  });

  it('disagrees with rows that somebody changed, and changes nothing', async () => {
    await rebuild(options());
    const db = new DatabaseSync(path());
    db.exec("UPDATE sites SET massGrams = massGrams + 1 WHERE siteId = 'A'");
    db.close();
    const before = digestOf(path());

    const check = await checkRebuild(options());

    expect(check.agrees).toBe(false);
    expect(check.live).toEqual(before);
    expect(digestOf(path())).toEqual(before);
  });

  it('compares once more where the file moved on, as beside the order to forget an identity', async () => {
    await rebuild(options());
    const later = `${path()}-later`;
    cpSync(path(), later);
    await rebuild(options({ upTo: 10 }));
    const db = new DatabaseSync(path());
    db.exec("UPDATE sites SET massGrams = massGrams + 1 WHERE siteId = 'A'");
    db.close();
    const onProgress = () => {
      if (existsSync(later)) renameSync(later, path());
    };

    const check = await checkRebuild(options({ onProgress }));

    expect(check).toMatchObject({ agrees: true, live: { ordinal: 999 } });
  });

  it('says that a file is damaged, and tells the follower', async () => {
    await rebuild(options());
    writeFileSync(path(), 'no database at all');

    await expect(checkRebuild(options())).rejects.toThrow('its file is damaged');

    expect(hasNoteOfDamage(path())).toBe(true);
  });

  it('works while the file is being written', async () => {
    await rebuild(options({ upTo: 10 }));
    const writer = new DatabaseSync(path());
    writer.exec('BEGIN IMMEDIATE; DELETE FROM sites');

    expect(await checkRebuild(options())).toMatchObject({ agrees: true, live: { ordinal: 10 } });
    writer.exec('ROLLBACK');
    writer.close();
  });

  it('agrees about a projection that has taken nothing yet', async () => {
    new ProjectionStore({ ...options(), path: path() }).close();

    expect(await checkRebuild(options())).toMatchObject({ agrees: true });
  });
});

describe('reading', () => {
  it('says that a file is not there yet, and reads it once it is', async () => {
    const reader = new ProjectionReader(folder, mineStock);
    expect(() => reader.read(() => undefined)).toThrow(NotBuiltYet);

    await rebuild(options());

    expect(reader.read((reading) => reading.rows('sites', '').length)).toEqual({
      ordinal: 999,
      answer: 1,
    });
    reader.close();
  });

  it('answers as of one moment while the writer goes on', async () => {
    await rebuild(options({ upTo: 10 }));
    const reader = new ProjectionReader(folder, mineStock);
    const { answer } = reader.read((reading) => {
      const before = linesIn(reading);
      const writer = new DatabaseSync(path());
      writer.exec('DELETE FROM lines');
      writer.close();
      return [before, linesIn(reading)];
    });

    expect(answer).toEqual([10, 10]);
    reader.close();
  });
});

async function record(stream: string, events: Parameters<typeof toAppend>[2][]): Promise<void> {
  const toStore = events.map((event, revision) => toAppend(stream, revision, event));
  // In pieces, because one append is at most 1 MiB.
  for (let from = 0; from < toStore.length; from += 1_000) {
    const expected = from === 0 ? ('no-stream' as const) : from - 1;
    await store.append(stream, toStore.slice(from, from + 1_000), { expected });
  }
}

/** A reader may leave the two files of a write-ahead log, which SQLite uses again or removes. */
const filesLeft = (): string[] =>
  readdirSync(folder).filter((file) => !/^mine-stock-v1\.sqlite-(wal|shm)$/.test(file));

const linesIn = (reading: Reading): number => reading.rows('lines', '').length;

function grams(file: string): unknown {
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db.prepare('SELECT sum(massGrams) AS grams FROM sites').get();
  db.close();
  return row?.['grams'];
}
