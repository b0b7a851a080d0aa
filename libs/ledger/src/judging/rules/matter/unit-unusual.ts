import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { transformedBy } from '../../step-of-act';

/** A unit in which matter stays, for a step that leaves nothing in any. */
export const unitUnusual: RuleOfActs = {
  code: 'unit-unusual',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(told) {
    const { act, step } = transformedBy(told) ?? {};
    const unitId = act?.data.unitId;
    if (!step || unitId === undefined || step.unitKinds.length > 0) return [];
    return [{ step: step.code, unitId }];
  },
};
