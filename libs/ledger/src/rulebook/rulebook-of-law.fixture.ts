import { ruleNotices, ruleSets, type RuleNotice, type RuleSet } from '@lodestone/reference';
import { rulebookOf, type Rulebook } from './rulebook';
import type { RulebookEvent, RuleNoticeEvent } from './rulebook.events';

const published = (ruleSet: RuleSet): RulebookEvent => ({
  type: 'RuleSetPublished',
  data: { recordId: `PUB-${ruleSet.ruleSetId}`, ...ruleSet },
});

export const noticed = ({ type, ...notice }: RuleNotice, recordId: string): RuleNoticeEvent => ({
  type,
  data: { recordId, afterRecordId: 'seen', ...notice },
});

/** The texts of the reference tables as a regulator would have told them, and what comes after. */
export const rulebookOfLaw = (...later: readonly RulebookEvent[]): Rulebook =>
  rulebookOf([
    ...ruleSets.map(published),
    ...ruleNotices.map((notice, i) => noticed(notice, `N-${i}`)),
    ...later,
  ]);

/** What wakes a text of the package of October on a day. */
export const woken = (ruleSetId: string, effectiveOn: string): RulebookEvent =>
  noticed(
    { type: 'RuleSetReactivated', ruleSetId, version: 1, effectiveOn, source: 'a spec' },
    `WAKE-${ruleSetId}`,
  );
