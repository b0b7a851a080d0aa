import { rulesWith, type RulesOfDay, type RuleWith } from '../rules-of-day';
import type { DecidingRule, MatterAsked, SleepingItem } from './control-status';
import { itemAnswerOf, type ItemAnswer } from './item-met';

export type AnsweredItem = Readonly<{ rule: RuleWith<'controlled-item'>; answered: ItemAnswer }>;

/** Every item of the rules in a state, held against matter. */
export function itemsAnswered(
  matter: MatterAsked,
  rules: RulesOfDay,
  state: 'in-force' | 'published' | 'suspended' | 'not-said',
): readonly AnsweredItem[] {
  return rulesWith(rules, 'controlled-item', state).map((rule) => ({
    rule,
    answered: itemAnswerOf(rule.parameters, matter),
  }));
}

/** What would be met if it bound anybody. */
export const sleepingItems = (matter: MatterAsked, rules: RulesOfDay): readonly SleepingItem[] =>
  (['published', 'suspended', 'not-said'] as const).flatMap((state) =>
    itemsAnswered(matter, rules, state)
      .filter(({ answered }) => answered.answer === 'met')
      .map((item) => ({
        ...withNumbers(item),
        state,
        ...(item.rule.untilOn === undefined ? {} : { untilOn: item.rule.untilOn }),
      })),
  );

/** Items of elements that the matter holds, too little of it: how far it is from the line. */
export const nearestMisses = (items: readonly AnsweredItem[]): readonly DecidingRule[] =>
  items
    .filter(
      ({ rule, answered }) => answered.valuePpm > 0 && answered.valuePpm < rule.parameters.fromPpm,
    )
    .map(withNumbers);

export const codesOf = (items: readonly AnsweredItem[]): readonly string[] =>
  [...new Set(items.map(({ rule }) => rule.parameters.controlCode))].sort();

type Named = Pick<DecidingRule, 'ruleSetId' | 'version' | 'ruleId' | 'publicName' | 'article'>;

export const named = ({
  ruleSetId,
  version,
  ruleId,
  publicName,
  article,
}: Named): DecidingRule => ({
  ruleSetId,
  version,
  ruleId,
  publicName,
  ...(article === undefined ? {} : { article }),
});

export const withNumbers = ({ rule, answered: { valuePpm } }: AnsweredItem): DecidingRule => {
  const { controlCode, element, fromPpm } = rule.parameters;
  return { ...named(rule), controlCode, elements: [element], valuePpm, fromPpm };
};
