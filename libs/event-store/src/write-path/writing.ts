import type { EventStore, LogPosition } from '@lodestone/kernel';
import type { DurableRows } from './durable-rows';
import type { LedgerClock } from './ledger-clock';

/** These figures only rise; the metrics read them. */
export type WritePathCounters = {
  /** Commands that were answered or failed, those turned away not among them. */
  commands: number;
  /** Commands that found no room. */
  turnedAway: number;
  /** Appends that were begun; a repeated one counts once. */
  batches: number;
  /** Appends that met a stream which somebody else had written to. */
  conflicts: number;
  /** Appends repeated because their outcome was unknown. */
  retries: number;
};

/** What became of one append, once that was known: for numbers and traces, never for decisions. */
export type AppendEnded = Readonly<{
  stream: string;
  events: number;
  outcome: 'stored' | 'conflict' | 'fault';
  /** Where the store put the last of them. */
  position: LogPosition | undefined;
  retries: number;
  tookMs: number;
  /** Of the requests whose events these are. */
  correlationIds: readonly string[];
}>;

export type HearAppend = (ended: AppendEnded) => void;

/** What the writers of one write path share. */
export type Writing = Readonly<{
  store: EventStore;
  durable: DurableRows;
  clock: LedgerClock;
  schemaVersionOf: (type: string) => number;
  /** Nobody but this process can write to the store. */
  soleWriter: boolean;
  deadlineMillis: number;
  counters: WritePathCounters;
  /** MUST NOT throw, and not take long: the answers to those who submitted wait for it. */
  tellAppended: HearAppend;
  /** `arrival` of the newest command. */
  latestArrival: () => number;
}>;
