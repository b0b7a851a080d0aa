import type { DomainEvent } from '@lodestone/kernel';
import { declaredIdOf, enterpriseStream, siteStream, type SiteEvent } from '@lodestone/ledger';
import { daysOfEvent } from './days-of-event';
import type { EventLine } from './event-line';
import { versionsSeenIn } from './versions-seen';

/** Which lines somebody wants; what is left out is no condition. */
export type LineFilter = Readonly<{
  types?: readonly string[] | undefined;
  siteId?: string | undefined;
  /** Its records, what it is declared seller or exporter of, and what is about it. */
  enterpriseId?: string | undefined;
  /** Sales and exports whose seller or exporter it is by declaration, with their voids. */
  exporterId?: string | undefined;
  /** Everything about one record: itself, and what voids or corrects it. */
  record?: Readonly<{ siteId: string; recordId: string }> | undefined;
  /** Civil days, both included: one of the days of an event lies within. */
  occurredFrom?: string | undefined;
  occurredTo?: string | undefined;
  /** What had happened by this civil day. Events without a day are always there. */
  asOf?: string | undefined;
}>;

/** The enterprise whose record it is, where an event is one: who operated the site on its day. */
export type OwnerOf = (line: Pick<EventLine, 'ordinal'>) => string | undefined;

type Condition = (line: EventLine, ownerOf: OwnerOf) => boolean;

/** Whether whose records these are has to be known for this filter. */
export const needsOwners = ({ enterpriseId }: LineFilter): boolean => enterpriseId !== undefined;

/** One condition after the other, the cheapest first. */
export function passesFilter(filter: LineFilter): Condition {
  const conditions = [
    ofTypes(filter),
    atSite(filter),
    ofRecord(filter),
    within(filter),
    byExporter(filter),
    ofEnterprise(filter),
  ].filter((condition) => condition !== undefined);
  return (line, ownerOf) => conditions.every((condition) => condition(line, ownerOf));
}

function ofTypes({ types }: LineFilter): Condition | undefined {
  if (types === undefined) return undefined;
  const wanted = new Set(types);
  return ({ event }) => wanted.has(event.type);
}

function atSite({ siteId }: LineFilter): Condition | undefined {
  if (siteId === undefined) return undefined;
  const wanted = siteStream(siteId);
  return ({ stream }) => stream === wanted;
}

function ofRecord({ record }: LineFilter): Condition | undefined {
  if (record === undefined) return undefined;
  const wanted = siteStream(record.siteId);
  return ({ stream, event }) => {
    if (stream !== wanted) return false;
    const { recordId, targetRecordId } = event.data as Readonly<Record<string, unknown>>;
    if (recordId === record.recordId || targetRecordId === record.recordId) return true;
    // The void of a void names the void, and brings the record back.
    return standsFor(event).includes(record.recordId);
  };
}

const standsFor = (event: DomainEvent): readonly string[] => {
  const { before, after } = versionsSeenIn(event);
  return [before, after].flatMap((version) => version?.data.recordId ?? []);
};

function within({ occurredFrom, occurredTo, asOf }: LineFilter): Condition | undefined {
  const isRange = occurredFrom !== undefined || occurredTo !== undefined;
  if (!isRange && asOf === undefined) return undefined;
  // No civil date comes before the first of these, and none after the other.
  const first = occurredFrom ?? '0000-01-01';
  const last = [occurredTo, asOf].filter((day) => day !== undefined).sort()[0] ?? '9999-12-31';
  return ({ event }) => {
    const days = daysOfEvent(event);
    if (days.length === 0) return !isRange;
    return days.some((day) => first <= day && day <= last);
  };
}

/** Whose sale or export it is, of every version that an event puts there or takes away. */
function declaredIdsOf(event: DomainEvent): readonly string[] {
  const { before, after } = versionsSeenIn(event);
  return [before, after].flatMap((version) => (version && declaredIdOf(version)) ?? []);
}

function byExporter({ exporterId }: LineFilter): Condition | undefined {
  if (exporterId === undefined) return undefined;
  return ({ event }) => declaredIdsOf(event).includes(exporterId);
}

function ofEnterprise({ enterpriseId }: LineFilter): Condition | undefined {
  if (enterpriseId === undefined) return undefined;
  const own = enterpriseStream(enterpriseId);
  return (line, ownerOf) =>
    line.stream === own ||
    ownerOf(line) === enterpriseId ||
    declaredIdsOf(line.event).includes(enterpriseId) ||
    namedIn(line.event).includes(enterpriseId);
}

/** Of what has no owner as records have one: the enterprises that it is about. */
function namedIn(event: DomainEvent): readonly (string | undefined)[] {
  const { type, data } = event as SiteEvent;
  switch (type) {
    case 'SiteOpened':
      return [data.enterpriseId];
    case 'SiteTransferred':
      return [data.fromEnterpriseId, data.toEnterpriseId];
    default: {
      const { agentId, intoEnterpriseId } = event.data as Readonly<Record<string, string>>;
      return event.type.startsWith('Agency') || event.type === 'EnterpriseMerged'
        ? [agentId, intoEnterpriseId]
        : [];
    }
  }
}
