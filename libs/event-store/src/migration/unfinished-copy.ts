import type { EventStore } from '@lodestone/kernel';

/**
 * Where a copy that is under way says so: the metadata of a stream that never is. A server lets
 * everybody write that who may write streams, no reader of `$all` minds it, and no copy of the copy
 * carries it on.
 */
export const markStream = '$$lodestone-migration';

/** The protocol's type for the metadata of a stream. */
export const markType = '$metadata';

const key = 'lodestoneCopy';

export const markOf = (state: 'unfinished' | 'finished'): Buffer =>
  Buffer.from(JSON.stringify({ [key]: state }));

/** The newest event of `markStream` decides. What is no mark of ours marks nothing. */
export function saysUnfinished(bytes: Uint8Array): boolean {
  try {
    return isUnfinished(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    return false;
  }
}

const isUnfinished = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && key in value && value[key] === 'unfinished';

/**
 * Whether the log is a copy that has not been checked to its end. A ledger that opened one would go
 * on from the middle of its own history.
 */
export async function isUnfinishedCopy(store: EventStore): Promise<boolean> {
  const newest = store.readStream(markStream, { direction: 'backwards', maxCount: 1 });
  for await (const { event } of newest) {
    const { data } = event;
    return data instanceof Uint8Array ? saysUnfinished(data) : isUnfinished(data);
  }
  return false;
}
