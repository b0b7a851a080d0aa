import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { transformedBy } from '../../step-of-act';

/** A step that runs without being emptied, told as if nothing stayed in it. */
export const unitMissing: RuleOfActs = {
  code: 'unit-missing',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(told) {
    const { act, step } = transformedBy(told) ?? {};
    return step?.isContinuous && act?.data.unitId === undefined ? [{ step: step.code }] : [];
  },
};
