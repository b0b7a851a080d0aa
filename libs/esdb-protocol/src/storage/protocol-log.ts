/** An event as a client sent it, byte for byte; `metadata` without bytes is none. */
export type RawEvent = Readonly<{
  eventId: string;
  type: string;
  /** The content type that the client declared; nobody looks whether it is true. */
  isJson: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}>;

export type LoggedEvent = RawEvent &
  Readonly<{
    stream: string;
    revision: number;
    position: number;
    /** Milliseconds since 1970. */
    createdAt: number;
    /** The `$streamDeleted` with which a stream ended for ever. */
    isTombstone: boolean;
  }>;

export type StreamState = Readonly<{
  /** Of the newest event, -1 where there is none. */
  lastRevision: number;
  isTombstoned: boolean;
}>;

export type StreamPage = Readonly<{
  stream: string;
  /** Inclusive. */
  from: number;
  direction: 'forwards' | 'backwards';
  eventsMax: number;
}>;

export type AllPage = Readonly<{
  /** Exclusive. */
  from: number;
  direction: 'forwards' | 'backwards';
  /** How many events are looked at. */
  eventsMax: number;
  passes?: ((stream: string, type: string) => boolean) | undefined;
}>;

export type AllPageRead = Readonly<{
  events: readonly LoggedEvent[];
  /** How many events were looked at, and the position of the last of them (else `from`). */
  considered: number;
  last: number;
}>;

/** What may be asked of a log at any time. Every answer is durable, or of the open transaction. */
export interface LogReading {
  /** Position of the newest event, 0 in an empty log. */
  head(): number;
  stateOf(stream: string): StreamState;
  /** Fewer than `eventsMax` events: the stream ends there. */
  streamPage(page: StreamPage): readonly LoggedEvent[];
}

/** Sees what it has written itself, and what the works before it in the same group have. */
export interface LogTransaction extends LogReading {
  /** Behind the last event of the stream, whose existence the caller has judged. */
  append(
    stream: string,
    events: readonly RawEvent[],
  ): Readonly<{ revision: number; position: number }>;
  /** Ends the stream for ever; gives the position of the event that says so. */
  tombstone(stream: string, eventId: string): number;
}

/**
 * The log behind the protocol: wider than the ledger's own port, because clients of EventStoreDB may
 * do what the ledger never does. One process writes it.
 */
export interface ProtocolLog extends LogReading {
  /** Fewer events considered than `eventsMax`: the log ends there for now. */
  allPage(page: AllPage): AllPageRead;
  /**
   * Runs the work, alone, and answers when what it wrote is durable. A work judges first and writes
   * then: where it throws, nothing of it is kept.
   *
   * @throws StoreUnavailable when nothing was stored, OutcomeUnknown when nobody can say
   */
  transact<Answer>(work: (log: LogTransaction) => Answer): Promise<Answer>;
  /** Grows with every commit. Read it before reading the log. */
  readonly commits: number;
  /** Resolves once there was a commit after `seen`, or when `ended` is aborted. */
  grown(seen: number, ended: AbortSignal): Promise<void>;
}
