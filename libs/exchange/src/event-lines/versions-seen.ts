import type { DomainEvent } from '@lodestone/kernel';
import { versionsIn, type Act, type Versions } from '@lodestone/ledger';

/**
 * The act that no longer stands because of an event, and the one that stands because of it, as far as
 * the event tells: of another's correction an enterprise may be told one of the two versions alone.
 */
export function versionsSeenIn(event: DomainEvent): Versions {
  const { reversed, act } = (event.data ?? {}) as Readonly<{ reversed?: unknown; act?: unknown }>;
  const isRepair = event.type === 'RecordVoided' || event.type === 'RecordCorrected';
  if (!isRepair || reversed !== undefined) return versionsIn(event);
  return act === undefined ? {} : { after: act as Act };
}
