import type { RefusalDetail } from '@lodestone/kernel';
import { concerns, type PublishedRuleSet, type Rulebook } from './rulebook';

/** Days on which a version of a rule binds or sleeps: without an end it has none yet. */
type Span = Readonly<{ version: number; fromOn: string; untilOn?: string }>;

/**
 * Two versions of one rule that would bind on one day, if there are any: what would an act of that
 * day be judged by? The later version can enter into force when the earlier one is repealed.
 */
export function overlapIn({ ruleSets }: Rulebook): RefusalDetail | undefined {
  const ruleIds = new Set(ruleSets.flatMap(({ rules }) => rules.map(({ ruleId }) => ruleId)));
  for (const ruleId of ruleIds) {
    const spans = ruleSets
      .flatMap((ruleSet) => spanOf(ruleSet, ruleId) ?? [])
      .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
    for (const [i, span] of spans.entries()) {
      const before = spans[i - 1];
      if (!before || (before.untilOn !== undefined && before.untilOn <= span.fromOn)) continue;
      const versions = [before.version, span.version].map(String);
      return { ruleId, versions, fromOn: span.fromOn };
    }
  }
  return undefined;
}

function spanOf({ version, rules, notices }: PublishedRuleSet, ruleId: string): Span | undefined {
  const rule = rules.find((each) => each.ruleId === ruleId);
  if (!rule) return undefined;
  const own = notices.filter((notice) => concerns(notice, rule));
  const dayOf = (type: (typeof own)[number]['type']): string | undefined =>
    own
      .filter((each) => each.type === type)
      .map(({ data }) => data.effectiveOn)
      .sort()[0];
  const fromOn = dayOf('RuleSetEnteredIntoForce');
  const untilOn = dayOf('RuleSetRepealed');
  if (fromOn === undefined) return undefined;
  return { version, fromOn, ...(untilOn === undefined ? {} : { untilOn }) };
}
