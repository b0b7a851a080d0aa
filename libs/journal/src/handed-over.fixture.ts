import type { EventStore } from '@lodestone/kernel';
import { eventTypes } from '@lodestone/ledger';
import type { Delivery } from '@lodestone/projections';
import { DeliveryCounter } from '@lodestone/projections/delivery';
import type { Journal } from './journal';

export const knownTypes: ReadonlySet<string> = new Set(eventTypes);

/** As the follower hands it over. */
export async function deliveriesOf(store: EventStore): Promise<readonly Delivery[]> {
  const counter = new DeliveryCounter('start', { knownTypes });
  const all: Delivery[] = [];
  for await (const page of store.readAllPages({})) all.push(...counter.count(page));
  return all;
}

/** What the journal does not have yet, a few ordinals at a time. */
export function handOver(
  journal: Journal,
  deliveries: readonly Delivery[],
  pageOrdinals: number,
): void {
  const { checkpoint } = journal;
  const from = checkpoint === 'start' ? 0 : checkpoint.ordinal + 1;
  const head = deliveries.at(-1)?.ordinal ?? -1;
  for (let first = from; first <= head; first += pageOrdinals) {
    if (journal.parked) return;
    journal.take(
      deliveries.filter(({ ordinal }) => ordinal >= first && ordinal < first + pageOrdinals),
    );
  }
}
