import { setImmediate } from 'node:timers/promises';
import type { Program } from '../program';
import type { LoadingProgress } from '../../running/readiness';
import { Loader } from './loader';
import type { Plan } from './plan';

export type LoadOptions = Readonly<{
  plan: Plan;
  /** Ends the load between two waves of submissions; the next start goes on. */
  signal: AbortSignal;
  progress: (progress: LoadingProgress) => void;
  /** Told each time so many more are in. */
  every?: number;
}>;

/** A follower that is slower than this has a fault of its own, which readiness tells. */
const followMs = 120_000;

/**
 * Submits the nation in the order in which its ledger heard of it, at the nation's own times, a day
 * at a time. It begins at the first submission whatever was loaded before: what is there is
 * recognised.
 */
export async function loadDemonstration(program: Program, options: LoadOptions): Promise<void> {
  const { demonstration } = program.parts.facts.opened;
  if (!demonstration) throw new Error('this ledger was opened without a demonstration');
  const { signal, every = 250 } = options;
  const { total, records, endsAt, waves } = options.plan;
  const loader = new Loader(program);
  const tell = (done: number) => {
    const progress = { done, total };
    program.parts.readiness.isLoading(progress);
    options.progress(progress);
  };
  tell(0);
  let done = 0;
  let toldAt = 0;
  for await (const wave of waves) {
    if (signal.aborted) return;
    await loader.submitAll(wave);
    done += wave.length;
    if (done - toldAt < every) continue;
    toldAt = done;
    tell(done);
    // HTTP gets its turn: health and status answer all the time.
    await setImmediate();
  }
  if (signal.aborted) return;
  if (done < total) throw new Error(`the plan ended after ${done} of ${total} submissions`);
  const end = await loader.complete({ ...demonstration, records }, new Date(endsAt));
  tell(total);
  // Only when the registers show all of it is it said to be ready.
  if (end) await program.parts.readSide.waitForPosition(end, followMs);
  program.parts.readiness.isLoading(undefined);
}
