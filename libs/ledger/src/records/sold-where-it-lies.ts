import { isKeptStatus } from '@lodestone/reference';
import type { PostingRule } from './act-header';
import type { SoldToClient } from './trade.events';

/**
 * Consigned goods that lie at the buyer's own site change their owner there, and go nowhere. The
 * buyer then is the operator of the site, and the seller is not.
 */
export const isSoldWhereItLies = ({
  siteId,
  receivingSiteId,
}: Pick<SoldToClient['data'], 'siteId' | 'receivingSiteId'>): boolean => receivingSiteId === siteId;

type Of = Readonly<{ postingRule: PostingRule; status: string }>;

/**
 * What such goods become: a lot of the buyer, free to be used. By posting rule 2 what is in bond or in
 * reserve stays in it, whoever owns it.
 */
export const becomeWhereTheyLie = (buyerId: string, { postingRule, status }: Of) => ({
  ownerId: buyerId,
  status: postingRule === 2 && isKeptStatus(status) ? status : 'free',
});

/** What goods become that are sold abroad; by posting rule 2 they remember where they were. */
export const becomeSold = ({ postingRule, status }: Of) => ({
  status: 'sold',
  ...(postingRule === 2 && isKeptStatus(status) ? { soldFromStatus: status } : {}),
});
