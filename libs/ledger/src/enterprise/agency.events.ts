import type { DomainEvent } from '@lodestone/kernel';

/** What an agent may do: a code of `@lodestone/reference`. */
export type AgencyActCode = 'sale' | 'export';

/**
 * The enterprise lets another sell or export its goods, or in its name, at sites of that other, from
 * a day on. Recorded by the enterprise itself: an agent does not say so of itself.
 */
export type AgencyGranted = DomainEvent<
  'AgencyGranted',
  Readonly<{
    enterpriseId: string;
    recordId: string;
    /** The first day on which it holds, before or after it was recorded. */
    effectiveOn: string;
    agentId: string;
    acts: readonly AgencyActCode[];
  }>
>;

/** From that day on it does no longer. What was done under the grant before stays as it was. */
export type AgencyRevoked = DomainEvent<
  'AgencyRevoked',
  Readonly<{
    enterpriseId: string;
    recordId: string;
    /** The first day on which it does not hold. */
    effectiveOn: string;
    grantRecordId: string;
  }>
>;

/** What an enterprise itself says of who may act for it. */
export type AgencyEvent = AgencyGranted | AgencyRevoked;
