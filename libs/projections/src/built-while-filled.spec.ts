import { FollowedLog } from '@lodestone/testing/followed-log';
import { knownTypes, mined, mineStock, opened } from '@lodestone/testing/mine-stock';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from './digest';
import { projectionPath } from './file-paths';
import { rebuild } from './rebuild';

let log: FollowedLog;

beforeEach(async () => {
  log = await FollowedLog.open();
});
afterEach(() => log.close());

const filled = { type: 'MineFilled', data: {} };
const withFilled = { knownTypes: new Set([...knownTypes, filled.type]) };
const filling = { ...withFilled, projections: [mineStock], upToType: filled.type };

/** More than are taken together. */
const many = 2_100;

async function fill(): Promise<void> {
  await log.append('site-A', opened('A'));
  for (let n = 1; n <= many; n++) await log.append('site-A', mined('A', n));
}

const path = () => projectionPath(log.folder, mineStock);

describe('a read model of a log that is being filled', () => {
  it('is not in its place before the last event of that is, and is followed from then on', async () => {
    const follower = await log.follow(filling);
    await fill();
    const status = () => follower.status().projections[0];
    while (!status()?.building && !existsSync(path())) await pause(1);

    expect(existsSync(path())).toBe(false);
    expect(status()).toMatchObject({ checkpoint: 'start', building: { percent: 0 } });

    await log.append('site-A', filled);
    await log.reached(follower, many + 1);
    await log.isLive(follower);
    await log.append('site-A', mined('A', many + 1));
    await log.reached(follower, many + 2);
    expect(log.stockOf('A')).toMatchObject({ massGrams: ((many + 1) * (many + 2)) / 2 });
    expect(log.faults).toEqual([]);
  });

  it('has the rows of one that was made afterwards', async () => {
    const follower = await log.follow(filling);
    await fill();
    await log.append('site-A', filled);
    await log.isLive(follower);
    await follower.stop();
    const built = digestOf(path());

    await rebuild({ ...log.building, ...withFilled, projection: mineStock });

    expect(digestOf(path())).toEqual(built);
  });

  it('leaves nothing half made when it is stopped before', async () => {
    const follower = await log.follow(filling);
    await fill();
    await follower.stop();

    expect(existsSync(path())).toBe(false);
  });
});
