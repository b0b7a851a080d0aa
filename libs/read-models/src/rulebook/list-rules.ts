import type { Ordinal } from '@lodestone/kernel';
import {
  rulebookOf,
  rulesOfDay,
  type PublishedRuleSet,
  type RulebookEvent,
  type RuleNoticeEvent,
  type RuleOfDay,
} from '@lodestone/ledger';
import { knownToAll } from '../known-to-all';
import type { RulebookReading } from './rulebook';

export type RulesQuestion = Readonly<{
  ruleSetId?: string | undefined;
  /** The civil day whose rules are asked for. */
  day: string;
  knownAt?: Ordinal | undefined;
}>;

/** A rule as it stands on the day; the texts that it is of stand around it. */
export type RuleShown = Omit<RuleOfDay, 'ruleSetId' | 'version' | 'publicName'>;

/** What was told of a rule set after its publication, in the order of telling. */
export type NoticeShown = Readonly<{
  type: RuleNoticeEvent['type'];
  recordId: string;
  effectiveOn: string;
  untilOn?: string;
  thereafter?: 'in-force' | 'suspended';
  ruleIds?: readonly string[];
  source: string;
  ordinal: Ordinal;
  recordedAt: string;
  /** The record that took it back. */
  withdrawnByRecordId?: string;
}>;

export type RuleSetShown = Omit<PublishedRuleSet, 'rules' | 'notices'> &
  Readonly<{
    /** What the next notice about it has to have seen. */
    newestRecordId: string;
    rules: readonly RuleShown[];
    notices: readonly NoticeShown[];
  }>;

export type RulesPage = Readonly<{ ruleSets: readonly RuleSetShown[]; knownAt: Ordinal }>;

type Told = Readonly<{ ordinal: Ordinal; recordedAt: string; event: RulebookEvent }>;

/** Every version of every rule set that was published by then, as it stands on the day. */
export function listRules(
  reading: RulebookReading,
  { ruleSetId, day, knownAt: asked }: RulesQuestion,
): RulesPage {
  const knownAt = knownToAll({ reading }, asked);
  const told = reading
    .rows('rulebook', 'WHERE ordinal <= ? ORDER BY ordinal', knownAt)
    .filter(({ event }) => ruleSetId === undefined || event.data.ruleSetId === ruleSetId);
  const rulebook = rulebookOf(told.map(({ event }) => event));
  const { rules } = rulesOfDay(rulebook, day);
  return {
    ruleSets: rulebook.ruleSets.map((ruleSet) => ({
      ...withoutParts(ruleSet),
      newestRecordId: newestOf(told, ruleSet),
      rules: rules.filter((rule) => isOf(rule, ruleSet)).map(shown),
      notices: noticesOf(told, ruleSet),
    })),
    knownAt,
  };
}

type Version = Readonly<{ ruleSetId: string; version: number }>;

const isOf = (one: Version, { ruleSetId, version }: Version): boolean =>
  one.ruleSetId === ruleSetId && one.version === version;

const withoutParts = ({ rules: _rules, notices: _notices, ...ruleSet }: PublishedRuleSet) =>
  ruleSet;

const shown = ({
  ruleSetId: _ruleSetId,
  version: _version,
  publicName: _publicName,
  ...rule
}: RuleOfDay): RuleShown => rule;

const newestOf = (told: readonly Told[], { ruleSetId, recordId }: PublishedRuleSet): string =>
  told.findLast(({ event }) => event.data.ruleSetId === ruleSetId)?.event.data.recordId ?? recordId;

function noticesOf(told: readonly Told[], ruleSet: PublishedRuleSet): readonly NoticeShown[] {
  const own = told.filter(({ event }) => isOf(event.data, ruleSet));
  const withdrawals = new Map(
    own.flatMap(({ event: { type, data } }) =>
      type === 'RuleNoticeWithdrawn' ? [[data.targetRecordId, data.recordId] as const] : [],
    ),
  );
  return own.flatMap(({ event, ordinal, recordedAt }) => {
    if (event.type === 'RuleSetPublished' || event.type === 'RuleNoticeWithdrawn') return [];
    const { recordId, effectiveOn, ruleIds, source } = event.data;
    const { untilOn, thereafter } =
      event.type === 'RuleSetSuspended'
        ? event.data
        : { untilOn: undefined, thereafter: undefined };
    const withdrawnByRecordId = withdrawals.get(recordId);
    return [
      {
        type: event.type,
        recordId,
        effectiveOn,
        ...(untilOn === undefined ? {} : { untilOn }),
        ...(thereafter === undefined ? {} : { thereafter }),
        ...(ruleIds === undefined ? {} : { ruleIds }),
        source,
        ordinal,
        recordedAt,
        ...(withdrawnByRecordId === undefined ? {} : { withdrawnByRecordId }),
      },
    ];
  });
}
