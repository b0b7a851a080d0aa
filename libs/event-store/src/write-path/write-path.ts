import {
  StoreUnavailable,
  type Command,
  type DomainEvent,
  type EventStore,
  type KeyedDecider,
  type KeyedRows,
} from '@lodestone/kernel';
import { SupposedEventStore } from '../supposing/supposed-event-store';
import { SupposedRows } from '../supposing/supposed-rows';
import { KeyedRowsLost, type KeyedRowStore } from '../keyed-rows/keyed-row-store';
import { DurableRows, type Folds } from './durable-rows';
import { LedgerClock, type LedgerClockOptions } from './ledger-clock';
import { rehearse, type Needing, type Rehearse, type Rehearsed, type Trial } from './rehearsal';
import { StreamWriter } from './stream-writer';
import type { PendingCommand, Submission, Submitted } from './submission';
import { WaitingRoom, type WaitingLimits } from './waiting-room';
import type { HearAppend, WritePathCounters, Writing } from './writing';

export type WritePathOptions = LedgerClockOptions &
  Readonly<{
    /** Reads events in their newest form: `UpcastingEventStore` where there are older ones. */
    store: EventStore;
    /** Owned by this write path from here on; opened and closed by the caller. */
    rows: KeyedRowStore;
    /** Which `evolve` folds which stream: that of the decider which decides on it. */
    folds: Folds;
    schemaVersionOf: (type: string) => number;
    /** How long conflicts and unknown outcomes are retried before they are the answer. */
    deadlineMillis?: number;
    /**
     * Nobody but this process can write to the store, which the lock of the embedded store's folder
     * proves. Each stream is then compared with the log once, when it is first used. Without it a
     * refusal is answered only after a read, begun after the command came, found nothing newer (one
     * read answers all that wait), every decision reads the news of the streams that it looks at, and
     * each append is read back.
     */
    soleWriter?: boolean;
    limits?: Partial<WaitingLimits>;
  }>;

const deadlineMillisDefault = 10_000;

/** Idle writers kept; one more read when such a stream is used again is all they save. */
const writersMax = 10_000;

/**
 * From a command to a durable event, or to a reason why not. Whatever the keyed rows hold, the
 * store checks the revision, so a command is never recorded on a state that was not the newest.
 */
export class WritePath {
  readonly counters: WritePathCounters = {
    commands: 0,
    turnedAway: 0,
    batches: 0,
    conflicts: 0,
    retries: 0,
  };
  readonly #writing: Writing;
  readonly #writers = new Map<string, StreamWriter>();
  readonly #room: WaitingRoom;
  readonly #hearing: HearAppend[] = [];
  #arrivals = 0;
  #isClosing = false;

