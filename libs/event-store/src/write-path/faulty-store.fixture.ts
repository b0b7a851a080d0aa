import {
  EventStore,
  OutcomeUnknown,
  StoreUnavailable,
  type AppendResult,
  type EventToAppend,
  type ExpectedRevision,
  type LogPosition,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@lodestone/kernel';

/** What becomes of the next append. */
export type Fault = 'none' | 'stored-but-unknown' | 'lost-and-unknown' | 'unavailable';

/** A real store behind a line that breaks when told to. Closing it closes the real one. */
export class FaultyStore extends EventStore {
  /** Used up one by one, the first first. */
  readonly faults: Fault[] = [];
  /** Every attempt, in the words in which it was made. */
  readonly attempts: string[] = [];
  /** Streams of which something was read, in order. */
  readonly reads: string[] = [];
  isReadable = true;
  #appendGate: Promise<void> = Promise.resolve();
  #readGate: Promise<void> = Promise.resolve();

  constructor(private readonly store: EventStore) {
    super();
  }

  /** Appends wait from now on until the returned function is called. */
  holdAppends(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#appendGate = promise;
    return resolve;
  }

  holdReads(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#readGate = promise;
    return resolve;
  }

  async append(
    stream: string,
    events: readonly EventToAppend[],
    options: Readonly<{ expected: ExpectedRevision }>,
  ): Promise<AppendResult> {
    this.attempts.push(JSON.stringify({ stream, events, options }));
    await this.#appendGate;
    const fault = this.faults.shift() ?? 'none';
    if (fault === 'unavailable') throw new StoreUnavailable('the line is down');
    if (fault === 'lost-and-unknown') throw new OutcomeUnknown('the line broke before');
    const result = await this.store.append(stream, events, options);
    if (fault === 'stored-but-unknown') throw new OutcomeUnknown('the line broke after');
    return result;
  }

  async *readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    this.reads.push(stream);
    await this.#readGate;
    if (!this.isReadable) throw new StoreUnavailable('the line is down');
    yield* this.store.readStream(stream, options);
  }

  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent> {
    return this.store.readAll(options);
  }

  readAllPages(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.store.readAllPages(options);
  }

  subscribeToAll(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    return this.store.subscribeToAll(options);
  }

  tombstone(stream: string): Promise<void> {
    return this.store.tombstone(stream);
  }

  head(): Promise<LogPosition | undefined> {
    return this.store.head();
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
