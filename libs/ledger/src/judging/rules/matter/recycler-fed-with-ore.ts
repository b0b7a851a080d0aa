import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { transformedBy } from '../../step-of-act';
import { isMineral } from './mineral';

/** A recycler must not use rare-earth mineral products as feedstock. */
export const recyclerFedWithOre: RuleOfActs = {
  code: 'recycler-fed-with-ore',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '11'),
  judge(told) {
    const { act, step } = transformedBy(told) ?? {};
    if (act?.type !== 'Recycled' || step === undefined) return [];
    return act.data.takes
      .filter(({ material }) => isMineral(material))
      .map(({ lotId, material }) => ({
        step: step.code,
        lotId,
        material,
        source: 'Order 785 Art. 11',
      }));
  },
};
