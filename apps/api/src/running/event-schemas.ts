import { EventSchemas } from '@lodestone/event-store';
import { eventSchemas } from '@lodestone/ledger';

/** Every event type of this version, checked once for gaps between versions. */
export const ledgerEventSchemas = new EventSchemas(eventSchemas);
