import { sumOfGrams } from '@lodestone/kernel';
import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { licencesNeeded } from '../../licence-needed';

/**
 * A controlled item leaves under no licence, or more of it than the licences that the line names are
 * for (Order 792 Art. 15, 两用物项出口管制条例第十五条).
 */
export const licenceMissing: RuleOfActs = {
  code: 'licence-missing',
  severity: 'offence',
  basis: basisIn('dual-use-regulations', '15'),
  judge: (act, facts) =>
    licencesNeeded(act, facts).flatMap(({ line, neededGrams, ...item }) => {
      const licensedGrams = sumOfGrams(line.licences ?? []);
      if (licensedGrams >= neededGrams) return [];
      return [{ dealId: line.dealId, neededGrams, licensedGrams, ...item }];
    }),
};
