import { actActivities, basisIn } from '@lodestone/reference';
import type { Act } from '../../../records/site.events';
import type { RuleOfActs } from '../../facts';
import { stepOfAct } from '../../step-of-act';

/** The activities of which an act without a step needs one, for those that need any. */
const activitiesOfAct: Partial<Readonly<Record<Act['type'], readonly string[]>>> = actActivities;

/** A step or an act for which the site was not registered on that day. */
export const activityNotRegistered: RuleOfActs = {
  code: 'activity-not-registered',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '2, 14'),
  judge(act, { activities: registered }) {
    const step = stepOfAct(act);
    const needed = step?.activities ?? ('step' in act.data ? undefined : activitiesOfAct[act.type]);
    if (!needed || needed.some((activity) => registered.includes(activity))) return [];
    return [{ ...(step ? { step: step.code } : { act: act.type }), needed, registered }];
  },
};
