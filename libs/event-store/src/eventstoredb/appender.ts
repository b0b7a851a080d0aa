import type { AppendResult } from '@lodestone/kernel';
import type { AppendRequest } from '../embedded/append-request';
import { BatchStream } from './batch-stream';
import { patiently } from './patience';
import { Reader } from './reader';
import type { StoreConnection } from './store-connection';
import { assertSupported } from './supported-server';

/**
 * Appends over one call at a time, opened when it is needed and again when it broke. An append that
 * was certainly not stored, because the server was not there yet or was busy, is sent again for
 * `patienceMillis`; one whose outcome is unknown never is: that is for the caller to decide.
 */
export class Appender {
  #batch: Promise<BatchStream> | undefined;
  readonly #outstanding = new Set<Promise<unknown>>();
  readonly #leader: Reader;
  #isClosing = false;

  constructor(
    private readonly connection: StoreConnection,
    private readonly patienceMillis: number,
  ) {
    // Nothing ends it early: what was given before `close` is still sent.
    const ended = new AbortController().signal;
    this.#leader = new Reader(connection, { ended, patienceMillis: 0 });
  }

  append(request: AppendRequest): Promise<AppendResult> {
    const appending = patiently(async () => (await this.#opened()).append(request), {
      patienceMillis: this.patienceMillis,
      isOver: () => this.#isClosing,
    });
    this.#outstanding.add(appending);
    const forget = () => void this.#outstanding.delete(appending);
    appending.then(forget, forget);
    return appending;
  }

  /** Waits until every append has its answer, which the deadline brings if nothing else does. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled([...this.#outstanding]);
  }

  #opened(): Promise<BatchStream> {
    if (this.#batch) return this.#batch;
    const opening: Promise<BatchStream> = this.#open(() => this.#forget(opening));
    this.#batch = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  #forget(batch: Promise<BatchStream>): void {
    if (this.#batch === batch) this.#batch = undefined;
  }

  /** Asks first who is there: what fails before the call is open was certainly not stored. */
  async #open(onEnd: () => void): Promise<BatchStream> {
    const { connection } = this;
    const { named, deadlineMillis } = connection;
    assertSupported(await connection.features(), named);
    // Where this node follows, the client is sent on to the leader, and the next attempt meets it.
    await this.#leader.head();
    const { call, abandon } = await connection.batchAppend();
    return new BatchStream(call, { named, deadlineMillis, abandon, onEnd });
  }
}
