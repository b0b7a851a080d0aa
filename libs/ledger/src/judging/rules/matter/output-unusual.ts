import { basisIn, materialOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { transformedBy } from '../../step-of-act';

/** Matter of a class that the step does not make. */
export const outputUnusual: RuleOfActs = {
  code: 'output-unusual',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14, 30'),
  judge(told) {
    const { act, step } = transformedBy(told) ?? {};
    if (!act || !step) return [];
    const usual: readonly string[] = step.outputs;
    return act.data.makes
      .filter(({ material }) => !usual.includes(materialOf(material)?.class ?? ''))
      .map(({ lotId, material }) => ({ step: step.code, lotId, material }));
  },
};
