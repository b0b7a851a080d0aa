import { itAppends } from './appending.contract';
import { itCloses } from './closing.contract';
import type { Opening } from './contract-log';
import { itEndsStreams } from './ending.contract';
import { itReads } from './reading.contract';
import { itKnowsARepetition } from './repeating.contract';
import { itIsFollowed } from './subscribing.contract';

/**
 * What every store behind the port `EventStore` does. `open` is called once for each rule and may
 * give one log again and again: the rules write only streams that begin with `streamPrefix`, which
 * has to be new where the log outlives the run.
 */
export function itIsAnEventStore(open: Opening, streamPrefix = 'contract'): void {
  itAppends(open, streamPrefix);
  itKnowsARepetition(open, streamPrefix);
  itReads(open, streamPrefix);
  itIsFollowed(open, streamPrefix);
  itEndsStreams(open, streamPrefix);
  itCloses(open, streamPrefix);
}
