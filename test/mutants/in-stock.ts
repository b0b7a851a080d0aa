import { mutantsIn } from './mutant';

const inReadModels = mutantsIn('libs/read-models/src');
const inApi = mutantsIn('apps/api/src');

const anyHistory = 'stock/any-history.spec.ts';
const sums = [anyHistory, 'stock of any history is at every moment the sum'] as const;
const written = [anyHistory, 'stock of any history is what the write side decides by'] as const;

const rolledUp = ['stock/rolled-up.spec.ts', 'sums of stock are those of the lots'] as const;

const comesBack = [rolledUp[0], 'sums of stock have what comes back'] as const;

/** What lies where. */
export const inStock = [
  ...inReadModels(
    'stock/compare-stock.ts',
    ['stock/analysed-anew.spec.ts', 'stock of a lot that is analysed anew differs by what it'],
    [
      {
        id: 'assayed-by-nobody',
        fault: 'a lot that is said to be something else differs, and no record is named',
        find: '[...changesOf(readings, between), ...saidAnew(readings, between)]',
        put: '[...changesOf(readings, between)]',
      },
    ],
  ),
  ...inReadModels('stock/stock.ts', sums, [
    {
      id: 'void-gives-nothing-back',
      fault: 'what a void gives back to a lot is not there again',
      find: '  for (const lot of takes) change(rows, told, { ...lot, siteId, occurredOn });\n',
      put: '',
    },
  ]),
  ...inReadModels('stock/stock.ts', written, [
    {
      id: 'found-and-free',
      fault: 'what was found and nobody can explain is shown as free to take',
      find: '  for (const lotId of foundBy(flows)) hold(rows, told.ordinal, { ...by, lotId });\n',
      put: '',
    },
    {
      id: 'first-assay-for-ever',
      fault: 'a lot is shown with the composition that it had before it was assayed anew',
      find: 'assays: [...facts.assays, assay]',
      put: 'assays: facts.assays',
    },
  ]),
  ...inReadModels('stock/lots-at.ts', sums, [
    {
      id: 'sold-later-at-its-own-figures',
      fault: 'what left after the day is not taken off at the composition of its posting',
      find: 'content: addContents([all, ...leftLater])',
      put: 'content: all',
    },
    {
      id: 'gone-now-gone-then',
      fault: 'a lot that was used up since is missing from the stock of before',
      find: "  conditions.add('NOT (l.isLeft = 0 AND l.lastOrdinal <= ? AND l.lastOn <= ?)', knownAt, asOf);",
      put: "  conditions.add('l.isLeft = 1');",
    },
  ]),
  ...inReadModels('stock/stock-lines.ts', rolledUp, [
    {
      id: 'lot-counted-when-told',
      fault:
        'a lot that was used up on an earlier day than was known is counted until the later one',
      find: '  if (!before || occurredOn >= before.lastOn) {',
      put: '  if (before || occurredOn) {',
    },
    {
      id: 'assayed-anew-summed-as-before',
      fault: 'sums have a lot in the composition that it had before it was assayed anew',
      find: '  restate(lines, groupOf(to), { facts: to, massGrams, from: ppmOf(from) });\n',
      put: '',
    },
  ]),
  ...inReadModels('stock/stock-lines.ts', comesBack, [
    {
      id: 'come-back-as-it-was-taken',
      fault: 'what a void gives back is summed in the composition in which it was taken',
      find: '    if (facts) restate(lines, group, { facts, massGrams, from: ppm });\n',
      put: '',
    },
  ]),
  ...inReadModels('stock/roll-up.ts', rolledUp, [
    {
      id: 'earlier-stock-overwritten',
      fault: 'what was known of stock before a roll-up is forgotten by it',
      find: "      rows.put('earlierCells', { ...key, block: until, sums });\n",
      put: '      void until;\n',
    },
    {
      id: 'stock-rolled-up-alone',
      fault: 'a roll-up of stock leaves out what was rolled up before',
      find: '      if (before !== undefined) addStored(amount, before);\n',
      put: '',
    },
  ]),
  ...inReadModels('stock/amounts-at.ts', rolledUp, [
    {
      id: 'third-of-a-month-left-out',
      fault: 'sums by a day leave out the days since the last third of its month',
      find: '  return [...cells, ...recent, ...days];',
      put: '  return [...cells, ...recent];',
    },
    {
      id: 'goods-at-others-left-out',
      fault: 'sums of an enterprise leave out what it owns at sites of others',
      find: '(${sites} OR ${hasGroupOf})',
      put: '(${sites} AND ${hasGroupOf})',
    },
    {
      id: 'later-days-known-since',
      fault: 'sums by a day have what happened later and was told lately',
      find: "    lines.add('+occurredOn <= ?', asOf);\n",
      put: '',
    },
  ]),
  ...inApi(
    'stock/stock-seen-by.ts',
    ['stock/stock-seen-by.spec.ts', 'a lot is seen by who operates'],
    [
      {
        id: 'suppliers-assay-shown',
        fault: 'a buyer sees which record of a supplier’s supplier gave the composition',
        find: '(isOfSite ? lot : withoutAssay(lot))',
        put: 'lot',
      },
    ],
  ),
];
