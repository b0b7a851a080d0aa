import type { Demonstration } from '@lodestone/ledger';
import { nationInfo, nationPlan, type Submission } from '@lodestone/nation';
import { StartupFault } from '../program/startup-fault';

let made: Readonly<{ seed: number; plan: readonly Submission[] }> | undefined;

/**
 * Everything that a nation submits, in order. Made once: it takes a second, and is asked for when
 * the ledger opens and when the nation is loaded.
 *
 * @throws StartupFault for a nation that another version brought along
 */
export function planOf({ nation, seed }: Demonstration): readonly Submission[] {
  if (nation !== nationInfo.name) {
    throw new StartupFault(
      `This version does not bring the nation '${nation}' along.`,
      'the version that began this ledger, or another data folder.',
    );
  }
  if (made?.seed !== seed) made = { seed, plan: nationPlan({ seed }) };
  return made.plan;
}

/** When the ledger of a nation began: not later than anything that it was told. */
export function beginningOf(demonstration: Demonstration): Date {
  const [first] = planOf(demonstration);
  if (!first) throw new Error('a nation without submissions has no beginning');
  return new Date(first.recordedAt);
}