  constructor(private readonly options: WritePathOptions) {
    const { store, rows, folds, schemaVersionOf } = options;
    this.#room = new WaitingRoom(options.limits);
    this.#writing = {
      store,
      durable: new DurableRows(store, rows, folds),
      clock: new LedgerClock(options),
      schemaVersionOf,
      soleWriter: options.soleWriter ?? false,
      deadlineMillis: options.deadlineMillis ?? deadlineMillisDefault,
      counters: this.counters,
      tellAppended: (ended) => this.#hearing.forEach((hear) => hear(ended)),
      latestArrival: () => this.#arrivals,
    };
  }

  /** What everything is stamped with. */
  get clock(): LedgerClock {
    return this.#writing.clock;
  }

  /** `hear` MUST NOT throw; it is told of every append whose outcome is known. */
  onAppended(hear: HearAppend): void {
    this.#hearing.push(hear);
  }

  /** How many commands, and bytes of them, may wait. */
  get limits(): WaitingLimits {
    return this.#room.limits;
  }

  /** Commands that are not answered yet. */
  get waiting(): number {
    return this.#room.size;
  }

  /** Of those, as far as they say it. */
  get waitingBytes(): number {
    return this.#room.bytes;
  }

  /**
   * Commands of one stream are decided in the order in which they were submitted.
   *
   * @throws ClockFault when the clock cannot be right; nothing was recorded
   * @throws Overloaded when too many commands wait; nothing was recorded
   * @throws StoreUnavailable when the store cannot serve, conflicts do not end, or this is closing;
   *   nothing was recorded
   * @throws OutcomeUnknown when nobody can say whether it was recorded: submit the same again
   * @throws AppendTooLarge, StreamTombstoned as the store does; whatever the decider, a fold or
   *   `beforeAppend` throws
   */
  async submit<C extends Command, E extends DomainEvent, Code extends string>(
    decider: KeyedDecider<C, E, Code>,
    submission: Submission<C, E>,
  ): Promise<Submitted<Code, E>> {
    const isAdmitted = submission.admitted ?? false;
    if (!isAdmitted) this.#assertOpen();
    const stream = decider.streamOf(submission.command);
    const leave = this.#enter(stream, { bytes: submission.bytes ?? 0, isAdmitted });
    try {
      return await new Promise<Submitted<Code, E>>((resolve, reject) => {
        // Inside, commands of all deciders lie in one queue; here their types are put together.
        this.#writerOf(stream).enqueue({
          decider,
          submission,
          arrival: (this.#arrivals += 1),
          deadline: performance.now() + this.#writing.deadlineMillis,
          answer: resolve,
          fail: reject,
        } as unknown as PendingCommand);
      });
    } finally {
      this.counters.commands += 1;
      leave();
    }
  }

  /**
   * What a command would come to, decided on what is durable. Nothing is written, nobody waits behind
   * it, and no later command is bound by it.
   *
   * @param decide which decisions are tried; each sees what `decider` names
   * @throws as `rehearse`; StoreUnavailable also when this is closing
   */
  async rehearse<C extends Command, E extends DomainEvent, Code extends string>(
    decider: Needing<C>,
    trial: Trial<C, E>,
    decide: Rehearse<C, E, Code>,
  ): Promise<Rehearsed<E, Code>> {
    this.#assertOpen();
    return rehearse(this.#writing, decider, trial, decide);
  }

  /**
   * A write path over this one, as if it went on: the same decisions, in the same order, of which
   * nothing is seen here. It is closed by whoever asked for it.
   */
  supposed(): Readonly<{ store: SupposedEventStore; writePath: WritePath }> {
    this.#assertOpen();
    const store = new SupposedEventStore(this.options.store);
    const rows = new SupposedRows(this.options.rows);
    return { store, writePath: new WritePath({ ...this.options, store, rows }) };
  }

  /**
   * What decisions see of a stream, with everything that was durable when this was called and
   * nothing that is not. `look` is called again if the rows had to be made anew meanwhile.
   *
   * @throws StoreUnavailable
   */
  async lookAt<Answer>(stream: string, look: (rows: KeyedRows) => Answer): Promise<Answer> {
    const { durable, soleWriter } = this.#writing;
    for (;;) {
      try {
        // What only we write is in the rows before it is answered, so nothing has to be read.
        const isKept = soleWriter && durable.isChecked(stream);
        return look((isKept ? durable.asKept(stream) : await durable.lookAt(stream))());
      } catch (error) {
        if (!(error instanceof KeyedRowsLost)) throw error;
      }
    }
  }

  /** Turns new commands away and resolves when all others are answered. Store and rows stay open. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#room.empty();
  }

  #assertOpen(): void {
    if (!this.#isClosing) return;
    throw new StoreUnavailable('the ledger is shutting down: send this again when it is back');
  }

  #enter(...entering: Parameters<WaitingRoom['enter']>): () => void {
    try {
      return this.#room.enter(...entering);
    } catch (error) {
      this.counters.turnedAway += 1;
      throw error;
    }
  }

  #writerOf(stream: string): StreamWriter {
    const known = this.#writers.get(stream);
    if (known) {
      // The map keeps its order of insertion: the one unused for longest stands first.
      this.#writers.delete(stream);
      this.#writers.set(stream, known);
      return known;
    }
    if (this.#writers.size >= writersMax) this.#dropIdle();
    const writer = new StreamWriter(stream, this.#writing);
    this.#writers.set(stream, writer);
    return writer;
  }

  #dropIdle(): void {
    for (const [stream, { isIdle }] of this.#writers) {
      if (!isIdle) continue;
      this.#writers.delete(stream);
      return;
    }
  }
}
