import type { DomainEvent } from '@lodestone/kernel';
import type { Delivery } from './delivery';

/**
 * What follows from an event alone, computed at most once for all projections that it is handed to
 * in one thread: `derive(postingsOf)`. The function stands for its result, so it MUST be pure, and
 * one and the same for all who ask; and nobody may change what it gave.
 */
export type Derive<E extends DomainEvent = DomainEvent> = <Derived>(
  from: (event: E) => Derived,
) => Derived;

type Known = Map<(event: never) => unknown, unknown>;

/** Forgotten with the delivery. */
const known = new WeakMap<Delivery, Known>();

export function deriveFrom(delivery: Delivery): Derive {
  return (from) => {
    const ofDelivery = known.get(delivery) ?? new Map<(event: never) => unknown, unknown>();
    if (ofDelivery.size === 0) known.set(delivery, ofDelivery);
    if (ofDelivery.has(from)) return ofDelivery.get(from) as ReturnType<typeof from>;
    const derived = from(delivery.recorded.event);
    ofDelivery.set(from, derived);
    return derived;
  };
}
