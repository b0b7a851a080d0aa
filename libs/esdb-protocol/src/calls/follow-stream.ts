import { randomUUID } from 'node:crypto';
import type { ReadSource } from '../messages/read-request';
import { failures } from '../server/failures';
import type { ProtocolLog } from '../storage/protocol-log';
import { PageSize } from '../streams/page-size';
import { resolveLink } from '../streams/resolve-link';
import { firstReadable, oldestReadable, stateOf } from '../streams/stream-state';
import type { AnswerStream } from './answer-stream';

export type Following = Readonly<{
  log: ProtocolLog;
  answers: AnswerStream;
  resolveLinks: boolean;
}>;

type StreamSource = Extract<ReadSource, { kind: 'stream' }>;

/**
 * Everything after a revision, then whatever comes. Both are pages behind one revision, so nothing
 * is lost or repeated where catching up ends; a slow reader costs nothing but its own delay.
 */
export async function followStream(
  { stream, from }: StreamSource,
  { log, answers, resolveLinks }: Following,
): Promise<void> {
  const state = stateOf(log, stream);
  if (state.isTombstoned) throw failures.streamDeleted(stream);
  answers.confirmation(randomUUID());
  const end = state.lastRevision + 1;
  const asked = from === 'start' ? 0 : from === 'end' ? end : Number(from) + 1;
  // What was truncated is not sent, but what comes later is, whatever the metadata says by then.
  let next = Math.max(asked, Math.min(firstReadable(state), end));
  const oldest = oldestReadable(state, Date.now());
  const size = new PageSize();
  let isLive = false;
  while (!answers.ended.aborted) {
    const seen = log.commits;
    const eventsMax = size.events;
    const page = log.streamPage({ stream, from: next, direction: 'forwards', eventsMax });
    for (const event of page) {
      next = event.revision + 1;
      if (!isLive && event.createdAt < oldest) continue;
      answers.event(resolveLinks ? resolveLink(log, event) : { event });
      if (answers.isFull) await answers.flush();
    }
    if (page.at(-1)?.isTombstone) {
      await answers.flush();
      throw failures.streamDeleted(stream);
    }
    size.learn(page);
    await answers.flush();
    if (page.length === eventsMax) continue;
    if (!isLive) {
      isLive = true;
      answers.caughtUp();
      await answers.flush();
    }
    await log.grown(seen, answers.ended);
  }
}
