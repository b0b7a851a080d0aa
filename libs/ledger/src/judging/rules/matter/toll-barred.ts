import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { transformedBy } from '../../step-of-act';

/** What another enterprise owns was worked, in a step in which working for others is barred. */
export const tollBarred: RuleOfActs = {
  code: 'toll-barred',
  severity: 'offence',
  basis: basisIn('quota-notice-2020', '4'),
  judge(told) {
    const { act, step } = transformedBy(told) ?? {};
    if (!act || !step?.tollBar || act.data.occurredOn < step.tollBar.effectiveFrom) return [];
    const { takes, operatorId } = act.data;
    const toll = takes.filter(({ ownerId }) => ownerId !== operatorId);
    if (toll.length === 0) return [];
    const lotIds = toll.map(({ lotId }) => lotId);
    return [{ step: step.code, lotIds, source: step.tollBar.source }];
  },
};
