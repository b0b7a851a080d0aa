import type { WaitOutcome } from '@lodestone/projections';
import type { ReadModelName } from '@lodestone/read-models';
import { ProblemException } from '../http/problem';
import type { LedgerHead } from './ledger-head';
import { waitMsMax, type ReadSide } from './read-side';

type Sources = Readonly<{ head: LedgerHead; readSide: ReadSide }>;

/** Until read models have taken all that is durable when this is called: on an empty log, they have. */
export async function waitForHead(
  { head, readSide }: Sources,
  names: readonly ReadModelName[],
  timeoutMs: number,
): Promise<WaitOutcome> {
  const position = await head.position();
  return position ? readSide.waitForPosition(position, timeoutMs, names) : 'reached';
}

/**
 * From here on questions know all that was durable when this was called.
 *
 * @throws ProblemException when the read models do not get there in time
 */
export async function bringUpToNow(
  sources: Sources,
  names: readonly ReadModelName[],
): Promise<void> {
  const outcome = await waitForHead(sources, names, waitMsMax);
  if (outcome !== 'reached') throw new ProblemException('unavailable');
}
