import type { SoldToClient } from './trade.events';

/**
 * Consigned goods that lie at the buyer's own site change their owner there, and go nowhere. The
 * buyer then is the operator of the site, and the seller is not.
 */
export const isSoldWhereItLies = ({
  siteId,
  receivingSiteId,
}: Pick<SoldToClient['data'], 'siteId' | 'receivingSiteId'>): boolean => receivingSiteId === siteId;

/** What such goods become: a lot of the buyer, free to be used. */
export const becomeWhereTheyLie = (buyerId: string) => ({ ownerId: buyerId, status: 'free' });
