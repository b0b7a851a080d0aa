import type { RuleSet, WrittenRule } from '@lodestone/reference';
import type { RulebookCommand, RulebookRefusal } from './rulebook.decider';
import type { RulebookEvent, RuleNoticeEvent } from './rulebook.events';

export const writtenRule = (ruleId = 'a'): WrittenRule => ({
  ruleId,
  en: 'A rule.',
  zh: '一条规则。',
  standing: 'law',
  severity: 'lapse',
  parameters: { kind: 'statement' },
});

const recordRules = (event: RulebookEvent): RulebookCommand => ({
  type: 'RecordRules',
  data: { event },
});

/** Version 1 has the rules a and b. */
export const publish = (recordId = 'PUB', change: Partial<RuleSet> = {}): RulebookCommand =>
  recordRules({
    type: 'RuleSetPublished',
    data: {
      recordId,
      ruleSetId: 'order-1',
      version: 1,
      en: 'An order',
      zh: '一项命令',
      publicName: 'Order No. 1',
      publishedOn: '2025-01-01',
      source: 'Order No. 1, 2025-01-01',
      rules: [writtenRule('a'), writtenRule('b')],
      ...change,
    },
  });

type Said = Partial<Readonly<Record<'untilOn' | 'thereafter' | 'afterRecordId', string>>> &
  Readonly<{ version?: number; ruleIds?: readonly string[] }>;

export const notice = (
  type: RuleNoticeEvent['type'],
  [recordId, afterRecordId]: readonly [string, string],
  [effectiveOn, said = {}]: readonly [string, Said?],
): RulebookCommand => {
  const data = {
    recordId,
    ruleSetId: 'order-1',
    version: 1,
    afterRecordId,
    effectiveOn,
    source: 'Order No. 2',
    ...said,
  };
  return recordRules({ type, data } as RulebookEvent);
};

export const withdraw = (recordId: string, targetRecordId: string): RulebookCommand =>
  recordRules({
    type: 'RuleNoticeWithdrawn',
    data: {
      recordId,
      ruleSetId: 'order-1',
      version: 1,
      targetRecordId,
      reason: 'told-by-mistake',
    },
  });

const begin = notice('RuleSetEnteredIntoForce', ['IN', 'PUB'], ['2025-02-01']);
const suspend = notice('RuleSetSuspended', ['OFF', 'IN'], ['2025-03-01']);
const second = publish('PUB-2', { version: 2 });

type Scenario = Readonly<{ given?: readonly RulebookCommand[]; when: RulebookCommand }>;

/** One for each refusal; where it can, each also breaks the rules that come after its own. */
export const rulebookScenarios: Readonly<
  Record<Exclude<RulebookRefusal, 'record-exists-with-other-content'>, Scenario>
> = {
  'rule-version-exists': {
    given: [publish()],
    when: publish('NEW', { rules: [writtenRule(), writtenRule()] }),
  },
  'rule-named-twice': { when: publish('NEW', { rules: [writtenRule(), writtenRule()] }) },
  'rule-set-not-found': {
    given: [publish()],
    when: notice('RuleSetSuspended', ['NEW', 'x'], ['2025-03-01', { version: 2, ruleIds: ['z'] }]),
  },
  'rule-set-decided-since': {
    given: [publish(), begin, suspend],
    when: notice(
      'RuleSetSuspended',
      ['NEW', 'IN'],
      ['2025-03-01', { ruleIds: ['z'], untilOn: '2025-02-28' }],
    ),
  },
  'rule-not-in-set': {
    given: [publish()],
    when: notice(
      'RuleSetSuspended',
      ['NEW', 'PUB'],
      ['2025-03-01', { ruleIds: ['a', 'z'], untilOn: '2025-02-28' }],
    ),
  },
  'rule-days-contradicted': {
    given: [publish(), notice('RuleSetRepealed', ['END', 'PUB'], ['2025-01-15'])],
    when: notice('RuleSetSuspended', ['NEW', 'END'], ['2025-03-01', { untilOn: '2025-02-28' }]),
  },
  'rule-state-contradicted': {
    given: [publish(), begin],
    when: notice('RuleSetReactivated', ['NEW', 'IN'], ['2025-03-01']),
  },
  'rule-versions-overlap': {
    given: [publish(), begin, second],
    when: notice('RuleSetEnteredIntoForce', ['NEW', 'PUB-2'], ['2025-04-01', { version: 2 }]),
  },
  'rule-notice-not-found': { given: [publish()], when: withdraw('NEW', 'PUB') },
  'rule-notice-not-newest': { given: [publish(), begin, suspend], when: withdraw('NEW', 'IN') },
};
