import { FollowedLog } from '@lodestone/testing/followed-log';
import { mined, mineStock, mineStockV2, opened, siteActivity } from '@lodestone/testing/mine-stock';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from './digest';
import { buildingPath, projectionPath } from './file-paths';
import { NotBuiltYet, ProjectionReader } from './reader';

let log: FollowedLog;
const path = () => projectionPath(log.folder, mineStock);

/** Enough for a file of several pages. */
const recordsCount = 400;

beforeEach(async () => {
  log = await FollowedLog.open();
  await log.append('site-A', opened('A'));
  for (let n = 1; n <= recordsCount; n++) await log.append('site-A', mined('A', n));
});
afterEach(() => log.close());

async function followOnce(): Promise<void> {
  const follower = await log.follow();
  await log.reached(follower, recordsCount);
  await follower.stop();
}

function change(sql: string): void {
  const db = new DatabaseSync(path());
  db.exec(sql);
  db.close();
}

const pageBytes = 8_192;

function overwrite(from: number, bytes: number): void {
  const content = readFileSync(path());
  content.fill(0xa5, from, Math.min(from + bytes, content.length));
  writeFileSync(path(), content);
}

describe('a file that cannot be gone on with is made anew, and the log of the program says which', () => {
  it.each<[what: string, reason: RegExp, spoil: () => void]>([
    ['has garbage for a header', /damaged/, () => overwrite(0, 100)],
    ['is no database', /damaged/, () => writeFileSync(path(), 'this is no database')],
    ['has a damaged first page', /damaged/, () => overwrite(100, pageBytes - 100)],
    ['was cut off', /damaged/, () => truncateSync(path(), pageBytes + 100)],
    ['is another one renamed', /renamed/, () => copyFileSync(activityPath(), path())],
    ['does not say whose it is', /does not say whose/, () => change('DROP TABLE _projection')],
    ['has other tables', /other tables/, () => change("UPDATE _projection SET declaration = '{}'")],
    [
      'is of another ledger',
      /another ledger/,
      () => change("UPDATE _projection SET fingerprint = 'x'"),
    ],
    [
      'does not say of which log',
      /earlier program/,
      () => change('ALTER TABLE _projection DROP hash'),
    ],
    [
      'names an event of another hash',
      /not in this log/,
      () => change("UPDATE _projection SET hash = 'x'"),
    ],
    ['names another event', /not in this log/, () => change('UPDATE _projection SET revision = 7')],
    [
      'names another place',
      /not in this log/,
      () => change("UPDATE _projection SET committed = '7'"),
    ],
  ])('when it %s', async (_, reason, spoil) => {
    await followOnce();
    const before = digestOf(path());
    spoil();
    await followOnce();

    expect(log.remade).toEqual([{ path: path(), reason: expect.stringMatching(reason) }]);
    expect(digestOf(path())).toEqual(before);
    expect(log.faults).toEqual([]);
  });

  it('when it is empty, without a word', async () => {
    await followOnce();
    const before = digestOf(path());
    rmSync(path());
    writeFileSync(path(), '');
    await followOnce();

    expect(digestOf(path())).toEqual(before);
    expect(log.remade).toEqual([]);
  });

  it('when a fold meets a damaged page', async () => {
    const follower = await log.follow({ projections: [mineStock] });
    await log.reached(follower, recordsCount);
    await follower.stop();
    // Beyond the page with the schema, so that it opens.
    overwrite(pageBytes, 40 * pageBytes);
    const second = await log.follow({ projections: [mineStock] });
    await log.append('site-A', mined('A', 5));
    await log.reached(second, recordsCount + 1);

    expect(log.remade).toMatchObject([{ path: path() }]);
    expect(log.rowsOf('lines')).toHaveLength(recordsCount + 1);
  });

  it('when whoever reads meets a damaged page, who is told to ask again meanwhile', async () => {
    await followOnce();
    overwrite(2 * pageBytes, 40 * pageBytes);
    const reader = new ProjectionReader(log.folder, mineStock, { serves: true });
    const count = () =>
      reader.read((all) => all.select({ n: 'integer' }, 'SELECT sum(massGrams) AS n FROM lines')[0])
        .answer;
    // It stands at the head, so that its follower has nothing to read or write in it.
    const follower = await log.follow({ projections: [mineStock] });

    expect(count).toThrow(NotBuiltYet);
    expect(count).toThrow(NotBuiltYet);
    follower.look();
    await log.append('site-A', mined('A', 5));
    await log.reached(follower, recordsCount + 1);

    expect(count()).toEqual({ n: (recordsCount * (recordsCount + 1)) / 2 + 5 });
    expect(log.remade).toMatchObject([{ reason: expect.stringMatching(/while reading/) }]);
    expect(readdirSync(log.folder).filter((name) => name.endsWith('.damaged'))).toEqual([]);
    reader.close();
  });

  it('when rows are being read one by one: whoever reads is told to ask again', async () => {
    await followOnce();
    overwrite(2 * pageBytes, 40 * pageBytes);
    const reader = new ProjectionReader(log.folder, mineStock, { serves: true });
    const columns = { massGrams: 'integer' } as const;

    expect(() =>
      reader.read((all) => [...all.each(columns, 'SELECT massGrams FROM lines')]),
    ).toThrow(NotBuiltYet);
  });

  it('and is not there yet where it cannot be opened', async () => {
    await followOnce();
    rmSync(path());
    mkdirSync(path());
    const reader = new ProjectionReader(log.folder, mineStock, { serves: true });

    expect(() => reader.read(() => undefined)).toThrow(NotBuiltYet);
  });
});

