import { mutantsIn, mutantsOf } from './mutant';

const rules = 'judging/rules';
const records = mutantsIn('libs/read-models/src/records');
const volumes = mutantsIn('libs/read-models/src/transaction-volumes');
const findings = mutantsIn('libs/read-models/src/findings');
const across = mutantsIn('libs');

const rest = `${rules}/goods/goods-code-of-the-rest.spec.ts`;

/** What somebody tries who has read the rules passes. */
export const inHiding = [
  ...records(
    'name-record.ts',
    ['flags-beside.spec.ts', 'a void and a correction stay late where a day is moved on'],
    [
      {
        id: 'day-moved-on-and-home',
        fault: 'a correction is late by what it takes back alone, whatever day it states',
        find: '[reversedOn, statedOn].filter((day) => day !== null).sort()[0];',
        put: 'reversedOn ?? statedOn ?? undefined;',
      },
    ],
  ),
  ...volumes(
    'list-deals.ts',
    ['told-late.spec.ts', 'one gram in time, and the rest seven months later stays late'],
    [
      {
        id: 'only-the-newest-correction-is-late',
        fault: 'a correction in time hides the late one before it',
        find: '  correctionsOf(records, { siteId, recordId }, ordinal).some((told) => {',
        put: '  correctionsOf(records, { siteId, recordId }, ordinal).slice(-1).some((told) => {',
      },
    ],
  ),
  ...mutantsOf(
    `${rules}/goods/goods-code-contradicted.ts`,
    [rest, 'a tariff number for all the rest, or for mixtures is flagged of'],
    [
      {
        id: 'named-element-among-the-rest',
        fault: 'terbium oxide leaves among other oxides',
        find: 'largest > partedPpm && named.length > 0',
        put: 'largest > partedPpm && named.length > 9',
      },
      {
        id: 'any-share-of-heavy-ones',
        fault: 'heavy compounds leave under the code of light ones',
        find: '(heavy < heavyPpm.fromPpm || (heavy > heavyPpm.toPpm && isHeavyInMass))',
        put: 'heavy < 0',
      },
      {
        id: 'any-controlled-ones-in-the-rest',
        fault: 'a tenth of terbium leaves in didymium oxide',
        find: 'controlled > controlledPpmMax',
        put: 'controlled > 1_000_000',
      },
      {
        id: 'one-metal-as-mixed',
        fault: 'dysprosium and iron leave as mixed rare-earth metals',
        find: 'largest > largestPpmMax',
        put: 'largest > 1_000_000',
      },
    ],
  ),
  ...mutantsOf(
    `${rules}/matter/origin-unusual.ts`,
    [`${rules}/matter/origin-unusual.spec.ts`, 'stock that lay there at the beginning is flagged'],
    [
      {
        id: 'opening-stock-at-any-time',
        fault: 'whatever somebody has too much of lay there at the beginning',
        find: 'const begun = happened ?? (isToldAfter ? told : undefined);',
        put: 'const begun = isToldAfter ? told : undefined;',
      },
      {
        id: 'opening-stock-remembered-late',
        fault: 'opening stock is remembered when the account has long begun',
        find: 'const begun = happened ?? (isToldAfter ? told : undefined);',
        put: 'const begun = happened;',
      },
    ],
  ),
  ...records(
    'account-begun.ts',
    ['movements-beside.spec.ts', 'stock that is declared did not lie there'],
    [
      {
        id: 'begun-by-what-is-void',
        fault: 'an account has begun by a record that was taken back',
        find: '  !isVoidedAt(row, knownAt);',
        put: '  isVoidedAt(row, knownAt) !== undefined;',
      },
    ],
  ),
  ...mutantsOf(
    `${rules}/goods/waste-contradicted.ts`,
    [`${rules}/goods/waste-contradicted.spec.ts`, 'what is thrown away, beside what it holds'],
    [
      {
        id: 'anything-is-waste',
        fault: 'terbium leaves the books as tailings',
        find: 'if (valuePpm <= toPpm) return [];',
        put: 'if (valuePpm <= toPpm * 9) return [];',
      },
      {
        id: 'anything-is-discarded-as-slag',
        fault: 'oxide is discarded as slag',
        find: "act.type === 'Discarded' ? discardKindOf(act.data.kind)?.waste : undefined;",
        put: 'undefined as string | undefined;',
      },
    ],
  ),
  ...across(
    `ledger/src/${rules}/who/agency-missing.ts`,
    [
      'read-models/src/records/flags-beside.spec.ts',
      'goods of several owners that are worked together',
    ],
    [
      {
        id: 'worked-into-ones-own',
        fault: 'a works makes the goods of its customers its own',
        find: 'const kept = new Set([agentId, ...makes.map(({ ownerId }) => ownerId)]);',
        put: 'const kept = new Set(takes.map(({ ownerId }) => ownerId).concat(agentId));',
      },
      {
        id: 'worked-in-a-unit-is-a-theft',
        fault: 'whoever feeds a kiln with the goods of two is accused',
        find: 'if (unitId !== undefined || makes.length === 0',
        put: 'if (makes.length === 0',
      },
    ],
  ),
  ...mutantsOf(
    `${rules}/movement/purpose-contradicted.ts`,
    [`${rules}/movement/going.spec.ts`, 'goods that go home from working for hire'],
    [
      {
        id: 'home-to-anybody',
        fault: 'goods are given away as returned from working for hire',
        find: 'receiverId !== undefined && ownerId !== receiverId',
        put: 'receiverId === undefined && ownerId !== receiverId',
      },
    ],
  ),
  ...mutantsOf(
    `${rules}/who/destination-embargoed.ts`,
    [`${rules}/papers/papers.spec.ts`, 'a destination under embargo is flagged where only who'],
    [
      {
        id: 'embargo-of-destinations-alone',
        fault: 'the end user is in North Korea, and the port elsewhere',
        find: "const roles = ['importer', 'consignee', 'endUser'] as const;",
        put: "const roles = ['importer'] as const;",
      },
    ],
  ),
  ...mutantsOf(
    `${rules}/papers/declaration-incomplete.ts`,
    [
      `${rules}/papers/declaration-incomplete.spec.ts`,
      'an import that lacks what a declaration needs',
    ],
    [
      {
        id: 'import-without-papers',
        fault: 'anything lands by a word',
        find: '? missingOfImport(act)',
        put: '? missingOfImport(act).slice(9)',
      },
    ],
  ),
  ...mutantsOf(
    `${rules}/movement/return-differs.ts`,
    [
      `${rules}/movement/returns.spec.ts`,
      'an import of goods that come back is flagged for more dysprosium',
    ],
    [
      {
        id: 'richer-when-it-comes-back',
        fault: 'magnets without dysprosium come back with it',
        find: 'contentIn(came) - contentIn(most)',
        put: 'contentIn(most) - contentIn(most)',
      },
    ],
  ),
  ...across(
    'ledger/src/judging/analysed-in.ts',
    ['read-models/src/records/analyses-beside.spec.ts', 'an analysis is'],
    [
      {
        id: 'split-before-the-analysis',
        fault: 'a lot is used before its analysis under another name',
        find: '  return [...told.values()].sort(',
        put: '  return [...told.values()].slice(9).sort(',
      },
      {
        id: 'analysis-of-another-lot',
        fault: 'a lot without an analysis is dated by that of its neighbour',
        find: 'if (flowsOf(act).makes.some(({ lotId }) => !told.has(lotId))) return undefined;',
        put: 'if (flowsOf(act).makes.length === 0) return undefined;',
      },
    ],
  ),
  ...findings(
    'rules/count-differences.ts',
    ['rules/differences.spec.ts', 'counts of lots that find more by far oftener'],
    [
      {
        id: 'one-loss-hides-the-gains',
        fault: 'one count that finds less hides all that find more',
        find: '(more === 0) !== (less === 0) || isGaining(facts);',
        put: '(more === 0) !== (less === 0);',
      },
    ],
  ),
  ...findings(
    'facts/count-facts.ts',
    ['rules/differences.spec.ts', 'counts of lots that always find some grams more'],
    [
      {
        id: 'gains-of-next-to-nothing',
        fault: 'forty grams are found of each gram, and nobody counts that',
        find: 'isWeighed || gain?.analysis === undefined;',
        put: 'isWeighed;',
      },
    ],
  ),
  ...findings(
    'rules/client-exports-jump.ts',
    ['rules/trade.spec.ts', 'exports to one client are told where'],
    [
      {
        id: 'first-export-out-of-proportion',
        fault: 'whoever sent ten tonnes a month sends three hundred to a new client',
        find: 'return Math.min(firstExportGramsMin, muchForIt);',
        put: 'return Math.max(firstExportGramsMin, muchForIt);',
      },
    ],
  ),
  ...mutantsOf(
    'judging/mine-output.ts',
    [
      `${rules}/matter/capacity-exceeded.spec.ts`,
      'one act of a mine is flagged of a leach product',
    ],
    [
      {
        id: 'leached-as-a-compound',
        fault: 'a mine leaches without end what it calls a carbonate',
        find: "[...of('mineral-product'), ...of('compound')]",
        put: "[...of('mineral-product')]",
      },
    ],
  ),
  ...mutantsOf(
    `${rules}/goods/degree-contradicted.ts`,
    [
      `${rules}/goods/said-against-known.spec.ts`,
      'how far goods are said to be made is flagged of an assembly',
    ],
    [
      {
        id: 'rotor-of-magnets-alone',
        fault: 'magnets with a gram of iron are a rotor',
        find: 'isMore && BigInt(takenGrams) <= mostGrams',
        put: 'isMore',
      },
    ],
  ),
  ...records(
    'list-records.ts',
    ['declared.spec.ts', 'exports in another’s name under a sale'],
    [
      {
        id: 'goods-left-unlisted',
        fault: 'a seller is not told in its list that its goods left in another’s name',
        find: '...(isSeller.length > 0 ?',
        put: '...(isSeller.length > 9 ?',
      },
    ],
  ),
  ...across(
    'reference/src/goods/goods-code-matter.ts',
    [
      `ledger/src/${rest}`,
      'a tariff number for all the rest, or for mixtures is flagged of magnets',
    ],
    [
      {
        id: 'magnets-as-pole-pieces',
        fault: 'magnets leave as pole pieces',
        find: "  '8505190010': noRareEarths,\n",
        put: '',
      },
    ],
  ),
];
