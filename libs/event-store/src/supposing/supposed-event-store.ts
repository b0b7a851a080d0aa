import {
  EventStore,
  StreamTombstoned,
  WrongExpectedRevision,
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

type Supposed = Readonly<{
  /** Where the stream ended below when something was first supposed of it; -1 where it was not there. */
  base: number;
  events: RecordedEvent[];
}>;

/** Behind everything that a log can hold. */
const firstPosition = 2n ** 62n;

/**
 * A log as it would be if more stood in it. What is appended here is seen here alone, is gone with it,
 * and stands behind everything below. It is for decisions: who reads or follows the whole log is not
 * served.
 */
export class SupposedEventStore extends EventStore {
  readonly #streams = new Map<string, Supposed>();
  #next = firstPosition;

  constructor(private readonly below: EventStore) {
    super();
  }

  async append(
    stream: string,
    events: readonly EventToAppend[],
    { expected }: Readonly<{ expected: ExpectedRevision }>,
  ): Promise<AppendResult> {
    const known = this.#streams.get(stream) ?? { base: await this.#endOf(stream), events: [] };
    const supposed = this.#streams.get(stream) ?? known;
    const last = supposed.base + supposed.events.length;
    const actual = last < 0 ? 'no-stream' : last;
    if (actual !== expected) throw new WrongExpectedRevision(stream, expected, actual);
    this.#streams.set(stream, supposed);
    for (const { eventId, event, metadata } of events) {
      const revision = supposed.base + supposed.events.length + 1;
      const position = this.#position();
      supposed.events.push({ eventId, event, metadata, stream, revision, position });
    }
    const position = supposed.events.at(-1)?.position ?? { commit: 0n, prepare: 0n };
    return { revision: supposed.base + supposed.events.length, position };
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    const supposed = this.#streams.get(stream);
    if (!supposed) {
      yield* this.below.readStream(stream, options);
      return;
    }
    const { direction = 'forwards', maxCount = Infinity } = options;
    const read = direction === 'forwards' ? this.#forwards : this.#backwards;
    let left = maxCount;
    for await (const event of read.call(this, stream, supposed, options.from)) {
      if (left <= 0) return;
      left -= 1;
      yield event;
    }
  }

  /** Whether somebody recorded in one of the streams of which something is supposed here. */
  async hasMovedBelow(): Promise<boolean> {
    for (const [stream, { base }] of this.#streams) {
      if ((await this.#endOf(stream)) !== base) return true;
    }
    return false;
  }

  async *readAll(_options?: ReadAllOptions): AsyncIterable<RecordedEvent> {
    throw notServed();
  }

  async *readAllPages(_options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    throw notServed();
  }

  async *subscribeToAll(_options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    throw notServed();
  }

  async tombstone(_stream: string): Promise<void> {
    throw notServed();
  }

  head(): Promise<LogPosition | undefined> {
    return this.below.head();
  }

  /** The log below stays open: it belongs to somebody else. */
  async close(): Promise<void> {
    this.#streams.clear();
  }

  async *#forwards(
    stream: string,
    { base, events }: Supposed,
    from: ReadStreamOptions['from'] = 'start',
  ): AsyncIterable<RecordedEvent> {
    if (from === 'end') return;
    const first = from === 'start' ? 0 : from;
    if (first <= base) {
      const maxCount = base - first + 1;
      yield* this.below.readStream(stream, { from: first, maxCount });
    }
    yield* events.slice(Math.max(0, first - base - 1));
  }

  async *#backwards(
    stream: string,
    { base, events }: Supposed,
    from: ReadStreamOptions['from'] = 'end',
  ): AsyncIterable<RecordedEvent> {
    if (from === 'start') return;
    const last = from === 'end' ? base + events.length : from;
    yield* events.slice(0, Math.max(0, last - base)).toReversed();
    const below = Math.min(base, last);
    if (below >= 0) {
      yield* this.below.readStream(stream, { from: below, direction: 'backwards' });
    }
  }

  async #endOf(stream: string): Promise<number> {
    try {
      const one = { direction: 'backwards', maxCount: 1 } as const;
      for await (const { revision } of this.below.readStream(stream, one)) return revision;
      return -1;
    } catch (error) {
      // Whoever appends to it is told so.
      if (error instanceof StreamTombstoned) throw new StreamTombstoned(stream);
      throw error;
    }
  }

  #position(): LogPosition {
    const at = this.#next;
    this.#next += 1n;
    return { commit: at, prepare: at };
  }
}

const notServed = (): Error => new Error('a supposed log is decided on, and not followed');
