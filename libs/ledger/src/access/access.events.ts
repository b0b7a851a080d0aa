import type { DomainEvent } from '@lodestone/kernel';

/** A regulator was shown who clients are. Recorded before the answer leaves (design §8). */
export type IdentityViewed = DomainEvent<
  'IdentityViewed',
  Readonly<{
    /** The route's question: `client-identities`, `client`, `record`, `search`. */
    question: string;
    exporterId?: string;
    /** At most 1,000 per event; a larger answer is recorded in several. */
    clientIds: readonly string[];
    /** Refs of declarations shown with a record. */
    partyRefs?: readonly string[];
  }>
>;

export type AccessEvent = IdentityViewed;

/** One stream a day (UTC). */
export const accessStream = (day: string): string => `access-${day}`;
