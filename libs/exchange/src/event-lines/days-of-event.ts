import type { DomainEvent } from '@lodestone/kernel';
import { versionsSeenIn } from './versions-seen';

type Dated = Readonly<{ occurredOn?: string; effectiveOn?: string }>;

/**
 * The civil days under which an event is looked for: when it happened, or from when on it holds. A void
 * has the day of what it takes back; a correction that day and the one that it states. Registrations,
 * decisions about clients and the like have none.
 */
export function daysOfEvent(event: DomainEvent): readonly string[] {
  const { before, after } = versionsSeenIn(event);
  const versions = [before, after].flatMap((version) => version?.data.occurredOn ?? []);
  if (versions.length > 0) return versions;
  const { occurredOn, effectiveOn } = (event.data ?? {}) as Dated;
  const day = occurredOn ?? effectiveOn;
  return day === undefined ? [] : [day];
}
