import type {
  RulebookEvent,
  RuleNoticeEvent,
  RuleNoticeWithdrawn,
  RuleSetPublished,
  RuleSetSuspended,
  RuleState,
} from '@lodestone/ledger';
import {
  controlledMatters,
  rareEarths,
  ruleStanding,
  severities,
  thereafters,
  type RuleParameters,
  type WrittenRule as ReferenceRule,
} from '@lodestone/reference';
import type { NoticeShown, RuleSetShown, RuleShown } from '@lodestone/read-models';
import { exactly } from '../http/same-type';
import {
  always,
  byType,
  day,
  either,
  knownAt,
  list,
  map,
  named,
  object,
  of,
  oneOf,
  ordinal,
  text,
  whole,
  type Schema,
  type TypeOf,
} from '../http/schema';
import { recordedAt, RecordedHead } from '../submitting/recorded.answers';

const element = oneOf(rareEarths, 'Of which element.');

const kindOf = <const Kind extends string>(kind: Kind) => always(kind, 'Which kind of rule it is.');

const RuleParameterForms = named(
  'StoredRuleParameters',
  exactly<RuleParameters>()(
    either([
      object({
        kind: kindOf('controlled-item'),
        controlCode: text('The code of the item.', '1C902'),
        element,
        matter: oneOf(controlledMatters, 'In which form of matter.'),
        fromPpm: whole('From so many ppm on.', 1),
        'alloyedWith?': list(text(), 'Of alloys: with one of these.'),
      }),
      object({
        kind: kindOf('degrees-outside'),
        degrees: list(text(), 'Codes of degrees of processing.'),
      }),
      object({
        kind: kindOf('cleared-below'),
        elements: list(element, 'Of these together.'),
        toPpm: whole('Up to so many ppm.', 1_000),
      }),
      object({ kind: kindOf('figures'), figures: map(whole(), 'Whole numbers by name.') }),
      object({ kind: kindOf('statement') }),
    ]),
  ),
);

const written = {
  ruleId: text('The rule.', '1c902-samarium-magnet'),
  en: text('What it says, in English.'),
  zh: text('What it says, in Chinese.'),
  'article?': text('Its article, or its item.', '1C902.a'),
  'source?': text('Where the public finds it, if not in the text of the rule set.'),
  standing: oneOf(ruleStanding, 'What it is.'),
  severity: oneOf(severities, 'How much a breach of it weighs.'),
  'flags?': list(text(), 'Flags of acts that are told only while it is in force.'),
  parameters: of(RuleParameterForms, 'By which it is judged.'),
};

const WrittenRule = named(
  'StoredRule',
  exactly<ReferenceRule>()(object(written, 'A rule as it was published.')),
);

const version = whole('Which version of the rule set.', 1);
const ruleSetId = text('The rule set.', 'announcement-18-2025');
const recordId = text('The record.', 'MOFCOM-18');

const ruleSetMembers = {
  ruleSetId,
  version,
  en: text('Its title, in English.'),
  zh: text('Its title, in Chinese.'),
  publicName: text('By which it is called and looked up.'),
  publishedOn: day('When it was published.', '2025-04-04'),
  source: text('Where the public finds it.'),
};

const noticeMembers = {
  effectiveOn: day('The first day on which it holds.', '2025-04-04'),
  'ruleIds?': list(text(), 'Only these rules. Absent: all of the version.'),
  source: text('Where it is written.'),
};

const untilOn = day('The last day.', '2026-11-10');
const thereafter = oneOf(thereafters, 'What holds after it. Absent where nobody has said.');

const PublishedData = named(
  'RuleSetPublishedData',
  exactly<RuleSetPublished['data']>()(
    object(
      { recordId, ...ruleSetMembers, rules: list(WrittenRule, 'Its rules.') },
      'A text with its rules.',
    ),
  ),
);

const stored = {
  recordId,
  ruleSetId,
  version,
  afterRecordId: text('The newest record about the rule set that whoever decided had seen.'),
  ...noticeMembers,
};

const NoticeData = named(
  'RuleNoticeData',
  exactly<Exclude<RuleNoticeEvent, RuleSetSuspended>['data']>()(
    object(stored, 'What became of the rules of a text.'),
  ),
);

const SuspendedData = named(
  'RuleSetSuspendedData',
  exactly<RuleSetSuspended['data']>()(
    object(
      { ...stored, 'untilOn?': untilOn, 'thereafter?': thereafter },
      'The rules of a text do not bind for a time.',
    ),
  ),
);

const WithdrawnData = named(
  'RuleNoticeWithdrawnData',
  exactly<RuleNoticeWithdrawn['data']>()(
    object(
      {
        recordId,
        ruleSetId,
        version,
        targetRecordId: text('The notice that is taken back.'),
        reason: text('Code of the reason.', 'told-by-mistake'),
      },
      'A notice was told by mistake.',
    ),
  ),
);

const ruleDatas = {
  RuleSetPublished: PublishedData,
  RuleSetEnteredIntoForce: NoticeData,
  RuleSetSuspended: SuspendedData,
  RuleSetReactivated: NoticeData,
  RuleSetRepealed: NoticeData,
  RuleNoticeWithdrawn: WithdrawnData,
} as const satisfies Record<RulebookEvent['type'], Schema>;

export const RecordedRules = named('RecordedRules', byType('Recorded', RecordedHead, ruleDatas));

export type RecordedRules = TypeOf<typeof RecordedRules>;

const states = [
  'unpublished',
  'published',
  'in-force',
  'suspended',
  'not-said',
  'repealed',
] as const satisfies readonly RuleState[];

const RuleOnDay = named(
  'RuleOnDay',
  exactly<RuleShown>()(
    object(
      {
        ...written,
        state: oneOf(
          states,
          'How it stands on the day. `not-said`: its suspension has run out, and nobody has said what holds since.',
        ),
        'sinceOn?': day('Since when. Absent of what is not published yet.', '2025-04-04'),
        'untilOn?': day('The last day of the suspension, where one is named.', '2026-11-10'),
        'recordId?': text('The record that it rests on.', 'MOFCOM-18-FROM'),
      },
      'A rule as it stands on a day.',
    ),
  ),
);

const Notice = named(
  'RuleNotice',
  exactly<NoticeShown>()(
    object(
      {
        type: oneOf(
          ['RuleSetEnteredIntoForce', 'RuleSetSuspended', 'RuleSetReactivated', 'RuleSetRepealed'],
          'What happened.',
        ),
        recordId,
        ...noticeMembers,
        'untilOn?': untilOn,
        'thereafter?': thereafter,
        ordinal: ordinal('Its place in the ledger.', 4711),
        recordedAt,
        'withdrawnByRecordId?': text('The record that took it back.'),
      },
      'What was told of a rule set after its publication.',
    ),
  ),
);

const RuleSetOnDay = named(
  'RuleSetOnDay',
  exactly<RuleSetShown>()(
    object(
      {
        recordId: text('The record of its publication.', 'MOFCOM-18'),
        newestRecordId: text('What the next notice about it has to have seen.', 'MOFCOM-18-FROM'),
        ...ruleSetMembers,
        rules: list(RuleOnDay, 'Its rules, as they stand on the day.'),
        notices: list(Notice, 'In the order of telling.'),
      },
      'A version of a text with its rules.',
    ),
  ),
);

export const Rules = named(
  'Rules',
  object({
    asOf: day('The day whose rules these are.', '2025-06-01'),
    ruleSets: list(RuleSetOnDay, 'In the order of their publication in the ledger.'),
    knownAt,
  }),
);

export type Rules = TypeOf<typeof Rules>;
