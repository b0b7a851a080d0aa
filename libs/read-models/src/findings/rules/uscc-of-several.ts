import { basisIn } from '@lodestone/reference';
import type { NumberFacts } from '../facts/number-facts';
import type { FindingRule } from '../rule';

/**
 * A unified social credit code is one legal person's for life. Two registrations that crossed, or
 * somebody who uses another's, stand until one of them is merged into the other.
 */
export const usccShared: FindingRule<NumberFacts> = {
  code: 'uscc-shared',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ uscc, holders }) {
    if (uscc === '' || holders.length < 2) return [];
    const days = holders.map(({ registeredOn }) => registeredOn).sort();
    return holders.map(({ enterpriseId }) => ({
      subject: `${uscc}/${enterpriseId}`,
      enterpriseId,
      occurredOn: days[1] ?? '',
      detail: { uscc, enterpriseIds: holders.map((holder) => holder.enterpriseId) },
    }));
  },
};
