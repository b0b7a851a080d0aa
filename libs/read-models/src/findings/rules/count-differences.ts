import { basisIn, findingFiguresOn } from '@lodestone/reference';
import type { CountFacts } from '../facts/count-facts';
import { recordsAt } from '../listed-at';
import type { Breach, FindingRule } from '../rule';

/**
 * What is really weighed differs from the books, by a little, to either side. Counts that never do
 * were copied from them; counts that do always to one side hide something that goes, or comes.
 */
export const countDifferencesNil: FindingRule<CountFacts> = {
  code: 'count-differences-nil',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: (facts) => {
    const { counted, nil } = facts;
    return nil === counted && counted >= leastOf(facts).nil ? [breach(facts, {})] : [];
  },
};

export const countDifferencesOneSign: FindingRule<CountFacts> = {
  code: 'count-differences-one-sign',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: (facts) => {
    const { more, less } = facts;
    const isOneSided = (more === 0) !== (less === 0) || isGaining(facts);
    if (!isOneSided || more + less < leastOf(facts).oneSign) return [];
    return [breach(facts, { side: more > less ? 'more-than-books' : 'less-than-books' })];
  },
};

/**
 * More is found so often that it is no chance of scales, which err to both sides: one loss among a
 * hundred gains hides them from nobody. Losses have causes, such as dust and drying.
 */
function isGaining({ more, less, lastOn }: CountFacts): boolean {
  const { oneSignSigmas } = findingFiguresOn(lastOn);
  return more > less && (more - less) ** 2 >= oneSignSigmas ** 2 * (more + less);
}

function leastOf({ kind, lastOn }: CountFacts): Readonly<{ nil: number; oneSign: number }> {
  const figures = findingFiguresOn(lastOn);
  return kind === 'lots'
    ? { nil: figures.lotCountsMin, oneSign: figures.lotCountsMin }
    : { nil: figures.unitCountsNilMin, oneSign: figures.unitCountsOneSignMin };
}

const breach = (facts: CountFacts, side: Readonly<{ side?: string }>): Breach => {
  const { siteId, subject, counted, nil, more, less, firstOn, lastOn } = facts;
  return {
    subject: `${siteId}/${subject}`,
    siteId,
    listedAt: recordsAt(siteId, { from: firstOn, to: lastOn }),
    occurredOn: lastOn,
    detail: { subject, counted, nil, more, less, firstOn, lastOn, ...side },
  };
};
