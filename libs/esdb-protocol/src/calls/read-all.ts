import { setImmediate as turn } from 'node:timers/promises';
import type { Position, ReadSource, Start } from '../messages/read-request';
import { failures } from '../server/failures';
import type { ProtocolLog } from '../storage/protocol-log';
import { passesOf } from '../streams/event-filter';
import { PageSize } from '../streams/page-size';
import { resolveLink } from '../streams/resolve-link';
import type { Reading } from './read-stream';

export type AllSource = Extract<ReadSource, { kind: 'all' }>;

/** Behind every position that a log can hold. */
const beyond = Number.MAX_SAFE_INTEGER;

/** With a filter a page looks at so many events, however few pass. */
const filteredPageEvents = 1_024;

export async function readAll(
  { from, filter }: AllSource,
  { log, answers, direction, resolveLinks, maxCount }: Reading,
): Promise<void> {
  const isForwards = direction === 'forwards';
  const passes = filter && passesOf(filter);
  const start = startOf(log, from, direction);
  // Forwards from a position begins with the event there, backwards with the one before it.
  let last = isForwards ? Math.max(start - 1, 0) : start;
  const size = new PageSize();
  for (let left = maxCount; left > 0;) {
    const eventsMax = passes ? filteredPageEvents : Math.min(size.events, left);
    const page = log.allPage({ from: last, direction, eventsMax, passes });
    const events = page.events.slice(0, left);
    for (const event of events) {
      answers.event(resolveLinks ? resolveLink(log, event) : { event });
      if (answers.isFull) await answers.flush();
    }
    left -= events.length;
    last = page.last;
    if (page.considered < eventsMax) break;
    size.learn(page.events);
    await turn();
  }
  await answers.flush();
}

function startOf(log: ProtocolLog, from: Start<Position>, direction: Reading['direction']): number {
  if (from === 'start') return 0;
  if (from === 'end') return beyond;
  const { commit, prepare } = placeOf(from);
  const place = direction === 'forwards' ? commit : prepare;
  // Beyond the log there is nothing yet, and nothing that could come before it.
  if (direction === 'backwards' && place > log.head()) throw failures.invalidPosition();
  return place;
}

/** Commit and prepare of our events are equal; other pairs are taken as a real server takes them. */
export function placeOf({ commit, prepare }: Position): { commit: number; prepare: number } {
  if (commit < prepare) throw failures.invalidPosition();
  const numberOf = (half: bigint) => (half > BigInt(beyond) ? beyond : Number(half));
  return { commit: numberOf(commit), prepare: numberOf(prepare) };
}
