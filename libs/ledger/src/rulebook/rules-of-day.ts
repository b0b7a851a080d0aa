import type { RuleParameters, RuleParametersKind, WrittenRule } from '@lodestone/reference';
import { concerns, type PublishedRuleSet, type Rulebook } from './rulebook';
import { ruleStateOn, type RuleStanding } from './state-on';

/** A rule as it stands on a day, with the text that it is of. */
export type RuleOfDay = WrittenRule &
  RuleStanding &
  Readonly<{ ruleSetId: string; version: number; publicName: string }>;

/** Every rule of a rulebook as it stands on one day. */
export type RulesOfDay = Readonly<{
  day: string;
  rules: readonly RuleOfDay[];
}>;

export const rulesOfDay = ({ ruleSets }: Rulebook, day: string): RulesOfDay => ({
  day,
  rules: ruleSets.flatMap((ruleSet) =>
    ruleSet.rules.map((rule) => ({
      ...rule,
      ...standingOf(ruleSet, rule, day),
      ruleSetId: ruleSet.ruleSetId,
      version: ruleSet.version,
      publicName: ruleSet.publicName,
    })),
  ),
});

const standingOf = (ruleSet: PublishedRuleSet, rule: WrittenRule, day: string): RuleStanding =>
  ruleStateOn(
    { ...ruleSet, notices: ruleSet.notices.filter((notice) => concerns(notice, rule)) },
    day,
  );

/** The same, each day computed once: many acts are judged by the rules of few days. */
export function rulesByDay(rulebook: Rulebook): (day: string) => RulesOfDay {
  const known = new Map<string, RulesOfDay>();
  return (day) => {
    const found = known.get(day) ?? rulesOfDay(rulebook, day);
    known.set(day, found);
    return found;
  };
}

export type RuleWith<Kind extends RuleParametersKind> = RuleOfDay &
  Readonly<{ parameters: Extract<RuleParameters, { kind: Kind }> }>;

/** Rules with parameters of one kind, in a state. */
export const rulesWith = <Kind extends RuleParametersKind>(
  { rules }: RulesOfDay,
  kind: Kind,
  state: RuleOfDay['state'] = 'in-force',
): ReadonlyArray<RuleWith<Kind>> =>
  rules.filter(
    (rule): rule is RuleWith<Kind> => rule.state === state && rule.parameters.kind === kind,
  );

/** A figure that a rule in force names: of several texts, that of the newest. */
export const figureOn = (rules: RulesOfDay, ruleId: string, figure: string): number | undefined =>
  rulesWith(rules, 'figures')
    .filter((rule) => rule.ruleId === ruleId)
    .map(({ parameters }) => parameters.figures[figure])
    .findLast((value) => value !== undefined);
