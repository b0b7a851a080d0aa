import {
  accepted,
  refused,
  refusedFor,
  unchanged,
  type Command,
  type DecisionInput,
  type KeyedDecider,
  type Refusal,
} from '@lodestone/kernel';
import { noticeRefusals, refuseNotice, refuseOverlap } from './refuse-notice';
import {
  rulebookStream,
  type RulebookEvent,
  type RuleNoticeWithdrawn,
  type RuleSetPublished,
} from './rulebook.events';
import { evolveRulebook, newestRecordOf, ruleRecordOf, versionsOf } from './rulebook.rows';

/** An authority says what rules there are, and since when: the event as it will be stored. */
export type RecordRules = Command<'RecordRules', Readonly<{ event: RulebookEvent }>>;

export type RulebookCommand = RecordRules;

export const rulebookRefusals = [
  'record-exists-with-other-content',
  'rule-version-exists',
  'rule-named-twice',
  ...noticeRefusals,
  'rule-notice-not-found',
  'rule-notice-not-newest',
] as const;

export type RulebookRefusal = (typeof rulebookRefusals)[number];

/** What rules there are. Only an authority says it; the edge sees to that. */
export const rulebookDecider: KeyedDecider<RulebookCommand, RulebookEvent, RulebookRefusal> = {
  streamOf: () => rulebookStream,
  decide({ data: { event } }, { own, circumstances }) {
    const { recordId } = event.data;
    const known = ruleRecordOf(own, recordId);
    if (known?.contentDigest === circumstances.contentDigest) return unchanged(known.revision);
    if (known) return refusedFor(known.revision, 'record-exists-with-other-content', { recordId });
    const refusal = refuse(event, own);
    return refusal ? { outcome: 'refused', refusal } : accepted(event);
  },
  evolve: evolveRulebook,
};

function refuse(
  event: RulebookEvent,
  own: DecisionInput['own'],
): Refusal<RulebookRefusal> | undefined {
  switch (event.type) {
    case 'RuleSetPublished':
      return refusePublication(event, own);
    case 'RuleNoticeWithdrawn':
      return refuseWithdrawal(event, own);
    default: {
      const { ruleSetId } = event.data;
      const versions = versionsOf(own, ruleSetId);
      return refuseNotice(event, { versions, newestRecordId: newestRecordOf(own, ruleSetId) });
    }
  }
}

function refusePublication(
  { data: { ruleSetId, version, rules } }: RuleSetPublished,
  own: DecisionInput['own'],
): Refusal<RulebookRefusal> | undefined {
  const existing = versionsOf(own, ruleSetId).ruleSets.find((each) => each.version === version);
  if (existing) {
    const { recordId } = existing;
    return refused('rule-version-exists', { ruleSetId, version, recordId }, '/version').refusal;
  }
  const ruleIds = rules.map(({ ruleId }) => ruleId);
  const twice = ruleIds.findIndex((ruleId, i) => ruleIds.indexOf(ruleId) < i);
  if (twice < 0) return undefined;
  const pointer = `/rules/${twice}/ruleId`;
  return refused('rule-named-twice', { ruleId: ruleIds[twice] }, pointer).refusal;
}

/** What others have decided on is not taken from under them: the newest notice goes first. */
function refuseWithdrawal(
  event: RuleNoticeWithdrawn,
  own: DecisionInput['own'],
): Refusal<RulebookRefusal> | undefined {
  const { ruleSetId, version, targetRecordId } = event.data;
  const versions = versionsOf(own, ruleSetId);
  const ruleSet = versions.ruleSets.find((each) => each.version === version);
  if (!ruleSet) return refused('rule-set-not-found', { ruleSetId, version }).refusal;
  const recordIds = ruleSet.notices.map(({ data }) => data.recordId);
  const pointer = '/targetRecordId';
  if (!recordIds.includes(targetRecordId)) {
    return refused('rule-notice-not-found', { targetRecordId }, pointer).refusal;
  }
  const newestRecordId = recordIds.at(-1);
  if (newestRecordId !== targetRecordId) {
    const detail = { targetRecordId, newestRecordId };
    return refused('rule-notice-not-newest', detail, pointer).refusal;
  }
  return refuseOverlap(event, versions);
}
