import { FollowedLog } from '@lodestone/testing/followed-log';
import {
  declared,
  mined,
  mineStock,
  mineStockV2,
  opened,
  siteActivity,
} from '@lodestone/testing/mine-stock';
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { digestOf } from './digest';
import { buildingPath, projectionPath } from './file-paths';
import type { ProjectionStatus } from './followed';
import type { Projection } from './projection';
import { NotBuiltYet, ProjectionReader } from './reader';

let log: FollowedLog;
/** Several pages of the log, so that there is a time in which building is under way. */
const head = 2_000;

beforeEach(async () => {
  log = await FollowedLog.open();
  await log.append('site-A', opened('A'));
  await log.append('party-x', declared('x'));
  for (let n = 1; n <= head; n++) await log.append('site-A', mined('A', n));
});
afterEach(() => log.close());

async function followOnce(...projections: readonly Projection[]): Promise<void> {
  const follower = await log.follow({ projections });
  await log.isLive(follower);
  await follower.stop();
}

/** Follows, and calls at the first sign of progress of what is built aside. */
async function whileBuilding(act: () => void, projection: Projection) {
  let isCalled = false;
  const statuses: ProjectionStatus[] = [];
  const following = await log.follow({
    projections: [projection],
    onAdvanced(status) {
      statuses.push(status);
      if (!status.building || isCalled) return;
      isCalled = true;
      act();
    },
  });
  await log.isLive(following);
  expect(isCalled).toBe(true);
  return statuses;
}

const readerOf = (projection: Projection) =>
  new ProjectionReader(log.folder, projection, { serves: true });

const filesOf = (name: string) =>
  readdirSync(log.folder).filter((file) => file.startsWith(name) && file.endsWith('.sqlite'));

describe('a read model without a file', () => {
  it('is built aside and put in its place; until then whoever asks is told to ask again', async () => {
    const reader = readerOf(mineStock);
    const statuses = await whileBuilding(() => {
      expect(existsSync(buildingPath(log.folder, mineStock))).toBe(true);
      expect(() => reader.read(() => undefined)).toThrow(NotBuiltYet);
    }, mineStock);

    expect(reader.read(() => undefined).ordinal).toBe(head);
    expect(filesOf('mine-stock')).toEqual(['mine-stock-v1.sqlite']);
    const building = statuses.flatMap((status) => status.building ?? []);
    expect(building[0]).toMatchObject({ ordinal: expect.any(Number) as number });
    expect(building.map(({ percent }) => percent).at(-1)).toBe(100);
    expect(statuses.at(-1)).not.toHaveProperty('building');
    reader.close();
  });

  it('has the same rows as when it was followed', async () => {
    const empty = await FollowedLog.open();
    const follower = await empty.follow();
    await empty.isLive(follower);
    await empty.append('site-A', opened('A'));
    await empty.append('party-x', declared('x'));
    for (let n = 1; n <= 50; n++) await empty.append('site-A', mined('A', n, 'x'));
    await empty.reached(follower, 50);
    await follower.stop();
    const digests = () =>
      [mineStock, siteActivity].map((each) => digestOf(projectionPath(empty.folder, each)));
    const followed = digests();
    for (const each of [mineStock, siteActivity]) rmSync(projectionPath(empty.folder, each));

    const second = await empty.follow();
    await empty.isLive(second);
    await second.stop();

    expect(digests()).toEqual(followed);
    await empty.close();
  });

  it('is begun anew after the process was killed in the middle', async () => {
    const copy = `${buildingPath(log.folder, mineStock)}-kept`;
    const building = buildingPath(log.folder, mineStock);
    await whileBuilding(() => copyFileSync(building, copy), mineStock);
    const built = digestOf(projectionPath(log.folder, mineStock));
    await log.stopAll();
    rmSync(projectionPath(log.folder, mineStock));
    copyFileSync(copy, building);
    rmSync(copy);

    await followOnce(mineStock);

    expect(digestOf(projectionPath(log.folder, mineStock))).toEqual(built);
    expect(existsSync(building)).toBe(false);
  });

  it('leaves nothing half made when it is stopped meanwhile', async () => {
    const follower = await log.follow({ projections: [mineStock] });
    await follower.stop();

    expect(readdirSync(log.folder)).toEqual([]);
  });

  it('does not hold up those that have theirs', async () => {
    await followOnce(siteActivity);
    await log.append('site-A', mined('A', 1));
    let isBuilt = false;
    const follower = await log.follow({
      onAdvanced({ name, isLive, building }) {
        if (name === 'mine-stock' && !building && isLive) isBuilt = true;
        if (name === 'site-activity' && isLive) expect(isBuilt).toBe(false);
      },
    });
    await log.reached(follower, head + 1, ['site-activity']);

    expect(follower.status().projections[0]).toMatchObject({ name: 'mine-stock', isLive: false });
    await log.reached(follower, head + 1);
  });

  it('is there, standing still, when it meets an event that it cannot take', async () => {
    await log.append('site-B', mined('B', 1));
    const follower = await log.follow({ projections: [mineStock] });
    expect(await follower.waitForOrdinal(head + 1, { timeoutMs: 5_000 })).toBe('parked');

    const reader = readerOf(mineStock);
    expect(reader.read(() => undefined).ordinal).toBe(head);
    reader.close();
  });
});

