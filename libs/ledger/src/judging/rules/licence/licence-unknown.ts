import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { namedLicences } from '../../known-licence';

/**
 * An export names a licence, or an item of one, that the exporter does not have: what somebody else
 * has is told in the same words (Order 792 Art. 15, 两用物项出口管制条例第十五条).
 */
export const licenceUnknown: RuleOfActs = {
  code: 'licence-unknown',
  severity: 'offence',
  basis: basisIn('dual-use-regulations', '15'),
  judge: (act, facts) =>
    namedLicences(act, facts)
      .filter(({ use, licence }) => licence?.terms.items[use.item - 1] === undefined)
      .map(({ line: { dealId }, use: { licenceNumber, item, massGrams } }) => ({
        dealId,
        licenceNumber,
        item,
        massGrams,
      })),
};
