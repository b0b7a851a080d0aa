import { setImmediate } from 'node:timers/promises';
import type { Submission } from '@lodestone/nation';
import type { Program } from '../program/program';
import type { LoadingProgress } from '../program/readiness';
import { Loader } from './loader';
import { planOf } from './plan';

export type LoadOptions = Readonly<{
  /** Ends the load between two submissions; the next start goes on. */
  signal: AbortSignal;
  progress: (progress: LoadingProgress) => void;
  /** Told each time so many more are in. */
  every?: number;
  plan?: readonly Submission[];
}>;

/** A follower that is slower than this has a fault of its own, which readiness tells. */
const followMs = 30_000;

/**
 * Submits the nation in the order in which its ledger heard of it, at the nation's own times. It
 * begins at the first submission whatever was loaded before: what is there is recognised.
 */
export async function loadDemonstration(program: Program, options: LoadOptions): Promise<void> {
  const { demonstration } = program.parts.facts.opened;
  if (!demonstration) throw new Error('this ledger was opened without a demonstration');
  const plan = options.plan ?? planOf(demonstration);
  const { signal, every = 50 } = options;
  const loader = new Loader(program);
  const tell = (done: number) => {
    const progress = { done, total: plan.length };
    program.parts.readiness.isLoading(progress);
    options.progress(progress);
  };
  tell(0);
  for (const [done, submission] of plan.entries()) {
    if (signal.aborted) return;
    await loader.submit(submission);
    if ((done + 1) % every === 0) {
      tell(done + 1);
      // HTTP gets its turn: health and status answer all the time.
      await setImmediate();
    }
  }
  const records = plan.filter(({ kind }) => kind === 'record').length;
  const end = await loader.complete(demonstration, records);
  tell(plan.length);
  // Whoever is told that it is ready finds all of it in the registers.
  if (end) await program.parts.readSide.waitForPosition(end, followMs);
  program.parts.readiness.isLoading(undefined);
}
