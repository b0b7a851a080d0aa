import type { RuleNotice, RuleSet } from '@lodestone/reference';
import type { RulebookEvent } from './rulebook.events';

/** An event of the rulebook, with the civil day on which it was made known. */
export type ToldRule = Readonly<{ toldOn: string; event: RulebookEvent }>;

/**
 * Texts, and what became of them, as an authority would have told them one after the other: a text on
 * the day of its publication together with the days on which it begins, the rest when it was decided.
 * Each record is called after its rule set and its place.
 */
export function toldRulebook(
  ruleSets: readonly RuleSet[],
  notices: readonly RuleNotice[],
): readonly ToldRule[] {
  return ruleSets
    .flatMap((ruleSet) => toldOf(ruleSet, notices))
    .sort((a, b) => (a.toldOn < b.toldOn ? -1 : a.toldOn > b.toldOn ? 1 : 0));
}

function toldOf(ruleSet: RuleSet, notices: readonly RuleNotice[]): readonly ToldRule[] {
  const { ruleSetId, version, publishedOn } = ruleSet;
  const own = notices.filter(
    (notice) => notice.ruleSetId === ruleSetId && notice.version === version,
  );
  const recordIdOf = (place: number): string => `${ruleSetId}-v${version}-${place}`;
  const published: ToldRule = {
    toldOn: publishedOn,
    event: { type: 'RuleSetPublished', data: { recordId: recordIdOf(0), ...ruleSet } },
  };
  const noticed = own.map(({ type, ...said }, i): ToldRule => {
    const data = { recordId: recordIdOf(i + 1), afterRecordId: recordIdOf(i), ...said };
    const isWithText = type === 'RuleSetEnteredIntoForce';
    return { toldOn: isWithText ? publishedOn : said.effectiveOn, event: { type, data } };
  });
  return [published, ...noticed];
}
