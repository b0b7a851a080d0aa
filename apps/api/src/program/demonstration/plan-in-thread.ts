import { on, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Demonstration } from '@lodestone/ledger';
import type { Submission } from '@lodestone/nation';
import { threadEntry, youngMegabytesMax } from '../../running/thread-entry';
import { assertKnown, type Plan, type PlanSize } from './plan';

export type FromPlan = Readonly<{ size: PlanSize }> | PlannedWave;

type PlannedWave = Readonly<{ wave: readonly Submission[] }>;

/**
 * Has a thread of its own make the plan and hold it. What is decided meanwhile is decided beside a small
 * heap, which the collector looks through often; and what the plan took is given back with its thread.
 *
 * @throws StartupFault for a nation that another version brought along
 * @throws AbortError when it is told to stop before the plan is made
 */
export async function planInThread(
  demonstration: Demonstration,
  signal: AbortSignal,
): Promise<Plan> {
  assertKnown(demonstration);
  const worker = new Worker(threadEntry(__dirname, 'plan.thread'), {
    name: 'lodestone-plan',
    workerData: demonstration,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytesMax },
  });
  signal.addEventListener('abort', () => void worker.terminate(), { once: true });
  const [{ size }] = (await once(worker, 'message', { signal })) as [Readonly<{ size: PlanSize }>];
  return { ...size, waves: wavesFrom(worker) };
}

/** The next wave is on its way while one is sent. A thread that ended gives no more. */
async function* wavesFrom(worker: Worker): AsyncGenerator<readonly Submission[], void> {
  const heard = on(worker, 'message', { close: ['exit'] });
  worker.postMessage('next');
  for await (const [{ wave }] of heard as AsyncIterable<[PlannedWave]>) {
    worker.postMessage('next');
    yield wave;
  }
}
