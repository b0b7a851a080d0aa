import { setImmediate as turn } from 'node:timers/promises';
import type { ReadSource } from '../messages/read-request';
import { failures } from '../server/failures';
import type { LoggedEvent, ProtocolLog } from '../storage/protocol-log';
import { PageSize } from '../streams/page-size';
import { resolveLink } from '../streams/resolve-link';
import { firstReadable, oldestReadable, stateOf } from '../streams/stream-state';
import type { AnswerStream } from './answer-stream';

export type Reading = Readonly<{
  log: ProtocolLog;
  answers: AnswerStream;
  direction: 'forwards' | 'backwards';
  resolveLinks: boolean;
  maxCount: number;
}>;

type StreamSource = Extract<ReadSource, { kind: 'stream' }>;

export async function readStream(
  { stream, from }: StreamSource,
  { log, answers, direction, resolveLinks, maxCount }: Reading,
): Promise<void> {
  const state = stateOf(log, stream);
  if (state.isTombstoned) throw failures.streamDeleted(stream);
  if (state.lastRevision < 0 || state.isSoftDeleted) {
    answers.streamNotFound(stream);
    return answers.flush();
  }
  const isForwards = direction === 'forwards';
  const first = firstReadable(state);
  const oldest = oldestReadable(state, Date.now());
  const isReadable = (event: LoggedEvent) => event.revision >= first && event.createdAt >= oldest;
  const asked = from === 'start' ? 0 : from === 'end' ? state.lastRevision : Number(from);
  let next = isForwards ? Math.max(asked, first) : Math.min(asked, state.lastRevision);
  const size = new PageSize();
  for (let left = maxCount; left > 0;) {
    const eventsMax = Math.min(size.events, left);
    const page = log.streamPage({ stream, from: next, direction, eventsMax });
    const readable = page.filter(isReadable);
    for (const event of readable) {
      answers.event(resolveLinks ? resolveLink(log, event) : { event });
      if (answers.isFull) await answers.flush();
    }
    left -= readable.length;
    next = (page.at(-1)?.revision ?? next) + (isForwards ? 1 : -1);
    if (page.length < eventsMax || (!isForwards && next < first)) break;
    size.learn(page);
    // A long read must not keep the calls beside it waiting.
    await turn();
  }
  await answers.flush();
}
