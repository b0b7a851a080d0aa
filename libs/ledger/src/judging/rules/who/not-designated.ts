import { basisIn, designationOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { standingOn } from '../../standing-on';
import { stepOfAct } from '../../step-of-act';

/**
 * Nobody but those on the published list mines or separates; nobody is told so of what happened
 * before there was one.
 */
export const notDesignated: RuleOfActs = {
  code: 'not-designated',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '8'),
  inForce: [{ from: '2024-10-01' }],
  judge(act, { standings }) {
    const step = stepOfAct(act);
    if (!step || step.designation === null) return [];
    const { designatedFor } = standingOn(standings, act.data.occurredOn);
    const activity = designationOf(step.designation)?.activity;
    return activity === undefined || designatedFor.has(activity)
      ? []
      : [{ step: step.code, designation: step.designation }];
  },
};
