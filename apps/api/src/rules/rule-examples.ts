import { ruleNotices, ruleSets } from '@lodestone/reference';
import type { RuleRecordBody } from './rule-record.dto';

const rights = ruleSets.find(({ ruleSetId }) => ruleSetId === 'announcement-57-2025');
const suspension = ruleNotices.find(
  ({ type, ruleSetId }) => type === 'RuleSetSuspended' && ruleSetId === 'announcement-57-2025',
);

const notice = { version: 1, source: suspension?.source ?? '' };

const published = (): object => {
  const { ruleSetId: _ruleSetId, rules = [], ...ruleSet } = rights ?? {};
  return { type: 'RuleSetPublished', ...ruleSet, rules: rules.slice(-1) };
};

/** What an authority tells of rules. */
export const ruleExamples: Readonly<Record<RuleRecordBody['type'], object>> = {
  RuleSetPublished: published(),
  RuleSetEnteredIntoForce: {
    type: 'RuleSetEnteredIntoForce',
    ...notice,
    afterRecordId: 'MOFCOM-57',
    effectiveOn: '2025-11-08',
  },
  RuleSetSuspended: {
    type: 'RuleSetSuspended',
    ...notice,
    afterRecordId: 'MOFCOM-57-FROM',
    effectiveOn: '2025-11-07',
    untilOn: '2026-11-10',
  },
  RuleSetReactivated: {
    type: 'RuleSetReactivated',
    ...notice,
    afterRecordId: 'MOFCOM-70-57',
    effectiveOn: '2026-11-11',
  },
  RuleSetRepealed: {
    type: 'RuleSetRepealed',
    ...notice,
    afterRecordId: 'MOFCOM-57-AGAIN',
    effectiveOn: '2027-01-01',
  },
  RuleNoticeWithdrawn: {
    type: 'RuleNoticeWithdrawn',
    version: 1,
    targetRecordId: 'MOFCOM-57-END',
    reason: 'told-by-mistake',
  },
};
