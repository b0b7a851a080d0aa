import { FollowedLog } from '@lodestone/testing/followed-log';
import { declared, mined, mineStock, opened, siteActivity } from '@lodestone/testing/mine-stock';
import { setTimeout as pause } from 'node:timers/promises';

let log: FollowedLog;
beforeEach(async () => {
  log = await FollowedLog.open();
});
afterEach(() => log.close());

describe('following the log', () => {
  it('takes what was there before and what comes after, in milliseconds', async () => {
    await log.append('site-A', opened('A'));
    const follower = await log.follow();
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
      const follower = await log.follow();
      // Stopped somewhere on the way, at a page that is not ours to choose.
      if (grams % 10 === 0) await log.reached(follower, grams);
      await follower.stop();
    }
    const follower = await log.follow();
    await log.reached(follower, 40);

    expect(log.stockOf('A')).toMatchObject({ massGrams: (40 * 41) / 2 });
    expect(log.rowsOf('lines')).toHaveLength(40);
  });

  it('takes a party along with the counted event that names it', async () => {
    await log.append('site-A', opened('A'));
    const follower = await log.follow();
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
    const first = await log.follow();
    await log.reached(first, 0);
    await log.append('party-x', declared('x'));
    await pause(20);
    await first.stop();

    const second = await log.follow();
    await log.append('site-A', mined('A', 5, 'x'));
    await log.reached(second, 1);

    expect(log.rowsOf('parties')).toMatchObject([{ ref: 'x', takenAlongAt: 1 }]);
  });

  it('never moves a checkpoint back', async () => {
    const ordinals: number[] = [];
    const follower = await log.follow({
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
    const follower = await log.follow();
    await log.reached(follower, 0);

    expect(log.stockOf('A')).toMatchObject({ massGrams: 0 });
  });
});

describe('a projection that is behind', () => {
  it('catches up beside the others, and joins them', async () => {
    await log.append('site-A', opened('A'));
    for (let grams = 1; grams <= 200; grams++) await log.append('site-A', mined('A', 1));
    const activity = await log.follow({ projections: [siteActivity] });
    await log.reached(activity, 200);
    await activity.stop();
    const stock = await log.follow({ projections: [mineStock] });
    await log.reached(stock, 200);
    await stock.stop();
    for (let grams = 1; grams <= 100; grams++) await log.append('site-A', mined('A', 1));

    const follower = await log.follow();
    await log.reached(follower, 300);
    await log.append('site-A', mined('A', 1));
    await log.reached(follower, 301);

    expect(log.stockOf('A')).toMatchObject({ massGrams: 301 });
    expect(follower.status().projections).toMatchObject([{ isLive: true }, { isLive: true }]);
    expect(log.faults).toEqual([]);
  });

  it('commits many events together until it has caught up, and then what there is', async () => {
    await log.append('site-A', opened('A'));
    const first = await log.follow();
    await log.reached(first, 0);
    await first.stop();
    for (let grams = 1; grams <= 1_500; grams++) await log.append('site-A', mined('A', 1));
    const ordinals: number[] = [];
    const follower = await log.follow({
      projections: [mineStock],
      onAdvanced: ({ checkpoint }) => {
        if (checkpoint !== 'start') ordinals.push(checkpoint.ordinal);
      },
    });
    await log.reached(follower, 1_500);
    await log.append('site-A', mined('A', 1));
    await log.reached(follower, 1_501);

    expect(ordinals).toEqual([0, 1_500, 1_501]);
  });
});
