import { setTimeout as sleep } from 'node:timers/promises';
import { RehearsalLane } from './rehearsal-lane';

/** Work that holds the thread, as decisions do. */
const busy = (millis: number) => async (): Promise<void> => {
  const until = performance.now() + millis;
  while (performance.now() < until);
};

describe('trials on the thread of the records', () => {
  it('take turns, one at a time', async () => {
    const lane = new RehearsalLane(() => 0);
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await sleep(1);
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => lane.run(work)));

    expect(most).toBe(1);
  });

  it('rest as long as they took while records wait, and not otherwise', async () => {
    const restsWhile = async (waiting: number): Promise<readonly number[]> => {
      const rests: number[] = [];
      const lane = new RehearsalLane(
        () => waiting,
        async (millis) => void rests.push(millis),
      );
      await Promise.all([lane.run(busy(20)), lane.run(busy(20))]);
      return rests;
    };

    const [first] = await restsWhile(1);
    expect(first).toBeGreaterThanOrEqual(20);
    expect(await restsWhile(0)).toStrictEqual([]);
  });

  it('turns away what is too much, and goes on when one fails', async () => {
    const lane = new RehearsalLane(() => 0);
    const { promise, resolve } = Promise.withResolvers<void>();
    const held = Array.from({ length: 8 }, (_, n) =>
      lane.run(async () => {
        await promise;
        if (n === 0) throw new Error('not this one');
      }),
    );

    await expect(lane.run(busy(0))).rejects.toMatchObject({ code: 'overloaded' });
    resolve();
    const ended = await Promise.allSettled(held);
    expect(ended.map(({ status }) => status)).toStrictEqual([
      'rejected',
      ...Array.from({ length: 7 }, () => 'fulfilled'),
    ]);
    await expect(lane.run(busy(0))).resolves.toBeUndefined();
  });
});
