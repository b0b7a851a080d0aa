import {
  EventStore,
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
import { resultOf } from './append-outcome';
import { endOf, requestOf, type EmbeddedWriter } from './append-request';
import { CommitSignal } from './commit-signal';
import { EmbeddedReader } from './embedded-reader';
import { followLog } from './follow-log';
import { InProcessWriter } from './in-process-writer';
import { inMemory, openForWriting, type LogLimits } from './log-file';
import { pagesOfAll, pagesOfStream } from './read-pages';
import { placeOf, positionOf } from './recorded-rows';
import { ThreadedWriter } from './threaded-writer';
import { WriterHealth, type WritingNews } from './writer-health';

export type EmbeddedStoreOptions = LogLimits &
  Readonly<{
    /** `:memory:` for a log that dies with its store; only `in-process`. */
    file: string;
    writer: 'in-process' | 'thread';
    /** Told when the log cannot be written any more, and when it can again. */
    writing?: WritingNews | undefined;
  }>;

type WritingParts = Readonly<{
  signal: CommitSignal;
  writer?: EmbeddedWriter;
  health?: WriterHealth | undefined;
}>;

/**
 * The log in one SQLite file. One store per file writes; any number, in this process and in others,
 * read. Reading happens in the calling thread over a connection of its own.
 */
export class EmbeddedEventStore extends EventStore {
  private readonly signal: CommitSignal;
  private readonly writer: EmbeddedWriter | undefined;
  private readonly health: WriterHealth | undefined;
  readonly #ended = new AbortController();
  #closed: Promise<void> | undefined;

  /** @throws StoreUnavailable for a foreign file, a newer schema, a folder that cannot be written */
  static async open({
    file,
    writer,
    writing,
    ...limits
  }: EmbeddedStoreOptions): Promise<EmbeddedEventStore> {
    if (file === inMemory) return EmbeddedEventStore.#openInMemory(writer, limits);
    // Commits may be answered before `signal` is there only if somebody appends before we return.
    const wake: { commit: () => void } = { commit: () => undefined };
    const health = writing && new WriterHealth({ ...writing, probe: () => commits.probe() });
    const news = {
      committed() {
        wake.commit();
        health?.worked();
      },
      failed: (message: string) => health?.failed(message),
    };
    const commits: EmbeddedWriter =
      writer === 'thread'
        ? await ThreadedWriter.start({ file, limits }, news)
        : new InProcessWriter(openForWriting(file, limits), file, news);
    try {
      const reader = EmbeddedReader.open(file);
      const signal = new CommitSignal({ ...sourceOf(file, reader), listens: false });
      // The thread that writes has told the other threads itself.
      wake.commit = () => (writer === 'thread' ? signal.wake() : signal.announce());
      return new EmbeddedEventStore(file, reader, { signal, writer: commits, health });
    } catch (error) {
      await commits.close();
      throw error;
    }
  }

  /**
   * For other threads and for the command line: everything but `append`.
   * @throws StoreUnavailable when there is no log, or not one that this version can read
   */
  static openReadOnly({ file }: Readonly<{ file: string }>): EmbeddedEventStore {
    const reader = EmbeddedReader.open(file);
    const signal = new CommitSignal({ ...sourceOf(file, reader), listens: true });
    return new EmbeddedEventStore(file, reader, { signal });
  }

  static #openInMemory(writer: EmbeddedStoreOptions['writer'], limits: LogLimits) {
    if (writer === 'thread') throw new TypeError('a log in memory cannot be written by a thread');
    const database = openForWriting(inMemory, limits);
    const signal = new CommitSignal({ listens: false, dataVersion: () => 0 });
    const news = { committed: () => signal.announce(), failed: () => undefined };
    const commits = new InProcessWriter(database, inMemory, news);
    const reader = new EmbeddedReader(database, inMemory);
    return new EmbeddedEventStore(inMemory, reader, { signal, writer: commits });
  }

  private constructor(
    private readonly file: string,
    private readonly reader: EmbeddedReader,
    { signal, writer, health }: WritingParts,
  ) {
    super();
    this.signal = signal;
    this.writer = writer;
    this.health = health;
  }

  override append(
    stream: string,
    events: readonly EventToAppend[],
    { expected }: Readonly<{ expected: ExpectedRevision }>,
  ): Promise<AppendResult> {
    try {
      const request = requestOf(stream, events, expected);
      if (!this.writer) throw this.#readOnly();
      if (events.length === 0) return Promise.resolve(resultOf(request.expected, 0));
      // The writer's own promise: one more around it would cost a tenth of an append.
      return this.writer.append(request);
    } catch (error: unknown) {
      return rejected(error);
    }
  }

  override async tombstone(stream: string): Promise<void> {
    if (!this.writer) throw this.#readOnly();
    await this.writer.append(endOf(stream));
  }

  override async *readStream(
    stream: string,
    options: ReadStreamOptions = {},
  ): AsyncGenerator<RecordedEvent, void, void> {
    for await (const page of pagesOfStream(this.reader, stream, options)) yield* page;
  }

  override async *readAll(options: ReadAllOptions = {}): AsyncGenerator<RecordedEvent, void, void> {
    for await (const page of this.readAllPages(options)) yield* page;
  }

  override readAllPages(
    options: ReadAllOptions = {},
  ): AsyncGenerator<readonly RecordedEvent[], void, void> {
    return pagesOfAll(this.reader, options);
  }

  override subscribeToAll({
    after,
    filter,
    signal,
  }: SubscribeOptions): AsyncGenerator<SubscriptionMessage, void, void> {
    return followLog({
      reader: this.reader,
      signal: this.signal,
      from: after === 'start' ? 0 : after === 'end' ? this.reader.head() : placeOf(after),
      filter,
      ended: signal ? AbortSignal.any([signal, this.#ended.signal]) : this.#ended.signal,
    });
  }

  override async head(): Promise<LogPosition | undefined> {
    const head = this.reader.head();
    return head === 0 ? undefined : positionOf(head);
  }

  #readOnly(): StoreUnavailable {
    return new StoreUnavailable(
      `the log ${this.file} was opened for reading: only the ledger that owns it appends`,
    );
  }

  override close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#ended.abort();
    this.health?.close();
    // The writer leaves last: only it can put the write-ahead log into the file and remove it.
    this.reader.close();
    await this.writer?.close();
    this.signal.close();
  }
}

const rejected = async (error: unknown): Promise<never> => {
  throw error;
};

const sourceOf = (file: string, reader: EmbeddedReader) => ({
  file,
  dataVersion: () => reader.dataVersion(),
});
