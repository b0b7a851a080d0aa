import { EventSchemas, isUnreadable, newestForm } from '@lodestone/event-store';
import type { RecordedEvent } from '@lodestone/kernel';
import { eventSchemas } from '@lodestone/ledger';
import type { DeliveryOptions } from '@lodestone/projections';

export const ledgerSchemas = new EventSchemas(eventSchemas);

/** Why this version cannot read an event, or undefined when it can. */
export function unreadableBecause({ event, metadata }: RecordedEvent): string | undefined {
  const { type, data } = event;
  const upcast = ledgerSchemas.upcast({ type, schemaVersion: metadata.schemaVersion, data });
  return isUnreadable(upcast) ? upcast.reason : undefined;
}

/** How events reach the projections: in their newest form, or with the reason why not. */
export const deliveryOptions: DeliveryOptions = {
  knownTypes: new Set(ledgerSchemas.types),
  upcast: (recorded) => newestForm(ledgerSchemas, recorded),
};
