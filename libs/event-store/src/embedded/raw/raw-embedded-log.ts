import type { DatabaseSync } from 'node:sqlite';
import { OutcomeUnknown, StoreUnavailable } from '@lodestone/kernel';
import { CommitSignal } from '../commit-signal';
import { inMemory, openForReading, openForWriting, type LogLimits } from '../log-file';
import {
  describeFailure,
  isStorageFailure,
  leavesOutcomeUnknown,
  unavailable,
} from '../log-failure';
import type { AllPage, AllPageRead, LoggedEvent, StreamPage, StreamState } from './raw-event';
import { RawReader } from './raw-reader';
import { RawTransaction } from './raw-transaction';

export type RawLogOptions = LogLimits & Readonly<{ file: string }>;

type Waiting = Readonly<{
  work: (log: RawTransaction) => unknown;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
}>;

type Settlement = Readonly<{ answer: unknown }> | Readonly<{ error: unknown }>;

/** One transaction takes so many events and no more: the sync is paid for long before. */
const groupEventsMax = 2_048;

/**
 * The log in one SQLite file, as bytes: for those who speak a protocol and not the ledger's own
 * words. The same file as the embedded store's, and one process that writes it. What waits is
 * written together, in one transaction with one sync, in the calling thread.
 */
export class RawEmbeddedLog {
  readonly #reader: RawReader;
  readonly #transaction: RawTransaction | undefined;
  readonly #signal: CommitSignal;
  #waiting: Waiting[] = [];
  #seenVersion: number | undefined;
  #isClosed = false;

  /** @throws StoreUnavailable for a foreign file, a newer schema, a folder that cannot be written */
  static open({ file, ...limits }: RawLogOptions): RawEmbeddedLog {
    return new RawEmbeddedLog(openForWriting(file, limits), file, true);
  }

  /**
   * Beside the ledger that writes the file.
   * @throws StoreUnavailable when there is no log, or not one that this version can read
   */
  static openReadOnly({ file }: Readonly<{ file: string }>): RawEmbeddedLog {
    return new RawEmbeddedLog(openForReading(file), file, false);
  }

  private constructor(
    private readonly database: DatabaseSync,
    private readonly file: string,
    canWrite: boolean,
  ) {
    this.#reader = new RawReader(database, file);
    if (canWrite) this.#transaction = new RawTransaction(database, this.#reader);
    this.#signal = new CommitSignal({
      ...(file === inMemory ? {} : { file }),
      listens: !canWrite,
      dataVersion: () => this.#reader.dataVersion(),
    });
  }

  get commits(): number {
    return this.#signal.commits;
  }

  grown(seen: number, ended: AbortSignal): Promise<void> {
    return this.#signal.after(seen, ended);
  }

  head(): number {
    return this.#guarded(() => this.#reader.head());
  }

  stateOf(stream: string): StreamState {
    return this.#guarded(() => this.#reader.stateOf(stream));
  }

  streamPage(page: StreamPage): readonly LoggedEvent[] {
    return this.#guarded(() => this.#reader.streamPage(page));
  }

  allPage(page: AllPage): AllPageRead {
    return this.#guarded(() => this.#reader.allPage(page));
  }

  /**
   * Runs the work in a transaction, alone, and answers when that is durable. A work may be run again
   * when one beside it spoils the group, so it changes nothing but the log.
   */
  transact<Answer>(work: (log: RawTransaction) => Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(this.#closed());
      if (!this.#transaction) {
        const message = `the log ${this.file} was opened for reading: its ledger alone writes it`;
        return reject(new StoreUnavailable(message));
      }
      // Every append in this turn of the event loop shares the sync with this one.
      if (this.#waiting.length === 0) setImmediate(() => this.#drain());
      this.#waiting.push({ work, resolve: resolve as (answer: unknown) => void, reject });
    });
  }

  /** Commits what waits, then lets go of the file. */
  close(): void {
    if (this.#isClosed) return;
    this.#drain();
    this.#isClosed = true;
    this.#signal.close();
    this.database.close();
  }

  #drain(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let done = 0; done < waiting.length;) done += this.#commit(waiting.slice(done));
  }

  /** Writes as many of them as one transaction takes, and says how many that were. */
  #commit(waiting: readonly Waiting[]): number {
    const log = this.#transaction as RawTransaction;
    const settled: Settlement[] = [];
    let group = waiting;
    let isCommitting = false;
    try {
      this.#begin(log);
      for (const [index, { work }] of waiting.entries()) {
        group = waiting.slice(0, index + 1);
        settled.push(run(work, log));
        if (log.writes >= groupEventsMax) break;
      }
      isCommitting = true;
      this.database.exec('COMMIT');
      // From here on the group is durable and visible to every reader.
    } catch (error) {
      return this.#recover(error, group, isCommitting);
    }
    if (log.writes > 0) this.#signal.announce();
    for (const [index, settlement] of settled.entries()) settle(waiting[index], settlement);
    return settled.length;
  }

  #begin(log: RawTransaction): void {
    this.database.exec('BEGIN IMMEDIATE');
    const version = this.#reader.dataVersion();
    if (version !== this.#seenVersion) log.forget();
    this.#seenVersion = version;
    log.begin(Date.now());
  }

  #recover(error: unknown, group: readonly Waiting[], isCommitting: boolean): number {
    this.#transaction?.forget();
    try {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
    } catch {
      // The next BEGIN says what is wrong with the file, to the append that needs it.
    }
    if (!isStorageFailure(error) && group.length > 1) {
      for (const waiting of group) this.#commit([waiting]);
    } else {
      const told = this.#told(error, isCommitting);
      for (const waiting of group) waiting.reject(told);
    }
    return group.length;
  }

  #told(error: unknown, isCommitting: boolean): unknown {
    if (!isStorageFailure(error)) return error;
    const message = describeFailure(error, this.file);
    return isCommitting && leavesOutcomeUnknown(error)
      ? new OutcomeUnknown(message, { cause: error })
      : new StoreUnavailable(message, { cause: error });
  }

  #guarded<Result>(read: () => Result): Result {
    if (this.#isClosed) throw this.#closed();
    try {
      return read();
    } catch (error) {
      throw unavailable(error, this.file);
    }
  }

  #closed(): StoreUnavailable {
    return new StoreUnavailable(`the log ${this.file} was closed`);
  }
}

/** A work that throws before it has written anything costs the others nothing. */
function run(work: Waiting['work'], log: RawTransaction): Settlement {
  const before = log.writes;
  try {
    return { answer: work(log) };
  } catch (error) {
    if (log.writes !== before || isStorageFailure(error)) throw error;
    return { error };
  }
}

function settle(waiting: Waiting | undefined, settlement: Settlement): void {
  if ('error' in settlement) waiting?.reject(settlement.error);
  else waiting?.resolve(settlement.answer);
}
