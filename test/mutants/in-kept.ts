import { mutantsIn, mutantsOf } from './mutant';

const kept = 'site/acts/bond-and-reserve.spec.ts';
const records = mutantsIn('libs/read-models/src/records');
const reference = mutantsIn('libs/reference/src');

const bonded = 'what is bonded';

/** Bond and reserve, and the flags of what cannot well be. */
export const inKept = [
  ...mutantsOf(
    'site/acts/kept-status.ts',
    [kept, `${bonded} is so when it has been worked`],
    [
      {
        id: 'step-frees-bond',
        fault: 'a step frees what was in bond',
        find: 'isKeptStatus(code) && takes.some',
        put: '!isKeptStatus(code) && takes.some',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/kept-status.ts',
    [kept, `${bonded} is so when it has been worked, and may not`],
    [
      {
        id: 'step-says-free',
        fault: 'a step says that what is in bond is free, and it is',
        find: 'if (!isAll || unitId !== undefined || !isKeptStatus(first.status)) return undefined;',
        put: 'if (!isAll || unitId !== undefined || isKeptStatus(first.status)) return undefined;',
      },
    ],
  ),
  ...mutantsOf(
    'site/flows.ts',
    [kept, `${bonded} is so at the site of who bought it`],
    [
      {
        id: 'sale-frees-bond',
        fault: 'what was in bond is free at the buyer’s',
        find: "isKeptStatus(lot.status) ? lot.status : 'free'",
        put: "isKeptStatus(lot.status) ? 'free' : 'free'",
      },
    ],
  ),
  ...mutantsOf(
    'records/sold-where-it-lies.ts',
    [kept, `${bonded} is so where it is sold as it lies`],
    [
      {
        id: 'title-frees-bond',
        fault: 'who buys bonded goods where they lie has them free',
        find: "status: postingRule === 2 && isKeptStatus(status) ? status : 'free'",
        put: "status: postingRule === 2 && isKeptStatus(status) ? 'free' : 'free'",
      },
    ],
  ),
  ...mutantsOf(
    'postings/lines-of-trade.ts',
    [kept, `${bonded} is so again when a sale abroad is given up`],
    [
      {
        id: 'giving-up-frees-bond',
        fault: 'the books have free what was sold out of bond and given up',
        find: "(act.data.postingRule === 2 && lot.soldFromStatus) || 'free'",
        put: "(act.data.postingRule === 1 && lot.soldFromStatus) || 'free'",
      },
    ],
  ),
  ...reference(
    'movements/dispatch-purposes.ts',
    ['movements/movements.spec.ts', 'bond and reserve'],
    [
      {
        id: 'release-of-the-other',
        fault: 'a release from bond releases the reserve',
        find: 'isKeptStatus(status) && status !== releases',
        put: 'isKeptStatus(status) && releases === undefined',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/kept/bond-not-released.ts',
    ['judging/rules/kept/kept.spec.ts', 'goods in bond are flagged'],
    [
      {
        id: 'bond-worked-unseen',
        fault: 'goods in bond are worked without a handbook, and nobody sees it',
        find: 'isUnderHandbook ? [] :',
        put: '!isUnderHandbook ? [] :',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/kept/not-released.ts',
    ['judging/rules/kept/kept.spec.ts', 'what is in reserve is flagged when what was sold'],
    [
      {
        id: 'reserve-exported-unseen',
        fault: 'what was sold out of the reserve leaves the country unseen',
        find: 'soldFromStatus ?? status',
        put: 'soldFromStatus && status',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/matter/origin-unusual.ts',
    [
      'judging/rules/matter/origin-unusual.spec.ts',
      'what a mine usually does not dig is ore of another kind',
    ],
    [
      {
        id: 'mine-of-another-kind',
        fault: 'a mine of rock digs ion clay unseen',
        find: 'mine.oreKind === oreKind',
        put: 'mine.oreKind !== oreKind',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/matter/origin-unusual.ts',
    ['judging/rules/matter/origin-unusual.spec.ts', 'ore from abroad is flagged'],
    [
      {
        id: 'ore-from-anywhere',
        fault: 'ion clay comes from a country that has none, unseen',
        find: 'countryCode === originCountryCode',
        put: 'countryCode !== originCountryCode',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/matter/found-unexplained.ts',
    [
      'judging/rules/matter/found-unexplained.spec.ts',
      'what was found and cannot be explained is flagged of a lot',
    ],
    [
      {
        id: 'gain-unseen',
        fault: 'what nobody can explain is held, and no flag says so',
        find: '  gain && held\n    ? [\n        {\n          countedLotId',
        put: '  gain && !held\n    ? [\n        {\n          countedLotId',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/movement/receipt-contradicts.ts',
    [
      'judging/rules/movement/receipt-contradicts.spec.ts',
      'a receipt that contradicts what was sent is flagged for each element',
    ],
    [
      {
        id: 'whole-receipts-agree',
        fault: 'whatever arrives of a line agrees with what was sent',
        find: 'if (sentGrams < 0 || (came.length === 0 && sentGrams === 0)) return [];',
        put: 'if (sentGrams >= 0 || (came.length === 0 && sentGrams === 0)) return [];',
      },
    ],
  ),
  ...mutantsOf(
    'judging/contradicted-elements.ts',
    [
      'judging/rules/movement/receipt-contradicts.spec.ts',
      'a receipt that contradicts what was sent is flagged for each element',
    ],
    [
      {
        id: 'other-matter-received-unseen',
        fault: 'dysprosium arrives where neodymium was sent, unseen',
        find: 'if (!isBeyond(moved < 0n ? -moved : moved, variance, sigmas)) return [];',
        put: 'if (!isBeyond(moved < 0n ? 0n : -moved, variance, sigmas)) return [];',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/goods/import-code-contradicted.ts',
    [
      'judging/rules/goods/import-code-contradicted.spec.ts',
      'what is landed under a tariff number is flagged',
    ],
    [
      {
        id: 'magnets-landed-as-ore',
        fault: 'magnets are landed under the number of ore, unseen',
        find: "act.type === 'ImportLanded'",
        put: "act.type === 'ScrapCollected'",
      },
    ],
  ),
  ...records(
    'movements-beside.ts',
    ['movements-beside.spec.ts', 'a receipt of other matter than was sent is told to both sides'],
    [
      {
        id: 'sender-not-told',
        fault: 'the sender is not told that other matter arrived',
        find: "type === 'Received' && ordinal <= knownAt",
        put: "type === 'Dispatched' && ordinal <= knownAt",
      },
    ],
  ),
  ...records(
    'movements-beside.ts',
    [
      'movements-beside.spec.ts',
      'a receipt of other matter than was sent is not told before it was known',
    ],
    [
      {
        id: 'receipt-taken-back-still-told',
        fault: 'a receipt that was taken back is held against the sender',
        find: 'if (!row || isVoidedAt(row, knownAt)) return [];',
        put: 'if (!row) return [];',
      },
    ],
  ),
];
