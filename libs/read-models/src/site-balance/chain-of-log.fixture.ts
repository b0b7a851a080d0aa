import type { FoldedEvent } from '@lodestone/kernel';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { FollowedChain } from '@lodestone/testing/read-models/followed-chain';
import type { Chain } from './chain';

/** In pieces, as the journal has them: sums must not depend on where one ends. */
const eventsOfPiece = 61;

/** What a log says, in columns in memory. */
export function chainOfLog(log: readonly FoldedEvent[]): Chain {
  const recorded = recordedLog(log);
  const chain = new FollowedChain();
  for (let from = 0; from < recorded.length; from += eventsOfPiece) {
    chain.take(recorded.slice(from, from + eventsOfPiece));
  }
  return chain;
}
