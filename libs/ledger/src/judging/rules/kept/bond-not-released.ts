import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { doingOf, takesIn } from './not-released';

/**
 * Goods in bond were worked without a handbook of processing trade, or sold at home. Out of bond they
 * may leave the country: that they are there for.
 */
export const bondNotReleased: RuleOfActs = {
  code: 'bond-not-released',
  severity: 'offence',
  basis: basisIn('customs-law', '33, 37'),
  judge(act) {
    const doing = doingOf(act);
    const isUnderHandbook = 'handbookNumber' in act.data && act.data.handbookNumber !== undefined;
    if (doing === 'sale-at-home') return takesIn(act, 'bonded', doing);
    return doing === 'processing' && !isUnderHandbook ? takesIn(act, 'bonded', doing) : [];
  },
};
