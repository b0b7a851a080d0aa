import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/** More comes back than left, together with what the importer brought back before. */
export const returnExceedsDeal: RuleOfActs = {
  code: 'return-exceeds-deal',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(act, { returnedDealOf }) {
    const deal = act.type === 'ImportLanded' ? returnedDealOf?.(act) : undefined;
    if (act.type !== 'ImportLanded' || !deal) return [];
    const { massGrams: sentGrams, returnedGrams } = deal;
    const { returnedDealId } = act.data;
    return returnedGrams > sentGrams ? [{ returnedDealId, sentGrams, returnedGrams }] : [];
  },
};
