import type { LogPosition } from '@lodestone/kernel';
import type { RawEvent } from '../embedded/raw/raw-event';

/** An event on its way from one log to another: its bytes, and where it was read. */
export type CopiedEvent = RawEvent &
  Readonly<{
    stream: string;
    revision: number;
    position: LogPosition;
    /** Milliseconds since 1970. A server gives its own time, so this is not compared. */
    createdAt: number;
    isTombstone: boolean;
  }>;

/** A log of any make, as bytes. */
export interface ReadableLog {
  /** For messages, without a password. */
  readonly named: string;
  /**
   * What users have written, tombstones and the metadata of their streams included, in `$all` order.
   * @throws StoreUnavailable
   */
  pages(after?: LogPosition): AsyncGenerator<readonly CopiedEvent[], void, void>;
  close(): Promise<void>;
}

/** A log that is being made. One process writes it. */
export interface WritableLog extends ReadableLog {
  isMarkedUnfinished(): Promise<boolean>;
  /** Durable on return: from here on nobody may take this log for a whole one. */
  markUnfinished(): Promise<void>;
  markFinished(): Promise<void>;
  /**
   * Appends these events in this order, at their own revisions; durable on return. Where it throws,
   * a beginning of them may be there and nothing else: whoever goes on looks first.
   *
   * @throws StoreUnavailable, OutcomeUnknown, AppendTooLarge
   * @throws WrongExpectedRevision when somebody else has written the log
   */
  write(events: readonly CopiedEvent[]): Promise<void>;
}

const system = '$';
const metastream = '$$';

/** Streams of the server itself, and metadata of streams: no log carries them to another. */
export const isOfSystem = (stream: string): boolean => stream.startsWith(system);

/** The stream that a metastream of a user's describes, else undefined. */
export function describedBy(stream: string): string | undefined {
  if (!stream.startsWith(metastream)) return undefined;
  const described = stream.slice(metastream.length);
  return isOfSystem(described) ? undefined : described;
}

export const isOfUsers = (stream: string): boolean =>
  !isOfSystem(stream) || describedBy(stream) !== undefined;

/** `site-BY-01@7`, as people are told where something is. */
export const placeOf = ({ stream, revision, isTombstone }: CopiedEvent): string =>
  isTombstone ? `the end of ${stream}` : `${stream}@${revision}`;
