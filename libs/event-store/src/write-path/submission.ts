import type {
  Command,
  DomainEvent,
  EventMetadata,
  KeyedDecider,
  LogPosition,
  RecordedEvent,
  Refusal,
} from '@lodestone/kernel';

/** The account that sent a command, the channel it came by, and the request that caused it. */
export type Provenance = Pick<
  EventMetadata,
  'actorId' | 'channel' | 'correlationId' | 'causationId'
>;

export type Submission<C extends Command, E extends DomainEvent> = Readonly<{
  command: C;
  /** recordId, or the command's own key in streams without records. Without a slash. */
  key: string;
  /** HMAC of the command as validated, in hex: the same digest under the same key is a repetition. */
  contentDigest: string;
  metadata: Provenance;
  /** How much it holds, of what the waiting room bounds. */
  bytes?: number;
  /**
   * When it was recorded, where that is not now. Only the loader of a demonstration says so, into a
   * ledger that nobody else writes (design §3, *Days*); the times of a stream must not go back.
   */
  at?: Date;
  /**
   * Of a command about many records: which record an event is of. The record then has the id and the
   * digest that it would have had alone, so that it is the same record however it was sent.
   */
  identityOf?: (event: E) => Readonly<{ key: string; contentDigest: string }>;
  /**
   * Awaited after the decision and before its events are sent: what must be durable first, such as
   * the declarations that an act names. MUST be repeatable, because a command that is decided again
   * asks again, and MUST end. A rejection fails this command alone, with the same error.
   */
  beforeAppend?: (events: readonly E[]) => Promise<void>;
  /**
   * Sent from the `beforeAppend` of a command that was let in: it is not counted against the number
   * of waiting commands and not turned away by `close`, or nothing could ever finish.
   */
  admitted?: boolean;
}>;

/** An event as it stands in the log, but for its own position. */
export type WrittenEvent<E extends DomainEvent = DomainEvent> = Omit<RecordedEvent<E>, 'position'>;

/** The answer to a command, given only when everything it rests on is durable. */
export type Submitted<Code extends string = string, E extends DomainEvent = DomainEvent> =
  | Readonly<{
      outcome: 'recorded';
      stream: string;
      /** Of the last event of this command. */
      revision: number;
      /** Of the append that carried it: a reader that has come this far has seen the command. */
      position: LogPosition;
      events: ReadonlyArray<WrittenEvent<E>>;
    }>
  | Readonly<{ outcome: 'unchanged'; stream: string; revision: number }>
  | Readonly<{ outcome: 'refused'; refusal: Refusal<Code> }>;

/** A command on its way, as its stream's writer keeps it. Types are known again at `submit`. */
export type PendingCommand = {
  readonly decider: KeyedDecider<Command, DomainEvent, string>;
  readonly submission: Submission<Command, DomainEvent>;
  /** Commands that come later have a greater one. */
  readonly arrival: number;
  /** On the clock of `performance.now()`. Past it, whatever goes wrong is the answer. */
  readonly deadline: number;
  readonly answer: (submitted: Submitted) => void;
  readonly fail: (fault: unknown) => void;
};
