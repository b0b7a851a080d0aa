import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/**
 * Goods come back from a deal that is none of the importer's, or was taken back. Whether somebody else
 * has one of that name is not told.
 */
export const returnedDealUnknown: RuleOfActs = {
  code: 'returned-deal-unknown',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(act, { returnedDealOf }) {
    if (act.type !== 'ImportLanded' || !returnedDealOf) return [];
    const { returnedDealId } = act.data;
    return returnedDealId === undefined || returnedDealOf(act) ? [] : [{ returnedDealId }];
  },
};
