import type { LogReading } from '../storage/protocol-log';
import { metadataOf, type StreamMetadata } from '../storage/stream-metadata';
import { isMetastream, originalOf } from '../storage/system-names';

export type State = Readonly<{
  /** -1 where there is none. */
  lastRevision: number;
  isTombstoned: boolean;
  isSoftDeleted: boolean;
  metadata: StreamMetadata;
}>;

/** A stream with what its metadata says of it. With a stream its metastream is deleted as well. */
export function stateOf(log: LogReading, stream: string): State {
  const { lastRevision, isTombstoned } = log.stateOf(stream);
  const isOriginalTombstoned = isMetastream(stream) && log.stateOf(originalOf(stream)).isTombstoned;
  const metadata = metadataOf(log, stream);
  return {
    lastRevision,
    isTombstoned: isTombstoned || isOriginalTombstoned,
    isSoftDeleted: metadata.isSoftDeleted,
    metadata,
  };
}

/** The first revision that may be read; beyond the last one where everything is truncated. */
export function firstReadable({ lastRevision, metadata }: State): number {
  const { maxCount, truncateBefore = 0 } = metadata;
  const byCount = maxCount === undefined ? 0 : lastRevision - maxCount + 1;
  return Math.max(0, byCount, truncateBefore);
}

/** Events created before this moment are not read. */
export const oldestReadable = ({ metadata: { maxAgeSeconds } }: State, now: number): number =>
  maxAgeSeconds === undefined ? 0 : now - maxAgeSeconds * 1_000;
