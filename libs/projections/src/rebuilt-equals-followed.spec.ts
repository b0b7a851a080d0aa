import { FollowedLog } from '@lodestone/testing/followed-log';
import { declared, mined, mineStock, opened, siteActivity } from '@lodestone/testing/mine-stock';
import fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from './digest';
import { projectionPath } from './file-paths';
import { rebuild } from './rebuild';

let log: FollowedLog;
beforeEach(async () => {
  log = await FollowedLog.open();
});
afterEach(() => log.close());

describe('rows that were followed live', () => {
  it('are those of a rebuild, whatever came, in whichever pieces', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const follower = await log.follow();
        await log.isLive(follower);
        let counted = -1;
        for (const { site, grams, ref, pausesAfter } of history) {
          const stream = `site-${site}`;
          if (ref && !log.holds(`party-${ref}`)) await log.append(`party-${ref}`, declared(ref));
          const isNew = !log.holds(stream);
          await log.append(stream, isNew ? opened(site) : mined(site, grams, ref ?? undefined));
          counted++;
          if (pausesAfter) await pause(1);
        }
        if (counted >= 0) await log.reached(follower, counted);
        await follower.stop();

        for (const projection of [mineStock, siteActivity]) {
          const path = projectionPath(log.folder, projection);
          const live = digestOf(path);
          await rebuild({ ...log.building, projection });
          expect(digestOf(path)).toEqual(live);
        }
        await log.beginAnew();
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});

const histories = fc.array(
  fc.record({
    site: fc.constantFrom('A', 'B', 'C'),
    grams: fc.integer({ min: 0, max: 1_000_000_000_000 }),
    ref: fc.option(fc.constantFrom('x', 'y', 'z')),
    pausesAfter: fc.boolean(),
  }),
  { maxLength: 25 },
);
