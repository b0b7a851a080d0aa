import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { mineOutputOf, oxideGramsOf } from '../../mine-output';

/** One act brings more out of a mine than it was built for in a whole year. */
export const capacityExceeded: RuleOfActs = {
  code: 'capacity-exceeded',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '10, 14'),
  judge(act, { mine }) {
    const output = mine && mineOutputOf(act);
    if (!output) return [];
    const { yearlyOreMassGrams, yearlyOxideMassGrams } = mine;
    const oxideGrams = oxideGramsOf(output.product);
    return [
      ...(yearlyOreMassGrams !== undefined && output.oreMassGrams > yearlyOreMassGrams
        ? [{ of: 'ore', massGrams: output.oreMassGrams, yearlyMassGrams: yearlyOreMassGrams }]
        : []),
      ...(yearlyOxideMassGrams !== undefined && oxideGrams > BigInt(yearlyOxideMassGrams)
        ? [{ of: 'oxide', massGrams: Number(oxideGrams), yearlyMassGrams: yearlyOxideMassGrams }]
        : []),
    ];
  },
};
