import type { RecordedEvent } from '@lodestone/kernel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { markOf } from './checkpoint';
import { DeliveryCounter, LogOutOfOrder } from './delivery';
import { digestOf } from './digest';
import {
  declared,
  knownTypes,
  mined,
  mineStock,
  mineStockV2,
  opened,
  WrittenLog,
} from '@lodestone/testing/mine-stock';
import type { Projection } from './projection';
import { projectionPath } from './file-paths';
import { UnusableFile } from './projection-file';
import { ProjectionStore } from './projection-store';
import { assertSqliteIsSound } from './sqlite-version';

let folder: string;
let openFiles: ProjectionStore[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'projection-store-'));
  openFiles = [];
});
afterEach(() => {
  for (const file of openFiles) file.close();
  rmSync(folder, { recursive: true });
});

describe('a file that is being made', () => {
  const indexesOf = (path: string): unknown[] => {
    const db = new DatabaseSync(path, { readOnly: true });
    const rows = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'index'").all();
    db.close();
    return rows.map(({ sql }) => String(sql).replace(' IF NOT EXISTS', ''));
  };
  const made = (name: string, durability: 'live' | 'building', settle: boolean): string => {
    const path = join(folder, name);
    const file = new ProjectionStore({
      projection: mineStock,
      path,
      fingerprint: 'key',
      durability,
    });
    file.take(history);
    if (settle) file.settle();
    file.close();
    return path;
  };

  it('has no index that no fold looks into, until it is settled', () => {
    const live = indexesOf(made('live.sqlite', 'live', false));
    expect(live.length).toBeGreaterThan(0);

    expect(indexesOf(made('unsettled.sqlite', 'building', false))).toEqual([]);
    expect(indexesOf(made('settled.sqlite', 'building', true))).toEqual(live);
  });

  it('has the index that a fold looks into as soon as it does', () => {
    const path = join(folder, 'scanned.sqlite');
    const durability = 'building';
    const file = new ProjectionStore({
      projection: mineStock,
      path,
      fingerprint: 'key',
      durability,
    });
    file.take(history);
    file.rows.scan('lines', { siteId: 'A' });
    file.close();

    expect(indexesOf(path)).toHaveLength(1);
  });
});

describe('taking events', () => {
  it('keeps what the fold writes: keyed rows, and lines numbered within their ordinal', () => {
    const file = open();
    file.take(history);

    expect(file.rows.get('sites', 'A')).toStrictEqual({
      siteId: 'A',
      massGrams: 12,
      isBusy: true,
      lastRef: 'x',
      activities: ['mining'],
    });
    expect(file.rows.get('parties', 'x')).toStrictEqual({
      ref: 'x',
      name: 'Name of x',
      takenAlongAt: 2,
    });
    expect(file.rows.scan('lines', { siteId: 'A' })).toStrictEqual([
      { ordinal: 1, line: 0, siteId: 'A', massGrams: 5 },
      { ordinal: 2, line: 0, siteId: 'A', massGrams: 7 },
    ]);
    expect(file.checkpoint).toEqual(markOf(log.recorded[3]!, 2));
  });

  it('finds rows and place again after it was closed', () => {
    const first = open();
    first.take(history);
    first.close();

    const second = open();

    expect(second.checkpoint).toEqual(markOf(log.recorded[3]!, 2));
    expect(second.rows.get('sites', 'A')).toMatchObject({ massGrams: 12 });
  });

  it('refuses events that it has already taken, and events after a gap', () => {
    const file = open();
    file.take(history.slice(0, 2));
    const before = digestOf(pathOf(mineStock));

    expect(() => file.take(history.slice(1))).toThrow(LogOutOfOrder);
    expect(() => file.take([{ ...history[1]!, ordinal: 3 }])).toThrow(LogOutOfOrder);
    expect(digestOf(pathOf(mineStock))).toEqual(before);
  });

  it('refuses a party that no counted event takes along', () => {
    const file = open();
    file.take(history.slice(0, 2));

    expect(() => file.take(history.slice(2, 3))).toThrow(/without a counted event/);
    expect(file.checkpoint).toMatchObject({ ordinal: 1 });
  });

  it('keeps neither rows nor place when it dies before the commit', () => {
    const [first, ...rest] = history;
    const file = open();
    file.take([first!]);
    const dying: Projection = {
      ...mineStock,
      on: {
        ...mineStock.on,
        Mined: () => {
          // What node:sqlite throws when the disk is full: a fault of the machine, not of the fold.
          throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
        },
      },
    };
    const victim = open({ projection: dying });

    expect(() => victim.take(rest)).toThrow(/disk is full/);
    expect(victim.parked).toBeUndefined();
    file.take(rest);
    expect(file.rows.get('sites', 'A')).toMatchObject({ massGrams: 12 });
  });

  it('notices a second writer of the same file', () => {
    const [one, other] = [open(), open()];
    one.take(history.slice(0, 1));

    expect(() => other.take(history.slice(0, 1))).toThrow(/somebody else writes/);
    one.take(history.slice(1));
    expect(one.checkpoint).toMatchObject({ ordinal: 2 });
  });
});

