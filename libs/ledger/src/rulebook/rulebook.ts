import type { RuleSet, WrittenRule } from '@lodestone/reference';
import type { RulebookEvent, RuleNoticeEvent } from './rulebook.events';

/** A notice that stands, in the order of telling. */
export type StandingNotice = RuleNoticeEvent;

/** A version of a rule set, and what happened to it as far as that stands. */
export type PublishedRuleSet = RuleSet &
  Readonly<{ recordId: string; notices: readonly StandingNotice[] }>;

/** Everything that was published, as it was known at some ordinal, oldest first. */
export type Rulebook = Readonly<{ ruleSets: readonly PublishedRuleSet[] }>;

export const emptyRulebook: Rulebook = { ruleSets: [] };

/** The rulebook after one more event. Events come in the order of the log. */
export function withRulebookEvent({ ruleSets }: Rulebook, event: RulebookEvent): Rulebook {
  if (event.type === 'RuleSetPublished') {
    return { ruleSets: [...ruleSets, { ...event.data, notices: [] }] };
  }
  const { ruleSetId, version } = event.data;
  return {
    ruleSets: ruleSets.map((each) =>
      each.ruleSetId === ruleSetId && each.version === version
        ? { ...each, notices: noticesAfter(each.notices, event) }
        : each,
    ),
  };
}

export const rulebookOf = (events: readonly RulebookEvent[]): Rulebook =>
  events.reduce(withRulebookEvent, emptyRulebook);

const noticesAfter = (
  notices: readonly StandingNotice[],
  event: Exclude<RulebookEvent, { type: 'RuleSetPublished' }>,
): readonly StandingNotice[] =>
  event.type === 'RuleNoticeWithdrawn'
    ? notices.filter(({ data }) => data.recordId !== event.data.targetRecordId)
    : [...notices, event];

/** Whether a notice is about a rule. */
export const concerns = (
  { data: { ruleIds } }: StandingNotice,
  { ruleId }: Pick<WrittenRule, 'ruleId'>,
): boolean => ruleIds === undefined || ruleIds.includes(ruleId);
