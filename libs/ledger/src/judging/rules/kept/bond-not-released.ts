import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { doingOf, sentAway, takesIn } from './not-released';

/**
 * Goods in bond were worked without a handbook of processing trade, sold at home, or sent where nobody
 * keeps them for the customs. Out of bond they may leave the country: that they are there for.
 */
export const bondNotReleased: RuleOfActs = {
  code: 'bond-not-released',
  severity: 'offence',
  basis: basisIn('customs-law', '33, 37'),
  judge(act, facts) {
    const doing = doingOf(act);
    const isUnderHandbook = 'handbookNumber' in act.data && act.data.handbookNumber !== undefined;
    if (doing === 'sale-at-home') return takesIn(act, 'bonded', doing);
    if (doing === 'processing') return isUnderHandbook ? [] : takesIn(act, 'bonded', doing);
    return sentAway(act, 'bonded', facts);
  },
};
