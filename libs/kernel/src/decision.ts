import type { DomainEvent, LogPosition, RecordedEvent } from './domain-event';
import type { Refusal, RefusalDetail } from './refusal';

export type Decision<E extends DomainEvent = DomainEvent, Code extends string = string> =
  | Readonly<{ outcome: 'accepted'; events: readonly [E, ...E[]] }>
  | Readonly<{ outcome: 'unchanged'; revision: number }>
  | Readonly<{ outcome: 'refused'; refusal: Refusal<Code> }>;

export const accepted = <E extends DomainEvent>(...events: readonly [E, ...E[]]) =>
  ({ outcome: 'accepted', events }) as const;

/** The ledger already holds exactly this: `revision` is where, in the stream of the command. */
export const unchanged = (revision: number) => ({ outcome: 'unchanged', revision }) as const;

export function refused<Code extends string>(
  code: Code,
  detail: RefusalDetail = {},
  pointer?: string,
): Readonly<{ outcome: 'refused'; refusal: Refusal<Code> }> {
  return { outcome: 'refused', refusal: { code, detail, ...(pointer ? { pointer } : {}) } };
}

/** Refused because something else stands already, at that revision of the own stream. */
export const refusedFor = <Code extends string>(
  standsAt: number,
  code: Code,
  detail: RefusalDetail,
): Readonly<{ outcome: 'refused'; refusal: Refusal<Code> }> => ({
  outcome: 'refused',
  refusal: { code, detail, standsAt },
});

/** A sentence in the imperative, addressed to one stream. */
export type Command<Type extends string = string, Data = unknown> = Readonly<{
  type: Type;
  data: Data;
}>;

/**
 * Everything about a command that its sender did not word. Given, so that a decision needs no clock
 * and no randomness: `recordedAt` is the ledger's clock (UTC), `today` the civil date of that
 * instant in the ledger's calendar zone.
 */
export type Circumstances = Readonly<{
  recordedAt: string;
  today: string;
  contentDigest: string;
}>;

/**
 * Rows by key, folded from one stream up to a known revision. Keys are strings of printable ASCII,
 * parts joined by `/`; values are plain JSON. Synchronous, because a decision never waits.
 */
export interface KeyedRows {
  get<Row>(key: string): Row | undefined;
  /** Rows whose key begins with `prefix`, in key order. A row is never seen twice. */
  scan<Row>(
    prefix: string,
    options?: Readonly<{ reverse?: boolean; limit?: number }>,
  ): ReadonlyArray<readonly [key: string, row: Row]>;
}

export interface WritableKeyedRows extends KeyedRows {
  set(key: string, row: unknown): void;
  delete(key: string): void;
}

/**
 * A decider over keyed rows: it sees the rows of its own stream, the rows of the other streams that
 * it named beforehand (durable state only), and the target events that it asked for.
 * `decide` and `evolve` are pure: no clock, no randomness, no I/O.
 */
export type KeyedDecider<C extends Command, E extends DomainEvent, Code extends string> = Readonly<{
  /** Which stream the command is addressed to. */
  streamOf: (command: C) => string;
  /** Other streams that the decision looks at: caught up first, not protected by the revision. */
  looksAt?: (command: C, own: KeyedRows) => readonly string[];
  /** Revisions in the own stream of events that the decision needs whole (a void's target). */
  targetsOf?: (command: C, own: KeyedRows) => readonly number[];
  /**
   * What has to be looked up in the log, once all that was named above is there. Asked again with
   * what was seen until nothing of the answer is missing. Undefined where there is nothing to look at.
   */
  looksInto?: (command: C, given: Omit<DecisionInput, 'circumstances'>) => Look | undefined;
  decide: (command: C, given: DecisionInput) => Decision<E, Code>;
  /** Brings the rows of the event's stream from `revision - 1` to `revision`, in place. */
  evolve: (rows: WritableKeyedRows, recorded: FoldedEvent<E>) => void;
}>;

/** What a fold may see of a recorded event: also true before the store has given it a position. */
export type FoldedEvent<E extends DomainEvent = DomainEvent> = Pick<
  RecordedEvent<E>,
  'event' | 'metadata' | 'stream' | 'revision'
>;

export type DecisionInput = Readonly<{
  own: KeyedRows;
  /** Rows of a stream named by `looksAt`. A stream that is not there has no rows. */
  other: (stream: string) => KeyedRows;
  /** An event of the own stream that `targetsOf` named; undefined for every other revision. */
  targetAt: (revision: number) => FoldedEvent | undefined;
  /** Where the first event of this decision will stand in the own stream. */
  revision: number;
  circumstances: Circumstances;
  /** What the log was found to hold; absent where nobody can look into it. */
  seen?: Seen | undefined;
}>;

/** One event of one stream. */
export type StreamPlace = Readonly<{ stream: string; revision: number }>;

/** A question to the log itself, and not to rows that may be behind it. */
export type Look = Readonly<{
  /**
   * The log is looked into when it holds these: then it holds everything before them as well. The
   * command waits for those of its own stream that are not durable yet.
   */
  after: readonly StreamPlace[];
  /** Streams whose rows are wanted as far as the log goes. */
  streams: readonly string[];
  /** Durable events whose positions are compared. */
  places: readonly StreamPlace[];
  /** No row may be ahead of the log. */
  exactly?: boolean;
}>;

/** The answers so far. */
export type Seen = Readonly<{
  /** The last durable event of the own stream. */
  durableRevision: number;
  /** Everything that was seen was read when the log held these. */
  after: readonly StreamPlace[];
  /** Undefined of a stream that was not looked at yet. */
  rowsOf: (stream: string) => KeyedRows | undefined;
  /** Up to which event a stream was read; -1 of a stream that is not there. */
  revisionOf: (stream: string) => number;
  /**
   * The rows have more than the log is known to hold. What is not in them is not in the log; what is
   * in them may still fail to get there.
   */
  isAhead: (stream: string) => boolean;
  positionOf: (place: StreamPlace) => LogPosition | undefined;
}>;
