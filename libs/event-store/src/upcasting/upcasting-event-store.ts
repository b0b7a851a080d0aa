import {
  EventStore,
  isKnownCategory,
  isOfTheStore,
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
import type { EventSchemas } from './event-schemas';
import { newestForm } from './newest-form';

const storedForms = new WeakMap<RecordedEvent, RecordedEvent>();

/** The event as it is stored, which its hash is of. Ask for the very object that was read. */
export const storedFormOf = (read: RecordedEvent): RecordedEvent => storedForms.get(read) ?? read;

/**
 * An event store whose events are read in their newest form, whichever version wrote them. Streams
 * of categories that this version does not know (a server's own, or a later version's) pass as they
 * are: they are not ours to interpret. What is appended is passed on as it is.
 *
 * Every reading method also throws UnreadableEvent, at the first event that cannot be read.
 */
export class UpcastingEventStore extends EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly schemas: EventSchemas,
  ) {
    super();
  }

  append(
    stream: string,
    events: readonly EventToAppend[],
    options: Readonly<{ expected: ExpectedRevision }>,
  ): Promise<AppendResult> {
    return this.store.append(stream, events, options);
  }

  async *readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    for await (const recorded of this.store.readStream(stream, options))
      yield this.#newest(recorded);
  }

  async *readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent> {
    for await (const recorded of this.store.readAll(options)) yield this.#newest(recorded);
  }

  async *readAllPages(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    for await (const page of this.store.readAllPages(options)) yield this.#newestOf(page);
  }

  async *subscribeToAll(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    for await (const message of this.store.subscribeToAll(options)) {
      yield message.kind === 'events'
        ? { kind: 'events', recorded: this.#newestOf(message.recorded) }
        : message;
    }
  }

  tombstone(stream: string): Promise<void> {
    return this.store.tombstone(stream);
  }

  head(): Promise<LogPosition | undefined> {
    return this.store.head();
  }

  /** Closes the store below. */
  close(): Promise<void> {
    return this.store.close();
  }

  #newestOf(page: readonly RecordedEvent[]): readonly RecordedEvent[] {
    return page.map((recorded) => this.#newest(recorded));
  }

  #newest(recorded: RecordedEvent): RecordedEvent {
    const isOurs = isKnownCategory(recorded.stream) && !isOfTheStore(recorded);
    if (!isOurs) return recorded;
    const newest = newestForm(this.schemas, recorded);
    if (newest !== recorded) storedForms.set(newest, recorded);
    return newest;
  }
}
