import {
  EventStore,
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
import { noStream, requestOf } from '../embedded/append-request';
import { Appender } from './appender';
import { parseConnectionString } from './connection-string';
import { cursorOfAll, cursorOfStream } from './cursor';
import { followAll } from './follow-all';
import { patiently } from './patience';
import { Reader } from './reader';
import { StoreConnection } from './store-connection';
import { assertSupported } from './supported-server';

export type EventStoreDBOptions = Readonly<{
  /** A connection string, as in `EVENTSTORE_URL`. */
  url: string;
  /** How long reads and appends wait for a server that is away before they say so. */
  patienceMillis?: number | undefined;
  /** Told each time a subscription loses the server; it goes on by itself. */
  onLost?: ((error: Error) => void) | undefined;
  /** Told when a subscription that lost the server is heard by it again. */
  onRegained?: (() => void) | undefined;
}>;

/** A leader is elected within two seconds; a server starts again within five. */
const patienceMillisDefault = 5_000;

const never = () => false;

/** Nobody has been told about an append of no events: it has no place in the log. */
const nowhere: LogPosition = { commit: 0n, prepare: 0n };

/**
 * The log in EventStoreDB, or in KurrentDB, which speaks the same protocol. Reading and appending
 * have a connection each, so that what happens to one leaves the other alone.
 */
export class EventStoreDBEventStore extends EventStore {
  readonly #ended = new AbortController();
  #closed: Promise<void> | undefined;

  /**
   * Looks for the server and asks it for its version and the newest event, so that what is wrong
   * with the connection is said now, once.
   *
   * @throws StoreUnavailable for a mistake in the connection string, a server that is not there, not
   *   ready, too old or not to be trusted, a wrong password, a user who may not read `$all`
   */
  static async open(options: EventStoreDBOptions): Promise<EventStoreDBEventStore> {
    const { url, patienceMillis = patienceMillisDefault } = options;
    const connecting = parseConnectionString(url);
    const [reading, appending] = [new StoreConnection(connecting), new StoreConnection(connecting)];
    const store = new EventStoreDBEventStore(reading, appending, { ...options, patienceMillis });
    try {
      const features = await patiently(() => reading.features(), { patienceMillis, isOver: never });
      assertSupported(features, reading.named);
      await store.head();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  readonly #reader: Reader;
  readonly #appender: Appender;

  private constructor(
    private readonly reading: StoreConnection,
    private readonly appending: StoreConnection,
    private readonly options: EventStoreDBOptions & Readonly<{ patienceMillis: number }>,
  ) {
    super();
    const { patienceMillis } = options;
    this.#reader = new Reader(reading, { ended: this.#ended.signal, patienceMillis });
    this.#appender = new Appender(appending, patienceMillis);
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    { expected }: Readonly<{ expected: ExpectedRevision }>,
  ): Promise<AppendResult> {
    const request = requestOf(stream, events, expected);
    this.#reader.assertOpen();
    if (events.length === 0) {
      return { revision: expected === 'no-stream' ? noStream : expected, position: nowhere };
    }
    return this.#appender.append(request);
  }

  override async tombstone(stream: string): Promise<void> {
    this.#reader.assertOpen();
    const { patienceMillis } = this.options;
    const isOver = (): boolean => this.#ended.signal.aborted;
    await patiently(() => this.appending.end(stream), { patienceMillis, isOver });
  }

  override async *readStream(
    stream: string,
    options: ReadStreamOptions = {},
  ): AsyncGenerator<RecordedEvent, void, void> {
    const pages = this.#reader.pages(cursorOfStream(stream, options), options.maxCount);
    for await (const page of pages) yield* page;
  }

  override async *readAll(options: ReadAllOptions = {}): AsyncGenerator<RecordedEvent, void, void> {
    for await (const page of this.readAllPages(options)) yield* page;
  }

  override readAllPages(
    options: ReadAllOptions = {},
  ): AsyncGenerator<readonly RecordedEvent[], void, void> {
    return this.#reader.pages(cursorOfAll(options), options.maxCount);
  }

  override subscribeToAll({
    after,
    filter,
    signal,
  }: SubscribeOptions): AsyncGenerator<SubscriptionMessage, void, void> {
    const { onLost = () => {}, onRegained = () => {} } = this.options;
    return followAll({
      reader: this.#reader,
      after,
      filter,
      ended: signal ? AbortSignal.any([signal, this.#ended.signal]) : this.#ended.signal,
      onLost,
      onRegained,
    });
  }

  override async head(): Promise<LogPosition | undefined> {
    return this.#reader.head();
  }

  override close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  /** Appends first: from here on no new one begins, and each that began has its answer. */
  async #close(): Promise<void> {
    this.#ended.abort();
    await this.#appender.close();
    await Promise.all([this.appending.hangUp(), this.reading.hangUp()]);
  }
}