describe('parking', () => {
  it('keeps everything before the event that it cannot take, and names that event', () => {
    const file = open();
    file.take(broken);

    expect(file.parked).toEqual({
      stream: 'site-B',
      revision: 0,
      type: 'Mined',
      ordinal: 1,
      message: 'a row is missing: a site is opened before it mines',
    });
    expect(file.checkpoint).toMatchObject({ ordinal: 0 });
    expect(file.rows.scan('lines', { siteId: 'B' })).toEqual([]);
  });

  it('keeps nothing of the parties that came with the event', () => {
    const file = open();
    file.take(broken);

    expect(file.rows.get('parties', 'x')).toBeUndefined();
  });

  it('stays parked after a restart and takes nothing more', () => {
    const first = open();
    first.take(broken);
    first.close();

    const file = open();
    file.take(history);

    expect(file.parked).toMatchObject({ stream: 'site-B', ordinal: 1 });
    expect(file.checkpoint).toMatchObject({ ordinal: 0 });
  });

  it('parks on a row that breaks the declaration', () => {
    const fraction = new WrittenLog().add('site-A', opened('A')).add('site-A', mined('A', 0.5));
    const file = open();
    file.take(counted(fraction));

    expect(file.parked?.message).toBe('lines.massGrams is integer, which 0.5 is not');
  });

  it('parks on an event that nobody can read', () => {
    const unknown = new WrittenLog()
      .add('site-A', opened('A'))
      .add('site-A', { type: 'Teleported', data: {} });
    const file = open();
    file.take(counted(unknown));

    expect(file.parked).toMatchObject({ type: 'Teleported', ordinal: 1 });
  });
});

describe('opening a file', () => {
  it('keeps each version in a file of its own, which begins at the start', () => {
    open().take(history);

    expect(open({ projection: mineStockV2 }).checkpoint).toBe('start');
    expect(open().checkpoint).toMatchObject({ ordinal: 2 });
  });

  it('says of which event its place is, as the store gave that event', () => {
    const upcast = (recorded: RecordedEvent): RecordedEvent => ({
      ...recorded,
      event: { ...recorded.event, data: { ...(recorded.event.data as object), note: 'newer' } },
    });
    const file = open();
    file.take(new DeliveryCounter('start', { knownTypes, upcast }).count(log.recorded));

    const { checkpoint } = file;
    expect(checkpoint).toEqual(markOf(log.recorded[3]!, 2));
    file.close();
    expect(open().checkpoint).toEqual(checkpoint);
  });

  it('refuses what it cannot go on with, and names the reason', () => {
    open();
    const { lines: _, ...tables } = mineStock.tables;

    for (const [change, reason] of [
      [{ projection: { ...mineStock, tables } }, /other tables than mine-stock v1 declares/],
      [{ projection: { ...mineStock, name: 'other' }, path: pathOf(mineStock) }, /renamed it/],
      [{ fingerprint: 'another' }, /made from another ledger/],
    ] as const) {
      expect(() => open(change)).toThrow(UnusableFile);
      expect(() => open(change)).toThrow(reason);
    }
  });

  it('refuses an SQLite that can corrupt its log', () => {
    expect(() => assertSqliteIsSound('3.51.2')).toThrow(/3.51.3 or later/);
    expect(() => assertSqliteIsSound('3.50.9')).toThrow(/3.51.3 or later/);
    expect(() => assertSqliteIsSound(undefined)).not.toThrow();
    for (const sound of ['3.51.3', '3.52.0', '4.0.0']) assertSqliteIsSound(sound);
  });
});

const log = new WrittenLog()
  .add('site-A', opened('A'))
  .add('site-A', mined('A', 5))
  .add('party-x', declared('x'))
  .add('site-A', mined('A', 7, 'x'));

const counted = ({ recorded }: WrittenLog) =>
  new DeliveryCounter('start', { knownTypes }).count(recorded);

const history = counted(log);

const broken = counted(
  new WrittenLog()
    .add('site-A', opened('A'))
    .add('party-x', declared('x'))
    .add('site-B', mined('B', 5, 'x'))
    .add('site-A', mined('A', 1)),
);

const pathOf = (projection: Projection) => projectionPath(folder, projection);

function open(
  change: Partial<{ projection: Projection; fingerprint: string; path: string }> = {},
): ProjectionStore {
  const { projection = mineStock, fingerprint = 'ledger-1' } = change;
  const { path = pathOf(projection) } = change;
  const file = new ProjectionStore({ projection, path, fingerprint });
  openFiles.push(file);
  return file;
}
