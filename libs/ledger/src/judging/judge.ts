import type { Flag } from './flag';
import { rulesOn, type Rule } from './rule';

/** What has a day by whose rules it is judged. */
export type Dated = Readonly<{ data: Readonly<{ occurredOn: string }> }>;

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
): ReadonlyArray<Flag<Code>> => judgeBy(told, facts, rulesOn(rules, told.data.occurredOn));

/** The same by rules that are in force, of what has no day of its own. */
export const judgeBy = <Code extends string, Told, Facts>(
  told: Told,
  facts: Facts,
  rules: ReadonlyArray<Rule<Code, Told, Facts>>,
): ReadonlyArray<Flag<Code>> =>
  rules.flatMap(({ code, basis, judge: breachesOf }) =>
    breachesOf(told, facts).map((detail) => ({ code, detail, basis })),
  );
