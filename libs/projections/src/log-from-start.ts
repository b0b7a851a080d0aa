import type { EventStore, Ordinal } from '@lodestone/kernel';
import { setImmediate } from 'node:timers/promises';
import { deliveredFilter } from './checkpoint';
import { DeliveryCounter, type Delivery, type DeliveryOptions } from './delivery';

export type LogFromStart = DeliveryOptions &
  Readonly<{
    store: EventStore;
    /** The last ordinal; default: to the end of the log as it is when it is reached. */
    upTo?: Ordinal | undefined;
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
  signal,
  ...options
}: LogFromStart): AsyncGenerator<readonly Delivery[], void, void> {
  if (upTo < 0) return;
  const counter = new DeliveryCounter('start', options);
  for await (const page of store.readAllPages({ filter: deliveredFilter })) {
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
