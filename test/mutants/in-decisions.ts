import { mutantsOf } from './mutant';

const refusals = 'refusals.spec.ts';
const moved = 'site/any-history-moved.spec.ts';
const books = 'site/any-history.spec.ts';
const worked = 'postings/worked-lines.spec.ts';

/** What is taken, made, sent, received, counted and regrouped. */
export const inDecisions = [
  ...mutantsOf(
    'site/acts/take-lots.ts',
    [refusals, 'refusals dated-before-count'],
    [
      {
        id: 'no-wall-to-a-taking',
        fault: 'a count is no wall: what is dated on its day moves what was counted',
        find: 'countedOn !== undefined && occurredOn <= countedOn',
        put: 'countedOn !== undefined && occurredOn < countedOn',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-lots.ts',
    [refusals, 'refusals mass-exceeds-lot'],
    [
      {
        id: 'one-gram-more-than-there-is',
        fault: 'a gram more is taken from a lot than is left',
        find: 'if (massGrams > lot.massGrams) {',
        put: 'if (massGrams > lot.massGrams + 1) {',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-lots.ts',
    [books, 'any history takes no lot below nothing on any date'],
    [
      {
        id: 'taken-before-it-was-made',
        fault: 'a lot is taken from before its first day',
        find: "if (occurredOn < firstOn) return { code: 'occurred-before-lot'",
        put: "if (occurredOn < '2000') return { code: 'occurred-before-lot'",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-lots.ts',
    [refusals, 'refusals lot-held'],
    [
      {
        id: 'seal-that-seals-nothing',
        fault: 'a held lot is taken from',
        find: "if (hold) return { code: 'lot-held'",
        put: "if (!lot) return { code: 'lot-held'",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-lots.ts',
    [refusals, 'refusals lot-sold'],
    [
      {
        id: 'sold-twice',
        fault: 'what waits for the export of its sale is sold to somebody else',
        find: "lot.status === 'sold' && !keepsDeal && lot.dealId !== saleDealId",
        put: "lot.status === 'sold' && saleDealId !== undefined && lot.dealId !== saleDealId",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/receive-goods.ts',
    ['site/acts/receive-goods.spec.ts', 'receiving in parts'],
    [
      {
        id: 'part-clears-the-whole',
        fault: 'a part receipt clears the whole line',
        find: 'clearedGrams = closes ? restGrams : arrivedGrams;',
        put: 'clearedGrams = restGrams;',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/receive-goods.ts',
    [refusals, 'refusals part-exceeds-rest'],
    [
      {
        id: 'whole-line-left-open',
        fault: 'a receipt of the whole line leaves the line open',
        find: 'if (!closes && arrivedGrams >= restGrams) {',
        put: 'if (!closes && arrivedGrams > restGrams) {',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/receive-goods.ts',
    [refusals, 'refusals movement-already-received'],
    [
      {
        id: 'received-for-the-second-time',
        fault: 'a line that was closed is received again',
        find: 'earlier.find((receipt) => receipt.closes)',
        put: 'earlier.find((receipt) => !receipt.closes)',
      },
    ],
  ),
  ...mutantsOf(
    'site/flows.ts',
    [worked, 'the worked lines of postings.md §3 tolling: R reduces'],
    [
      {
        id: 'tolling-passes-title',
        fault: 'what arrives to be tolled belongs to the toller',
        find: '        ownerId: taken.ownerId,\n',
        put: '        ownerId: receivingSiteId,\n',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/change-destination.ts',
    [refusals, 'refusals receiving-site-of-another-client'],
    [
      {
        id: 'sale-redirected-to-another-client',
        fault: 'goods that were sold to one client are redirected to another',
        find: 'ownerId !== sent.ownerId && receiver.enterpriseId !== ownerId',
        put: 'ownerId === sent.ownerId && receiver.enterpriseId !== ownerId',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/change-destination.ts',
    [moved, 'what is in transit in any history is at least nothing'],
    [
      {
        id: 'redirects-what-has-arrived',
        fault: 'a redirection moves what the earlier site has already received',
        find: 'receipts.reduce((rest, each) => rest - each.clearedGrams, expectedGrams)',
        put: 'receipts.reduce((rest) => rest, sent.massGrams)',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-stock.ts',
    ['site/acts/take-stock.spec.ts', 'counting late compares a lot'],
    [
      {
        id: 'count-forgets-later-takings',
        fault: 'a late count is compared with today’s book and not with that of its day (N6)',
        find: 'use.occurredOn > day ? sum + use.massGrams : sum',
        put: 'use.occurredOn > day ? sum : sum',
      },
    ],
  ),
  ...mutantsOf(
    'site/units/unit-book.ts',
    ['site/acts/take-stock.spec.ts', 'counting late compares a unit'],
    [
      {
        id: 'unit-count-forgets-later-feeds',
        fault: 'a late count of a unit is compared with what is in it today (N6)',
        find: '.filter(([, { occurredOn }]) => occurredOn > day)',
        put: '.filter(([, { occurredOn }]) => occurredOn > "9")',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-stock.ts',
    [refusals, 'refusals loss-exceeds-lot'],
    [
      {
        id: 'loses-what-was-taken',
        fault: 'a count loses more than is left of a lot (N6)',
        find: 'if (lossGrams > lot.massGrams) {',
        put: 'if (lossGrams > bookGrams) {',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/regroup-lots.ts',
    [books, 'any history rounds a merge by at most half a part per million'],
    [
      {
        id: 'merge-rounds-down',
        fault: 'the composition of a merge is cut off and not rounded (N3)',
        find: 'Number(divideToNearest(content, grams))',
        put: 'Number(content / grams)',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/regroup-lots.ts',
    [refusals, 'refusals regrouping-mass-differs'],
    [
      {
        id: 'split-that-gains',
        fault: 'a split makes other grams than it takes',
        find: 'return takenGrams === madeGrams',
        put: 'return takenGrams >= madeGrams',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/make-lots.ts',
    [refusals, 'refusals lot-exists'],
    [
      {
        id: 'lot-id-used-again',
        fault: 'a lot is refilled under its id (L1, §8.4)',
        find: 'if (rows.get(lotKey(lotId)) !== undefined) {',
        put: 'if (rows.get(lotKey(lotId)) === null) {',
      },
    ],
  ),
  ...mutantsOf(
    'site/record-batch.ts',
    ['site/record-batch.spec.ts', 'a batch decides each record'],
    [
      {
        id: 'batch-at-one-place',
        fault: 'every record of a batch is decided at the place of the first',
        find: 'const at = given.revision + recorded.size;',
        put: 'const at = given.revision;',
      },
    ],
  ),
];
