import type { DomainEvent, EventMetadata, LogPosition, RecordedEvent } from './domain-event';

/** Revision of the last event that the writer has seen in the stream. */
export type ExpectedRevision = number | 'no-stream';

/** An event on its way into a store. `eventId` is a UUID derived from its content (never random). */
export type EventToAppend<E extends DomainEvent = DomainEvent> = Readonly<{
  eventId: string;
  event: E;
  metadata: EventMetadata;
}>;

export type AppendResult = Readonly<{
  /** Revision of the last event of this append. */
  revision: number;
  /** Position of the last event of this append. */
  position: LogPosition;
}>;

export type ReadDirection = 'forwards' | 'backwards';

/** Which events of `$all` a reader wants. Nothing given means every event. */
export type EventFilter = Readonly<{ streamPrefixes?: readonly string[] }>;

export type ReadStreamOptions = Readonly<{
  /** Inclusive. Default: the first event forwards, the last one backwards. */
  from?: number | 'start' | 'end';
  direction?: ReadDirection;
  maxCount?: number;
}>;

export type ReadAllOptions = Readonly<{
  /** Exclusive: the events that follow this position (forwards) or precede it (backwards). */
  after?: LogPosition | 'start' | 'end';
  direction?: ReadDirection;
  maxCount?: number;
  filter?: EventFilter;
}>;

export type SubscribeOptions = Readonly<{
  /** Exclusive. `end`: what is appended after the first `caught-up` is heard for certain. */
  after: LogPosition | 'start' | 'end';
  filter?: EventFilter;
  /** Ends the subscription without an error. */
  signal?: AbortSignal;
}>;

/**
 * What a subscriber hears. `events` brings one page, never empty, in `$all` order; nothing else is
 * handed over until the subscriber asks for the next message. `checkpoint` is advisory: everything
 * up to that position was considered, which matters where a filter passes nothing for long.
 * `caught-up` comes when the subscriber has everything that was durable when it asked: always at the
 * end of catch-up, afterwards only where the store knows it.
 */
export type SubscriptionMessage =
  | Readonly<{ kind: 'events'; recorded: readonly RecordedEvent[] }>
  | Readonly<{ kind: 'checkpoint'; position: LogPosition }>
  | Readonly<{ kind: 'caught-up' }>;

/**
 * The port to the log. Two stores implement it and pass one contract suite.
 *
 * Guarantees: an append is atomic for its one stream; what a reader sees is durable; `$all` is in
 * commit order without gaps that a reader could miss. Deduplication by event id holds only together
 * with an exact expected revision below the head, which is why there is no `any`.
 */
export abstract class EventStore {
  /**
   * Appends all events or none. Resolves only when they are durable.
   * Repeating an append with the same ids and the same expected revision answers with the original
   * result and writes nothing; only the ids are compared. At the head it is an ordinary append.
   * Without events nothing is written or checked: the answer is the expected revision, -1 for
   * `no-stream`.
   *
   * @throws TypeError when an event id is no UUID in lower case, or a name or type is empty
   * @throws WrongExpectedRevision when the stream is elsewhere (and this is no repetition)
   * @throws StreamTombstoned when the stream was removed for ever
   * @throws AppendTooLarge over 1 MiB of data and metadata
   * @throws OutcomeUnknown when nobody can say whether it was stored: repeat it byte for byte
   * @throws StoreUnavailable when it was certainly not stored: `message` says how to mend it
   */
  abstract append(
    stream: string,
    events: readonly EventToAppend[],
    options: Readonly<{ expected: ExpectedRevision }>,
  ): Promise<AppendResult>;

  /** Reads in pages, never holding a statement open. A stream that is not there is empty. */
  abstract readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  abstract readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;

  /**
   * What `readAll` reads, in pages whose size the store chooses: for rebuilds, where a promise per
   * event would cost more than the event. No page is empty; one after the other they are exactly
   * what `readAll` gives with the same options, `maxCount` being a number of events.
   */
  abstract readAllPages(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]>;

  /** From catch-up to live without a gap or a repetition, at the reader's own pace. */
  abstract subscribeToAll(options: SubscribeOptions): AsyncIterable<SubscriptionMessage>;

  /**
   * Ends a stream for ever: it is empty, and nothing can be appended to it again. Resolves when that
   * is durable; repeating it is no fault. What lies in the log is gone from its file only after the
   * store was compacted (EventStoreDB: scavenged). In `$all` an event of the store's own, of a type
   * that begins with `$`, may tell of it.
   *
   * @throws StoreUnavailable, OutcomeUnknown as `append` does
   */
  abstract tombstone(stream: string): Promise<void>;

  /** Position of the newest durable event, or undefined in an empty log. */
  abstract head(): Promise<LogPosition | undefined>;

  /**
   * Answers what is outstanding, ends subscriptions as their signal would, lets go of the log. What
   * is asked afterwards is answered with StoreUnavailable. Closing again waits for the first.
   */
  abstract close(): Promise<void>;
}

/** The store's own, like the event that tells of a stream's end: nothing that anybody recorded. */
export const isOfTheStore = ({ event }: Pick<RecordedEvent, 'event'>): boolean =>
  event.type.startsWith('$');

export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream} is at ${actual}, not at ${expected}`);
  }
}

export class StreamTombstoned extends Error {
  override readonly name = 'StreamTombstoned';
  constructor(readonly stream: string) {
    super(`${stream} was removed for ever`);
  }
}

export class AppendTooLarge extends Error {
  override readonly name = 'AppendTooLarge';
  constructor(
    readonly bytes: number,
    readonly bytesMax: number,
  ) {
    super(`an append of ${bytes} bytes is over the limit of ${bytesMax}`);
  }
}

/** The connection broke, the disk is full, the thread died: the append may or may not be stored. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** The store cannot serve now or here; `message` says why and how to mend it. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
