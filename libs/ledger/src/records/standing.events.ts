import type { DomainEvent } from '@lodestone/kernel';
import type { MineDeclared } from './site.events';

/**
 * What every decision of an authority about a place says of itself. It has no `occurredOn`: from
 * `effectiveOn` on it holds, before or after it was recorded. Its record id begins with `~`.
 */
type Decided = Readonly<{ siteId: string; recordId: string; effectiveOn: string }>;

/**
 * From that day on the place does this and nothing else. It also opens a closed site again. A mine
 * that is not declared anew stays what it was declared as.
 */
export type SiteActivitiesChanged = DomainEvent<
  'SiteActivitiesChanged',
  Decided & Readonly<{ activities: readonly string[]; mine?: MineDeclared }>
>;

/**
 * From that day on another enterprise operates the place. Whose an act is goes by the day on which
 * it happened: those of the days before stay those of the old operator. Lots keep their owners.
 */
export type SiteTransferred = DomainEvent<
  'SiteTransferred',
  Decided &
    Readonly<{
      /** Who operated it on the day before, as far as that was known. */
      fromEnterpriseId: string;
      toEnterpriseId: string;
    }>
>;

/** From that day on the place does nothing. What lies there stays in its books. */
export type SiteClosed = DomainEvent<'SiteClosed', Decided>;

/** What an authority decided about a place. */
export type SiteStanding = SiteActivitiesChanged | SiteTransferred | SiteClosed;
