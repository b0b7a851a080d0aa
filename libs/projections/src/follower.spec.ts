import { FollowedLog } from '@lodestone/testing/followed-log';
import {
  declared,
  mined,
  mineStock,
  mineStockV2,
  opened,
  siteActivity,
} from '@lodestone/testing/mine-stock';
import { existsSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from './digest';
import { projectionPath } from './projection-file';

let log: FollowedLog;
beforeEach(async () => {
  log = await FollowedLog.open();
});
afterEach(() => log.close());

describe('following the log', () => {
  it('takes what was there before and what comes after, in milliseconds', async () => {
    await log.append('site-A', opened('A'));
    const follower = log.follow();
    await log.reached(follower, 0);

    const before = performance.now();
    await log.append('site-A', mined('A', 5));
    await log.reached(follower, 1);

    expect(performance.now() - before).toBeLessThan(500);
    expect(log.stockOf('A')).toMatchObject({ massGrams: 5 });
    expect(follower.status()).toMatchObject({
      head: { ordinal: 1 },
      projections: [
        { name: 'mine-stock', version: 1, checkpoint: { ordinal: 1 }, parked: undefined },
        { name: 'site-activity', checkpoint: { ordinal: 1 } },
      ],
    });
  });

  it('takes each event once, however often it is stopped and started', async () => {
    await log.append('site-A', opened('A'));
    for (let grams = 1; grams <= 40; grams++) {
      await log.append('site-A', mined('A', grams));
      if (grams % 5 !== 0) continue;
      const follower = log.follow();
      // Stopped somewhere on the way, at a page that is not ours to choose.
      if (grams % 10 === 0) await log.reached(follower, grams);
      await follower.stop();
    }
    const follower = log.follow();
    await log.reached(follower, 40);

    expect(log.stockOf('A')).toMatchObject({ massGrams: (40 * 41) / 2 });
    expect(log.rowsOf('lines')).toHaveLength(40);
  });

  it('takes a party along with the counted event that names it', async () => {
    await log.append('site-A', opened('A'));
    const follower = log.follow();
    await log.reached(follower, 0);
    await log.append('party-x', declared('x'));
    await pause(20);
    expect(follower.status().projections[0]?.checkpoint).toMatchObject({ ordinal: 0 });
    expect(log.rowsOf('parties')).toEqual([]);

    await log.append('site-A', mined('A', 5, 'x'));
    await log.reached(follower, 1);

    expect(log.rowsOf('parties')).toMatchObject([{ ref: 'x', takenAlongAt: 1 }]);
  });

  it('does not lose a party that it had seen, but no counted event taken, when it was stopped', async () => {
    await log.append('site-A', opened('A'));
    const first = log.follow();
    await log.reached(first, 0);
    await log.append('party-x', declared('x'));
    await pause(20);
    await first.stop();

    const second = log.follow();
    await log.append('site-A', mined('A', 5, 'x'));
    await log.reached(second, 1);

    expect(log.rowsOf('parties')).toMatchObject([{ ref: 'x', takenAlongAt: 1 }]);
  });

  it('never moves a checkpoint back', async () => {
    const ordinals: number[] = [];
    const follower = log.follow({
      onAdvanced: ({ name, checkpoint }) => {
        if (name === 'mine-stock' && checkpoint !== 'start') ordinals.push(checkpoint.ordinal);
      },
    });
    await log.append('site-A', opened('A'));
    for (let grams = 1; grams < 30; grams++) await log.append('site-A', mined('A', grams));
    await log.reached(follower, 29);

    expect(ordinals.at(-1)).toBe(29);
    expect(ordinals).toEqual([...new Set(ordinals)].sort((a, b) => a - b));
  });

  it('leaves out streams that this version does not know', async () => {
    await log.append('later-1', { type: 'FromALaterVersion', data: {} });
    await log.append('ledgers-1', { type: 'FromALaterVersion', data: {} });
    await log.append('site-A', opened('A'));
    const follower = log.follow();
    await log.reached(follower, 0);

    expect(log.stockOf('A')).toMatchObject({ massGrams: 0 });
  });
});

describe('a projection that is behind', () => {
  it('catches up from the start in a new file while the others stay live', async () => {
    await log.append('site-A', opened('A'));
    for (let grams = 1; grams <= 200; grams++) await log.append('site-A', mined('A', 1));
    const old = log.follow();
    await log.reached(old, 200);
    await old.stop();

    const follower = log.follow({ projections: [mineStockV2, siteActivity] });
    expect(follower.status().projections).toMatchObject([
      { version: 2, checkpoint: 'start' },
      { name: 'site-activity', checkpoint: { ordinal: 200 } },
    ]);
    await log.append('site-A', mined('A', 1));
    await log.reached(follower, 201, ['site-activity']);
    await log.reached(follower, 201);
    await log.append('site-A', mined('A', 1));
    await log.reached(follower, 202);

    const path = projectionPath(log.folder, mineStockV2);
    expect(digestOf(path)).toMatchObject({ version: 2, ordinal: 202 });
    expect(existsSync(projectionPath(log.folder, mineStock))).toBe(true);
    expect(log.faults).toEqual([]);
  });

  it('is made anew when somebody deletes its file', async () => {
    await log.append('site-A', opened('A'));
    const first = log.follow();
    await log.reached(first, 0);
    rmSync(projectionPath(log.folder, mineStock));
    first.reopenReplaced();
    await log.append('site-A', mined('A', 3));
    await log.reached(first, 1);

    expect(log.stockOf('A')).toMatchObject({ massGrams: 3 });
  });
});

describe('what the follower refuses', () => {
  it('refuses files of another ledger at once', async () => {
    await log.follow().stop();

    expect(() => log.follow({ fingerprint: 'another' })).toThrow(/built from another ledger/);
  });

  it('takes nothing from a log that does not reach its checkpoint', async () => {
    await log.append('site-A', opened('A'));
    await log.append('site-A', mined('A', 3));
    const first = log.follow();
    await log.reached(first, 1);
    await first.stop();
    await log.replaceStore();
    await log.append('site-A', opened('A'));

    const second = log.follow();
    await expect(second.waitForOrdinal(2, { timeoutMs: 100 })).resolves.toBe('timed-out');

    expect(String(log.faults[0])).toMatch(/older copy of the log/);
    expect(log.stockOf('A')).toMatchObject({ massGrams: 3 });
  });
});
