import { mutantsIn } from './mutant';

const of = mutantsIn('libs/read-models/src/findings');

const balances = 'rules/balances.spec.ts';
const units = 'rules/units.spec.ts';
const differences = 'rules/differences.spec.ts';

/** What only a history shows: each rule made blind in turn, and what opens and closes a finding. */
export const inFindings = [
  ...of(
    'rules/element-balance-open.ts',
    [balances, 'an element balance at a count'],
    [
      {
        id: 'balance-of-the-sum-alone',
        fault: 'a rare element that is gone disappears in the sum of all',
        find: "(['total', ...rareEarths] as const)",
        put: "(['total'] as const)",
      },
      {
        id: 'balance-may-gain',
        fault: 'a count that finds what was never fed closes',
        find: 'missing > to ? missing - to : from - missing',
        put: 'missing - to',
      },
      {
        id: 'balance-of-one-period-alone',
        fault: 'a little that goes at every count is never told',
        find: '[balanceOver(period), balanceOverAll(since)]',
        put: '[balanceOver(period)]',
      },
      {
        id: 'nothing-fed-names-no-element',
        fault: 'of a unit that was never fed and is full of dysprosium only the sum is told',
        find: 'const seen = held > -missing ? held : -missing;',
        put: 'const seen = held;',
      },
      {
        id: 'balance-never-begins-anew',
        fault: 'a loss that was told is told again at every later count',
        find: 'period.earlier.slice(told + 1)',
        put: 'period.earlier.slice(0 * told)',
      },
    ],
  ),
  ...of(
    'facts/unit-facts.ts',
    [balances, 'an element balance at a count is of what went through since'],
    [
      {
        id: 'period-without-beginning',
        fault: 'a count is held against all that ever went through the unit',
        find: " && day > (before?.countedOn ?? '')",
        put: '',
      },
    ],
  ),
  ...of(
    'facts/keep-units.ts',
    [balances, 'an element balance at a count'],
    [
      {
        id: 'void-of-a-count-unseen',
        fault: 'what a count showed stays found when the count is void',
        find: 'withVersion(is, { act: before, sign: -1 }, rows)',
        put: 'is',
      },
    ],
  ),
  ...of(
    'rules/recovery-outside-band.ts',
    [balances, 'recovery between two counts'],
    [
      {
        id: 'band-between-counts-blind-below',
        fault: 'a separator that loses a sixth of its feed into waste is usual',
        find: 'got > most ? got - most : least - got',
        put: 'got - most',
      },
      {
        id: 'band-between-counts-blind-above',
        fault: 'a separator that gives more than it was fed is usual',
        find: 'got > most ? got - most : least - got',
        put: 'least - got',
      },
      {
        id: 'counts-are-without-error',
        fault:
          'a plant is accused of a bad recovery by a dip into a line that holds years of its feed',
        find: 'squareOfCounts([opening, counted], element, countedOn)',
        put: 'squareOfCounts([], element, countedOn)',
      },
      {
        id: 'what-is-still-there-counts-as-lost',
        fault: 'a separator that is full has a bad recovery',
        find: 'usedIn(period)',
        put: 'plus(period.opening, period.fed)',
      },
    ],
  ),
  ...of(
    'rules/owner-below-nothing.ts',
    [units, 'a unit that two owners share'],
    [
      {
        id: 'owner-below-nothing-blind',
        fault: 'one owner of a shared separator is paid out of the matter of another',
        find: '-amountIn(owned.net, element)',
        put: 'amountIn(owned.net, element)',
      },
      {
        id: 'owner-below-nothing-to-the-gram',
        fault: 'what measuring explains accuses somebody',
        find: 'isBeyond(lacking, square, ownerSigmas)',
        put: 'isBeyond(lacking, 0n, ownerSigmas)',
      },
    ],
  ),
  ...of(
    'rules/unit-above-design.ts',
    [units, 'a unit'],
    [
      {
        id: 'unit-above-design-blind',
        fault: 'a separator that is fed month after month and never drawn holds what it holds',
        find: 'if (held <= allowed) continue;',
        put: 'if (held <= allowed * 2n) continue;',
      },
      {
        id: 'unit-as-large-as-anybody-counts',
        fault: 'a unit that was never fed holds a thousand tonnes by a count',
        find: 'byFeed < mostOfKind ? byFeed : mostOfKind',
        put: 'mostOfKind',
      },
    ],
  ),
  ...of(
    'rules/unit-never-empty.ts',
    [units, 'a unit that works in batches'],
    [
      {
        id: 'unit-never-empty-blind',
        fault: 'a kiln in which something is left month after month is usual',
        find: 'if (full.length < neverEmptyMonths) continue;',
        put: 'if (full.length <= neverEmptyMonths) continue;',
      },
      {
        id: 'losses-fill-a-batch-unit',
        fault: 'a little that is lost with each batch makes a kiln that is never empty',
        find: 'BigInt(emptyBelowPpm)',
        put: '0n',
      },
    ],
  ),
  ...of(
    'rules/unit-not-counted.ts',
    [units, 'a unit that'],
    [
      {
        id: 'unit-not-counted-blind',
        fault: 'a separator that nobody ever counts has a balance',
        find: 'if (next <= due) return [];',
        put: 'if (next >= since) return [];',
      },
      {
        id: 'counts-do-not-count',
        fault: 'a separator that was counted in time is told as one that was not',
        find: '...counted.sort()',
        put: '...counted.slice(counted.length)',
      },
    ],
  ),
  ...of(
    'rules/count-differences.ts',
    [differences, 'counts of'],
    [
      {
        id: 'copied-counts-pass',
        fault: 'counts that were copied from the books are never told',
        find: 'nil === counted && counted >= leastOf(facts).nil',
        put: 'nil > counted && counted >= leastOf(facts).nil',
      },
      {
        id: 'counts-with-a-difference-are-copied',
        fault: 'a site with one difference among its counts is told to have copied them',
        find: 'nil === counted && counted',
        put: 'nil <= counted && counted',
      },
      {
        id: 'one-sided-counts-pass',
        fault: 'counts that always find a little less are never told',
        find: '(more === 0) !== (less === 0)',
        put: '(more === 0) !== (more === 0)',
      },
      {
        id: 'counts-to-both-sides-are-one-sided',
        fault: 'honest weighing accuses a site',
        find: 'if (!isOneSided || more',
        put: 'if (more',
      },
    ],
  ),
  ...of(
    'facts/count-facts.ts',
    [differences, 'counts of lots that write remainders off'],
    [
      {
        id: 'written-off-is-weighed',
        fault: 'who writes the ends of lots off is told to steal from each',
        find: 'BigInt(lot.massGrams) * BigInt(weighedWithinPpm)',
        put: 'BigInt(lot.massGrams) * BigInt(ppmWhole)',
      },
    ],
  ),
  ...of(
    'rules/step-differences-nil.ts',
    [differences, 'a step that loses matter'],
    [
      {
        id: 'steps-without-loss-pass',
        fault: 'a smelter that writes down what must come out is never told',
        find: 'if (nearlyNil < acts || acts < nearlyNilActs) return [];',
        put: 'if (nearlyNil <= acts || acts < nearlyNilActs) return [];',
      },
      {
        id: 'steps-with-loss-accused',
        fault: 'a smelter that loses as everybody does is told to lose nothing',
        find: 'nearlyNil < acts || acts',
        put: 'acts',
      },
      {
        id: 'few-steps-are-always',
        fault: 'one batch without a loss is told as all of them',
        find: ' || acts < nearlyNilActs',
        put: '',
      },
    ],
  ),
  ...of(
    'rules/contradicted.ts',
    ['rules/contradicted.spec.ts', 'two sites that contradict each other'],
    [
      {
        id: 'one-side-is-told',
        fault: 'of two sites that contradict each other only the later one is told',
        find: 'contradictionsIn(told, own).map(',
        put: 'contradictionsIn(told, own).filter(({ yields }) => yields).map(',
      },
    ],
  ),
  ...of(
    'facts/line-facts.ts',
    ['rules/contradicted.spec.ts', 'two sites that contradict each other are told no more'],
    [
      {
        id: 'contradiction-told-once-stays',
        fault: 'two sites are told to contradict each other after one has given in',
        find: 'after: foundIn(told),',
        put: 'after: foundIn(told.slice(0, 3)),',
      },
    ],
  ),
  ...of(
    'list-findings.ts',
    [balances, 'an element balance at a count is no more when the count is void'],
    [
      {
        id: 'findings-known-before-they-closed',
        fault: 'what was known then is answered with what is known now',
        find: 'later.sinceOrdinal > findings.sinceOrdinal AND later.sinceOrdinal <= ?1',
        put: 'later.sinceOrdinal > findings.sinceOrdinal',
      },
    ],
  ),
  ...of(
    'tell.ts',
    [balances, 'an element balance at a count is no more when the count is void'],
    [
      {
        id: 'findings-never-close',
        fault: 'what was found once stays found, whatever is taken back',
        find: 'if (is.has(findingId)) continue;',
        put: 'if (is.has(findingId) || findingId) continue;',
      },
    ],
  ),
];
