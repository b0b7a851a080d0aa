import { FollowedLog } from '@lodestone/testing/followed-log';
import { mined, mineStock, opened } from '@lodestone/testing/mine-stock';
import type { ProjectionStatus } from './followed';
import { rebuild } from './rebuild';

let log: FollowedLog;
beforeEach(async () => {
  log = await FollowedLog.open();
});
afterEach(() => log.close());

describe('an event that a projection cannot take', () => {
  it('parks that projection with the event named, and the others go on', async () => {
    const parked: ProjectionStatus[] = [];
    const follower = await log.follow({ onParked: (status) => parked.push(status) });
    await log.appendBroken();
    await log.reached(follower, 1, ['site-activity']);
    await log.append('site-A', mined('A', 7));
    await log.reached(follower, 2, ['site-activity']);

    expect(parked).toMatchObject([
      { name: 'mine-stock', parked: { stream: 'site-B', revision: 0, type: 'Mined', ordinal: 1 } },
    ]);
    await expect(follower.waitForOrdinal(2, { timeoutMs: 5_000 })).resolves.toBe('parked');
    expect(log.stockOf('A')).toMatchObject({ massGrams: 0 });
  });

  it('leaves it parked over a restart', async () => {
    const first = await log.follow();
    await log.appendBroken();
    await log.reached(first, 1, ['site-activity']);
    await first.stop();

    const second = await log.follow();
    await log.append('site-A', mined('A', 7));
    await log.reached(second, 2, ['site-activity']);

    expect(second.status().projections[0]).toMatchObject({
      checkpoint: { ordinal: 0 },
      parked: { stream: 'site-B' },
    });
  });

  it('goes on by itself once a rebuild with a mended fold has put a new file in place', async () => {
    const follower = await log.follow();
    await log.appendBroken();
    await log.reached(follower, 1, ['site-activity']);
    // The mended projection has the same tables; the broken file is of the same version.
    const on = { ...mineStock.on, Mined: () => undefined };
    await rebuild({ ...log.building, projection: { ...mineStock, on } });

    follower.look();
    await log.append('site-A', mined('A', 7));
    await log.reached(follower, 2);

    expect(log.stockOf('A')).toMatchObject({ massGrams: 7 });
    expect(follower.status().projections[0]?.parked).toBeUndefined();
  });

  it('parks every projection on a type that the ledger does not know', async () => {
    const follower = await log.follow();
    await log.append('site-A', opened('A'));
    await log.append('site-A', { type: 'Teleported', data: {} });
    for (const name of ['mine-stock', 'site-activity']) {
      const options = { timeoutMs: 5_000, projections: [name] };
      expect(await follower.waitForOrdinal(1, options)).toBe('parked');
    }

    expect(follower.status().projections.map(({ parked }) => parked?.type)).toEqual([
      'Teleported',
      'Teleported',
    ]);
  });
});
