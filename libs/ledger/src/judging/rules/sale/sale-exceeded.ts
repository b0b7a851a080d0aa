import { basisIn } from '@lodestone/reference';
import { isBeyondWeighing } from '../../beyond-weighing';
import type { RuleOfActs } from '../../facts';

/** More leaves under a sale than was sold, together with what left and was given up before. */
export const saleExceeded: RuleOfActs = {
  code: 'sale-exceeded',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(act, { soldDealOf }) {
    if (act.type !== 'Exported') return [];
    const { occurredOn, goods } = act.data;
    const saleDealIds = new Set(goods.flatMap(({ saleDealId }) => saleDealId ?? []));
    return [...saleDealIds].flatMap((saleDealId) => {
      const sold = soldDealOf?.(saleDealId);
      if (!sold || !isBeyondWeighing({ ...sold, occurredOn })) return [];
      const { massGrams: soldGrams, takenGrams } = sold;
      return [{ saleDealId, soldGrams, takenGrams }];
    });
  },
};
