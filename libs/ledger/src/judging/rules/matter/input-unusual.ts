import { basisIn, materialOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { transformedBy } from '../../step-of-act';
import { isMineral } from './mineral';

/** Matter of a class that the step is not fed with; ore in a recycler has a rule of its own. */
export const inputUnusual: RuleOfActs = {
  code: 'input-unusual',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14, 30'),
  judge(told) {
    const { act, step } = transformedBy(told) ?? {};
    if (!act || !step) return [];
    const usual: readonly string[] = step.inputs;
    return act.data.takes
      .filter(({ material }) => !usual.includes(materialOf(material)?.class ?? ''))
      .filter(({ material }) => !(act.type === 'Recycled' && isMineral(material)))
      .map(({ lotId, material }) => ({ step: step.code, lotId, material }));
  },
};