describe('a file that is taken away beside a running follower', () => {
  it('is made anew', async () => {
    const follower = await log.follow();
    await log.reached(follower, recordsCount);
    rmSync(path());
    follower.look();
    await log.append('site-A', mined('A', 3));
    await log.reached(follower, recordsCount + 1);

    expect(log.rowsOf('lines')).toHaveLength(recordsCount + 1);
    expect(log.remade).toEqual([{ path: path(), reason: 'somebody deleted it' }]);
  });

  it('is made anew when the whole folder went', async () => {
    const follower = await log.follow();
    await log.reached(follower, recordsCount);
    const before = digestOf(path());
    rmSync(log.folder, { recursive: true });
    follower.look();
    await untilThere(path());

    expect(digestOf(path())).toEqual(before);
    expect(log.faults).toEqual([]);
  });
});

describe('what a build left that was killed', () => {
  it('is removed at the next start, of any version', async () => {
    const left = [mineStock, mineStockV2].flatMap((each) => {
      const building = buildingPath(log.folder, each);
      return [building, `${building}-journal`];
    });
    for (const file of left) writeFileSync(file, 'half a file');
    await followOnce();

    expect(left.filter((file) => existsSync(file))).toEqual([]);
  });

  it('stays where it is another follower’s', async () => {
    const other = buildingPath(log.folder, siteActivity);
    mkdirSync(log.folder, { recursive: true });
    writeFileSync(other, 'half a file of theirs');
    await (await log.follow({ projections: [mineStock] })).stop();

    expect(existsSync(other)).toBe(true);
  });
});

describe('rows of another log', () => {
  it('are made anew when an older copy was put back and has grown past where they stood', async () => {
    await followOnce();
    await log.replaceStore();
    await log.append('site-A', opened('A'));
    for (let n = 1; n <= recordsCount + 10; n++) await log.append('site-A', mined('A', 1));

    const follower = await log.follow();
    await log.reached(follower, recordsCount + 10);

    expect(log.stockOf('A')).toMatchObject({ massGrams: recordsCount + 10 });
    expect(log.remade).toMatchObject([
      { path: path(), reason: expect.stringMatching(/restored from an older copy/) },
      { path: activityPath() },
    ]);
  });

  it('are made anew when the log is shorter than where they stood', async () => {
    await followOnce();
    await log.replaceStore();
    await log.append('site-A', opened('A'));
    await log.append('site-A', mined('A', 3));

    const follower = await log.follow();
    await log.reached(follower, 1);

    expect(log.stockOf('A')).toMatchObject({ massGrams: 3 });
  });

  it('are gone before anybody may read them', async () => {
    await followOnce();
    await log.replaceStore();
    await log.append('site-B', opened('B'));
    await log.follow();

    const reader = new ProjectionReader(log.folder, mineStock, { serves: true });
    expect(() => reader.read(({ ordinal }) => ordinal)).toThrow(NotBuiltYet);
    reader.close();
  });

  it('are made anew when only the event before which they stood still is another', async () => {
    await log.append('site-B', mined('B', 1));
    const parked = await log.follow();
    await log.reached(parked, recordsCount + 1, ['site-activity']);
    await parked.stop();
    await log.replaceStore();
    await log.append('site-A', opened('A'));
    for (let n = 1; n <= recordsCount; n++) await log.append('site-A', mined('A', n));
    await log.append('site-A', mined('A', 9));

    const follower = await log.follow({ projections: [mineStock] });
    await log.reached(follower, recordsCount + 1);

    expect(follower.status().projections).toMatchObject([{ parked: undefined }]);
  });
});

const activityPath = () => projectionPath(log.folder, siteActivity);

async function untilThere(file: string): Promise<void> {
  while (!existsSync(file)) await pause(5);
  expect(join(log.folder, 'mine-stock-v1.sqlite')).toBe(file);
}
