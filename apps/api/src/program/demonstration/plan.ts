import { setImmediate } from 'node:timers/promises';
import type { Demonstration } from '@lodestone/ledger';
import { nationInfo, nationWeeks, type Submission } from '@lodestone/nation';
import { StartupFault } from '../../running/startup-fault';

/**
 * Everything that a nation submits, in order. It takes seconds to make; between its weeks HTTP gets
 * its turn. Undefined when it was told to stop.
 *
 * @throws StartupFault for a nation that another version brought along
 */
export async function planOf(
  demonstration: Demonstration,
  signal: AbortSignal,
): Promise<readonly Submission[] | undefined> {
  assertKnown(demonstration);
  const { seed, scale } = demonstration;
  const weeks = nationWeeks({ seed, ...(scale === undefined ? {} : { scale }) });
  for (let week = weeks.next(); ; week = weeks.next()) {
    if (week.done) return week.value;
    await setImmediate();
    if (signal.aborted) return undefined;
  }
}

/** When the ledger of a nation began: not later than anything that it was told. */
export function beginningOf(demonstration: Demonstration): Date {
  assertKnown(demonstration);
  return new Date(nationInfo.beginsAt);
}

function assertKnown({ nation }: Demonstration): void {
  if (nation === nationInfo.name) return;
  throw new StartupFault(
    `This version does not bring the nation '${nation}' along.`,
    'the version that began this ledger, or another data folder.',
  );
}
