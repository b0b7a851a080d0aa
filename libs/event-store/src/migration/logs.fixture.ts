import { setImmediate as turn } from 'node:timers/promises';
import { idOf } from '../contract/contract-events';
import { streamDeletedType } from '../embedded/raw/raw-event';
import type { CopyOptions } from './copy-log';
import { isOfUsers, type CopiedEvent, type ReadableLog } from './copied-event';

/** The place of an event in these logs is its index; ids follow from stream and revision. */
export const event = (stream: string, revision: number, data = '{}'): CopiedEvent => ({
  eventId: idOf(`${stream}@${revision}`),
  type: 'Weighed',
  isJson: true,
  data: Buffer.from(data),
  metadata: Buffer.from('{"schemaVersion":1}'),
  stream,
  revision,
  position: { commit: 0n, prepare: 0n },
  createdAt: 1_700_000_000_000,
  isTombstone: false,
});

export const tombstone = (stream: string): CopiedEvent => ({
  ...event(stream, 7),
  type: streamDeletedType,
  isJson: false,
  data: new Uint8Array(),
  metadata: new Uint8Array(),
  isTombstone: true,
});

/** As a log gives them: without what the server writes for itself. */
export const copiedFrom = (events: readonly CopiedEvent[]): CopiedEvent[] =>
  events.filter(({ stream }) => isOfUsers(stream));

/** In pages of two. */
export function logOf(events: readonly CopiedEvent[]): ReadableLog {
  const placed = events.map((one, at) => ({
    ...one,
    position: { commit: BigInt(at), prepare: BigInt(at) },
  }));
  return {
    named: 'log',
    async *pages(after) {
      for (let at = after ? Number(after.commit) + 1 : 0; at < placed.length; at += 2) {
        await turn();
        yield placed.slice(at, at + 2);
      }
    },
    close: () => Promise.resolve(),
  };
}

const never = new AbortController().signal;

export const underway = (signal = never) => ({ signal, onProgress: () => undefined });

export const unwatched: CopyOptions = { signal: never, onProgress: () => undefined };

export async function refusalOf(work: Promise<unknown>): Promise<Error> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error('nothing was refused');
}
