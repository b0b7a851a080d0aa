import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { namedLicences } from '../../known-licence';

/**
 * More leaves under an item of a licence than it is for, together with what left before (Order 792
 * Art. 15, 两用物项出口管制条例第十五条).
 */
export const licenceExceeded: RuleOfActs = {
  code: 'licence-exceeded',
  severity: 'offence',
  basis: basisIn('dual-use-regulations', '15'),
  judge(act, facts) {
    const items = new Map(
      namedLicences(act, facts).map((named) => [
        `${named.use.licenceNumber}/${named.use.item}`,
        named,
      ]),
    );
    return [...items.values()].flatMap(({ use: { licenceNumber, item }, licence }) => {
      const grantedGrams = licence?.terms.items[item - 1]?.massGrams;
      const drawnGrams = facts.drawnUnder?.({ licenceNumber, item }) ?? 0;
      if (grantedGrams === undefined || drawnGrams <= grantedGrams) return [];
      return [{ licenceNumber, item, grantedGrams, drawnGrams }];
    });
  },
};
