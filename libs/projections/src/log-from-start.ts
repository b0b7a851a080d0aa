import type { EventStore, Ordinal, RecordedEvent } from '@lodestone/kernel';
import { setImmediate } from 'node:timers/promises';
import { deliveredFilter } from './checkpoint';
import { DeliveryCounter, type Delivery, type DeliveryOptions } from './delivery';

export type LogFromStart = DeliveryOptions &
  Readonly<{
    store: EventStore;
    /** The last ordinal; default: to the end of the log as it is when it is reached. */
    upTo?: Ordinal | undefined;
    /** Of a log that is still being filled: it is waited for until an event of this type was read. */
    upToType?: string | undefined;
    signal?: AbortSignal | undefined;
  }>;

/**
 * What a projection is handed that has taken nothing yet, page by page. Between two pages timers and
 * messages get their turn, and whoever follows the log in the same thread.
 *
 * @throws the signal's reason when it is aborted
 */
export async function* logFromStart({
  store,
  upTo = Infinity,
  upToType,
  signal,
  ...options
}: LogFromStart): AsyncGenerator<readonly Delivery[], void, void> {
  if (upTo < 0) return;
  const counter = new DeliveryCounter('start', options);
  for await (const page of pagesOf(store, upToType, signal)) {
    signal?.throwIfAborted();
    const deliveries = counter.count(page);
    const last = deliveries.at(-1)?.ordinal ?? -1;
    const wanted = last > upTo ? deliveries.filter(({ ordinal }) => ordinal <= upTo) : deliveries;
    if (wanted.length > 0) yield wanted;
    if (last >= upTo) return;
    await setImmediate();
  }
  signal?.throwIfAborted();
}

async function* pagesOf(
  store: EventStore,
  upToType: string | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly RecordedEvent[], void, void> {
  const filter = deliveredFilter;
  if (upToType === undefined) {
    yield* store.readAllPages({ filter });
    return;
  }
  const subscription = { after: 'start', filter, ...(signal ? { signal } : {}) } as const;
  for await (const message of store.subscribeToAll(subscription)) {
    if (message.kind !== 'events') continue;
    yield message.recorded;
    if (message.recorded.some(({ event }) => event.type === upToType)) return;
  }
}
