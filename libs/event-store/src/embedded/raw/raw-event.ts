/** An event as bytes: what a client of another protocol sent, or what the ledger wrote as JSON. */
export type RawEvent = Readonly<{
  eventId: string;
  type: string;
  isJson: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}>;

export type LoggedEvent = RawEvent &
  Readonly<{
    stream: string;
    revision: number;
    position: number;
    createdAt: number;
    isTombstone: boolean;
  }>;

/** `lastRevision` is -1 where there is none. */
export type StreamState = Readonly<{ lastRevision: number; isTombstoned: boolean }>;

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

/** `last` is the position of the last event that was looked at, or `from` where there was none. */
export type AllPageRead = Readonly<{
  events: readonly LoggedEvent[];
  considered: number;
  last: number;
}>;

/** The type of the event with which a stream ends for ever. */
export const streamDeletedType = '$streamDeleted';
