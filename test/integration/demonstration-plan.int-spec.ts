import { nationInfo, nationPlan } from '@lodestone/nation';
import { planOf } from '../../apps/api/src/program/demonstration/plan';
import { planInThread } from '../../apps/api/src/program/demonstration/plan-in-thread';

const demonstration = { nation: nationInfo.name, seed: nationInfo.seed, scale: 0.05 };
const never = new AbortController().signal;

const collect = async <T>(all: AsyncIterable<T> | Iterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const each of all) list.push(each);
  return list;
};

describe('the plan of a demonstration', () => {
  it('comes from a thread wave by wave, at the scale with which the ledger was opened', async () => {
    const { seed, scale } = demonstration;
    const { waves, ...size } = await planInThread(demonstration, never);
    const here = planOf(nationPlan({ seed, scale }));

    expect({ ...size, waves: await collect(waves) }).toStrictEqual({
      ...here,
      waves: await collect(here.waves),
    });
  });

  it('is of no nation that this version does not bring along', async () => {
    await expect(planInThread({ ...demonstration, nation: 'atlantis' }, never)).rejects.toThrow(
      "This version does not bring the nation 'atlantis' along.",
    );
  });

  it('is not waited for by who was told to stop', async () => {
    const stopped = new AbortController();
    const planned = planInThread(demonstration, stopped.signal);
    stopped.abort();

    await expect(planned).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives no more waves when its thread was told to stop', async () => {
    const stopped = new AbortController();
    const { waves } = await planInThread(demonstration, stopped.signal);
    let given = 0;
    for await (const wave of waves) {
      given += wave.length;
      stopped.abort();
    }

    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(5_000);
  });
});
