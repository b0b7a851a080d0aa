import type { Refusal, RefusalDetail } from '@lodestone/kernel';
import type { WrittenRule } from '@lodestone/reference';
import { overlapIn } from './overlapping-versions';
import { concerns, withRulebookEvent, type PublishedRuleSet, type Rulebook } from './rulebook';
import type { RulebookEvent, RuleNoticeEvent } from './rulebook.events';
import { ruleStateOn, type RuleState } from './state-on';

/** In order of precedence. */
export const noticeRefusals = [
  'rule-set-not-found',
  'rule-set-decided-since',
  'rule-not-in-set',
  'rule-days-contradicted',
  'rule-state-contradicted',
  'rule-versions-overlap',
] as const;

type NoticeRefusal = (typeof noticeRefusals)[number];

const no = (
  code: NoticeRefusal,
  detail: RefusalDetail,
  pointer?: string,
): Refusal<NoticeRefusal> => ({ code, detail, ...(pointer === undefined ? {} : { pointer }) });

export type NoticeGiven = Readonly<{
  /** Every version of the rule set. */
  versions: Rulebook;
  /** The newest record about it. */
  newestRecordId: string | undefined;
}>;

/** Why a notice cannot be: what it would change is not there, or is not as it says. */
export function refuseNotice(
  notice: RuleNoticeEvent,
  { versions, newestRecordId }: NoticeGiven,
): Refusal<NoticeRefusal> | undefined {
  const { ruleSetId, version, afterRecordId, ruleIds = [] } = notice.data;
  const ruleSet = versions.ruleSets.find((each) => each.version === version);
  if (!ruleSet) return no('rule-set-not-found', { ruleSetId, version });
  if (newestRecordId !== afterRecordId) {
    return no('rule-set-decided-since', { afterRecordId, newestRecordId }, '/afterRecordId');
  }
  const stranger = ruleIds.findIndex((id) => !ruleSet.rules.some(({ ruleId }) => ruleId === id));
  if (stranger >= 0) {
    const pointer = `/ruleIds/${stranger}`;
    return no('rule-not-in-set', { ruleId: ruleIds[stranger], ruleSetId, version }, pointer);
  }
  return refuseDays(notice) ?? refuseState(notice, ruleSet) ?? refuseOverlap(notice, versions);
}

function refuseDays(notice: RuleNoticeEvent): Refusal<NoticeRefusal> | undefined {
  if (notice.type !== 'RuleSetSuspended') return undefined;
  const { effectiveOn, untilOn, thereafter } = notice.data;
  if (untilOn !== undefined && untilOn < effectiveOn) {
    return no('rule-days-contradicted', { effectiveOn, untilOn }, '/untilOn');
  }
  return untilOn === undefined && thereafter !== undefined
    ? no('rule-days-contradicted', { effectiveOn, thereafter }, '/thereafter')
    : undefined;
}

function refuseState(
  notice: RuleNoticeEvent,
  ruleSet: PublishedRuleSet,
): Refusal<NoticeRefusal> | undefined {
  for (const rule of ruleSet.rules.filter((each) => concerns(notice, each))) {
    const state = contradictingState(notice, ruleSet, rule);
    const { ruleId } = rule;
    const { effectiveOn } = notice.data;
    if (state) return no('rule-state-contradicted', { ruleId, state, effectiveOn }, '/effectiveOn');
  }
  return undefined;
}

/** In which state a rule is on the day of a notice that cannot be of a rule in that state. */
function contradictingState(
  { type, data: { effectiveOn } }: RuleNoticeEvent,
  ruleSet: PublishedRuleSet,
  rule: WrittenRule,
): RuleState | undefined {
  const notices = ruleSet.notices.filter((each) => concerns(each, rule));
  const { state } = ruleStateOn({ ...ruleSet, notices }, effectiveOn);
  const has = (noticed: RuleNoticeEvent['type']): boolean =>
    notices.some((each) => each.type === noticed);
  if (state === 'repealed' || has('RuleSetRepealed')) return 'repealed';
  switch (type) {
    case 'RuleSetEnteredIntoForce':
      return has('RuleSetEnteredIntoForce') ? 'in-force' : undefined;
    case 'RuleSetReactivated':
      return state === 'suspended' || state === 'not-said' ? undefined : state;
    case 'RuleSetSuspended':
    case 'RuleSetRepealed':
      return undefined;
  }
}

/** After the event, two versions of one rule would bind on one day. */
export function refuseOverlap(
  event: RulebookEvent,
  versions: Rulebook,
): Refusal<'rule-versions-overlap'> | undefined {
  const overlap = overlapIn(withRulebookEvent(versions, event));
  return overlap && { code: 'rule-versions-overlap', detail: overlap };
}