describe('a new version', () => {
  beforeEach(() => followOnce(mineStock));

  it('is built aside while the rows of the version before it answer', async () => {
    const reader = readerOf(mineStockV2);
    await log.append('site-A', mined('A', 7));
    const statuses = await whileBuilding(() => {
      expect(reader.read((all) => all.get('sites', 'A')?.['siteId'])).toEqual({
        ordinal: head,
        answer: 'A',
      });
    }, mineStockV2);

    expect(statuses.find(({ building }) => building)).toMatchObject({
      version: 2,
      checkpoint: { ordinal: head },
      isLive: false,
      servedByVersion: 1,
    });
    expect(reader.read(() => undefined).ordinal).toBe(head + 1);
    expect(digestOf(projectionPath(log.folder, mineStockV2))).toMatchObject({ version: 2 });
    expect(filesOf('mine-stock')).toEqual(['mine-stock-v2.sqlite']);
    reader.close();
  });

  it.each<[string, Projection]>([
    ['has a column that they have not', withColumn()],
    ['says that it does not understand them', { ...mineStockV2, oldestReadable: 2 }],
  ])('has no answers from them when it %s', async (_, projection) => {
    const reader = readerOf(projection);
    await whileBuilding(
      () => expect(() => reader.read(() => undefined)).toThrow(NotBuiltYet),
      projection,
    );

    expect(filesOf('mine-stock')).toEqual(['mine-stock-v2.sqlite']);
    reader.close();
  });

  it('has no answers from rows of another log', async () => {
    await log.replaceStore();
    await log.append('site-A', opened('A'));
    const follower = await log.follow({ projections: [mineStockV2] });

    expect(follower.status().projections).toMatchObject([{ checkpoint: 'start' }]);
    await log.reached(follower, 0);
  });

  it('leaves the version before it in place when it meets an event that it cannot take', async () => {
    await log.append('site-B', mined('B', 1));
    const follower = await log.follow({ projections: [mineStockV2] });
    expect(await follower.waitForOrdinal(head + 1, { timeoutMs: 5_000 })).toBe('parked');

    expect(follower.status().projections).toMatchObject([
      { parked: { stream: 'site-B' }, servedByVersion: 1, checkpoint: { ordinal: head } },
    ]);
    expect(filesOf('mine-stock')).toEqual(['mine-stock-v1.sqlite']);
  });

  it('leaves files of later versions alone: their program may come back', async () => {
    await followOnce(mineStockV2);
    await followOnce(mineStock);

    expect(filesOf('mine-stock')).toEqual(['mine-stock-v1.sqlite', 'mine-stock-v2.sqlite']);
  });
});

describe('groups of read models in followers of their own', () => {
  it('have the same rows as all of them in one', async () => {
    await followOnce(mineStock, siteActivity);
    const digests = () =>
      [mineStock, siteActivity].map((each) => digestOf(projectionPath(log.folder, each)));
    const together = digests();
    for (const each of [mineStock, siteActivity]) rmSync(projectionPath(log.folder, each));

    const followers = [
      await log.follow({ projections: [mineStock] }),
      await log.follow({ projections: [siteActivity] }),
    ];
    for (const follower of followers) await log.reached(follower, head);

    expect(digests()).toEqual(together);
  });
});

function withColumn(): Projection {
  const { sites } = mineStock.tables;
  const columns = { ...sites?.columns, note: 'text?' } as const;
  const tables = { ...mineStock.tables, sites: { key: ['siteId'], columns } } as const;
  const on = { ...mineStock.on, SiteOpened: undefined, Mined: undefined };
  return { ...mineStockV2, tables, on };
}
