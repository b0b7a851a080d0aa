import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { passesOf } from '../streams/event-filter';
import { PageSize } from '../streams/page-size';
import { resolveLink } from '../streams/resolve-link';
import { CheckpointPace } from './checkpoint-pace';
import type { Following } from './follow-stream';
import { placeOf, type AllSource } from './read-all';

/** A page of a filtered subscription looks at so many events at most. */
const filteredPageEvents = 1_024;

/**
 * Everything after a position, then whatever comes. With a filter also checkpoints: how far the
 * search has come, for a reader that would otherwise hear nothing for long.
 */
export async function followAll(
  { from, filter }: AllSource,
  { log, answers, resolveLinks }: Following,
): Promise<void> {
  const passes = filter && passesOf(filter);
  let last = from === 'start' ? 0 : from === 'end' ? log.head() : placeOf(from).commit;
  const pace = filter && new CheckpointPace(filter.checkpointEvents, last);
  answers.confirmation(randomUUID());
  await answers.flush();
  const size = new PageSize();
  let isLive = false;
  while (!answers.ended.aborted) {
    const seen = log.commits;
    const eventsMax = pace ? pace.eventsUntilNext(filteredPageEvents) : size.events;
    const page = log.allPage({ from: last, direction: 'forwards', eventsMax, passes });
    for (const event of page.events) {
      answers.event(resolveLinks ? resolveLink(log, event) : { event });
      if (answers.isFull) await answers.flush();
    }
    last = page.last;
    size.learn(page.events);
    if (pace?.isDueAfter(page.considered)) answers.checkpoint(pace.at(last));
    if (page.considered === eventsMax) {
      if (answers.isFull) await answers.flush();
      await turn();
      continue;
    }
    if (!isLive) {
      isLive = true;
      if (pace && last > pace.told) answers.checkpoint(pace.at(last));
      answers.caughtUp();
    }
    await answers.flush();
    await log.grown(seen, answers.ended);
  }
}
