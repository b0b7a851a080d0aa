import type { RulesOfDay } from '../rulebook/rules-of-day';
import type { Flag } from './flag';
import { rulesOn, type Rule } from './rule';

/** What has a day by whose rules it is judged. */
export type Dated = Readonly<{ data: Readonly<{ occurredOn: string }> }>;

/** What facts may say of the rulebook, as it was known at the moment of the question. */
type ByRulebook = Readonly<{ rulesOn?: ((day: string) => RulesOfDay) | undefined }>;

/**
 * The flags that an authority will see beside an act: pure, from the act, from what it does not say
 * itself, and from the rules that were in force on its day; never a reason to refuse it (design §3,
 * *Flags*).
 * @param rules in the order in which their flags are told
 */
export const judge = <Code extends string, Told extends Dated, Facts>(
  told: Told,
  facts: Facts,
  rules: ReadonlyArray<Rule<Code, Told, Facts>>,
): ReadonlyArray<Flag<Code>> => {
  const { occurredOn } = told.data;
  const flags = judgeBy(told, facts, rulesOn(rules, occurredOn));
  // The rulebook is asked about what was found, and not about each rule: few acts have a flag.
  const { rulesOn: rulesOfDay } = Object(facts) as ByRulebook;
  return flags.filter(({ code }) => bindsOn(code, rulesOfDay?.(occurredOn)));
};

/** The same by rules that are in force, of what has no day of its own. */
export const judgeBy = <Code extends string, Told, Facts>(
  told: Told,
  facts: Facts,
  rules: ReadonlyArray<Rule<Code, Told, Facts>>,
): ReadonlyArray<Flag<Code>> =>
  rules.flatMap(({ code, basis, judge: breachesOf }) =>
    breachesOf(told, facts).map((detail) => ({ code, detail, basis })),
  );

/** Where the rulebook has rules for a flag, one of them is in force; of the rest the program knows. */
function bindsOn(code: string, rulesOfDay: RulesOfDay | undefined): boolean {
  const own = rulesOfDay?.rules.filter(({ flags }) => flags?.includes(code)) ?? [];
  return own.length === 0 || own.some(({ state }) => state === 'in-force');
}
