import { mutantsIn } from './mutant';

const of = mutantsIn('libs/read-models/src/findings');

const units = 'rules/units.spec.ts';
const differences = 'rules/differences.spec.ts';
const papers = 'rules/papers.spec.ts';
const trade = 'rules/trade.spec.ts';
const numbers = 'rules/numbers.spec.ts';

/** What only a history shows: each rule made blind in turn, and what opens and closes a finding. */
export const inFindings = [
  ...of(
    'rules/element-balance-open.ts',
    [units, 'an element balance at a count'],
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
        id: 'balance-never-begins-anew',
        fault: 'a loss that was told is told again at every later count',
        find: 'period.earlier.slice(told + 1)',
        put: 'period.earlier.slice(0 * told)',
      },
    ],
  ),
  ...of(
    'facts/unit-facts.ts',
    [units, 'an element balance at a count is of what went through since'],
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
    [units, 'an element balance at a count'],
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
    [units, 'recovery between two counts'],
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
        id: 'what-is-still-there-counts-as-lost',
        fault: 'a separator that is full has a bad recovery',
        find: 'plus(plus(period.opening, period.fed), period.counted, -1n)',
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
    'rules/invoice-repeated.ts',
    [papers, 'an invoice number'],
    [
      {
        id: 'invoice-of-others-unseen',
        fault: 'one electronic invoice is used by two enterprises and nobody is told',
        find: 'ofTheNation.test(number) ? records.length - own.length : 0',
        put: '0',
      },
      {
        id: 'every-invoice-is-of-the-nation',
        fault: 'two enterprises that number their invoices from one are told to share them',
        find: 'ofTheNation.test(number)',
        put: 'number !== null',
      },
      {
        id: 'export-under-its-sale-accused',
        fault: 'an export that fulfils a sale is told to repeat its invoice',
        find: '!a.saleIds.some((sale) => b.saleIds.includes(sale))',
        put: 'a !== b',
      },
      {
        id: 'invoice-repeated-blind',
        fault: 'one invoice covers two sales',
        find: 'others === 0 && !hasStrangers(own)',
        put: 'others === 0',
      },
    ],
  ),
  ...of(
    'facts/paper-facts.ts',
    [papers, 'an invoice number'],
    [
      {
        id: 'number-of-a-void-record-taken',
        fault: 'a number stays taken when the record is void, and the one sent anew is accused',
        find: 'gone.filter(isOfIt).reduce(without, was)',
        put: 'gone.filter(isOfIt).reduce((facts) => facts, was)',
      },
      {
        id: 'papers-grow-without-end',
        fault: 'whoever writes "n/a" for an invoice makes every sale slower than the one before',
        find: 'const recordsMax = 100;',
        put: 'const recordsMax = Infinity;',
      },
    ],
  ),
  ...of(
    'rules/declaration-repeated.ts',
    [papers, 'a customs declaration number'],
    [
      {
        id: 'declaration-repeated-blind',
        fault: 'one declaration covers two exports of different days',
        find: "kind !== 'declaration' || isOneConsignment(records)",
        put: "kind !== 'declaration' || records.length > 0",
      },
      {
        id: 'one-consignment-accused',
        fault: 'goods of two warehouses that are declared together are told as a fraud',
        find: ' || isOneConsignment(records)',
        put: '',
      },
    ],
  ),
  ...of(
    'rules/uscc-shared.ts',
    [numbers, 'a unified social credit code'],
    [
      {
        id: 'uscc-shared-blind',
        fault: 'two enterprises bear one code and nobody is told',
        find: 'holders.length < 2',
        put: 'holders.length < 3',
      },
    ],
  ),
  ...of(
    'facts/number-facts.ts',
    [numbers, 'a unified social credit code stands for one again'],
    [
      {
        id: 'merged-enterprise-holds-its-code',
        fault: 'who merged into the other goes on sharing its code',
        find: 'const others = was.filter((each) => each.enterpriseId !== enterpriseId);',
        put: 'const others = was;',
      },
    ],
  ),
  ...of(
    'rules/uscc-missing.ts',
    [numbers, 'a unified social credit code'],
    [
      {
        id: 'uscc-missing-blind',
        fault: 'a Chinese enterprise without a code is never told',
        find: "countryCode === 'CN'",
        put: "countryCode === 'cn'",
      },
      {
        id: 'foreign-enterprise-needs-a-uscc',
        fault: 'a foreign enterprise is told to lack a Chinese code',
        find: "countryCode === 'CN'",
        put: "countryCode !== ''",
      },
    ],
  ),
  ...of(
    'rules/client-exports-jump.ts',
    [trade, 'exports to one client'],
    [
      {
        id: 'jump-blind',
        fault: 'exports to a client grow twelvefold and nobody is told',
        find: 'sumBefore * figures.jumpTimes',
        put: 'sumBefore * figures.jumpTimes * 2',
      },
      {
        id: 'new-client-jumps',
        fault: 'the first large order of a new client is told as a jump',
        find: 'before.filter((each) => each > 0).length < figures.jumpMonthsWithExports',
        put: 'before.length < figures.jumpMonthsWithExports',
      },
      {
        id: 'growing-client-jumps',
        fault: 'a client that grows is told as a jump',
        find: 'massGrams * figures.jumpMonthsBefore <',
        put: 'massGrams * figures.jumpMonthsBefore * 2 <',
      },
    ],
  ),
  ...of(
    'facts/client-facts.ts',
    [trade, 'exports to one client jump no more'],
    [
      {
        id: 'late-exports-do-not-explain',
        fault: 'a jump stays found though what was usual is told late',
        find: 'const length = judgedFrom + monthsBetween(first, last) + judgedFrom + 1;',
        put: 'const length = judgedFrom + monthsBetween(first, last) + 1;',
      },
    ],
  ),
  ...of(
    'rules/many-small-parcels.ts',
    [trade, 'small parcels'],
    [
      {
        id: 'parcels-blind',
        fault: 'ten parcels are as good as one',
        find: 'if (parcels < parcelsMin) continue;',
        put: 'if (parcels <= parcelsMin + 1) continue;',
      },
    ],
  ),
  ...of(
    'facts/client-facts.ts',
    [trade, 'small parcels are not so few'],
    [
      {
        id: 'every-export-is-a-parcel',
        fault: 'consignments of any size are told as small parcels',
        find: 'gramsOf(act) <= findingFiguresOn(act.data.occurredOn).parcelGramsMax',
        put: 'gramsOf(act) > 0',
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
    [units, 'an element balance at a count is no more when the count is void'],
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
    [units, 'an element balance at a count is no more when the count is void'],
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
