import { mutantsIn } from './mutant';

const mutants = mutantsIn('libs/read-models/src/transaction-volumes');

const returned = 'returned.spec.ts';
const lines = 'deal-lines.spec.ts';
const anyVolumes = 'any-history.spec.ts';
const summed = 'transaction-volumes.spec.ts';
const grouped = 'any-grouping.spec.ts';
const compared = 'compare-volumes.spec.ts';

const atAnyMoment = 'volumes of any history are at any moment what a ledger that had stopped there';
const sumsOfLines = 'volumes of any history are the sums of the lines';

/** Roll-ups, folds and questions of transaction volumes. */
export const inVolumes = [
  ...mutants(
    'beside-deals.ts',
    [returned, 'what receivers turned away stands where the sale stands'],
    [
      {
        id: 'return-left-behind',
        fault: 'a refusal is taken back from another group than the one in which it stands',
        find: "of rows.scan('besides', { dealId })) {",
        put: "of rows.scan('besides', { dealId }).slice(1)) {",
      },
    ],
  ),
  ...mutants(
    'beside-deals.ts',
    [returned, 'what receivers turned away does not come back'],
    [
      {
        id: 'return-never-over',
        fault: 'a refusal that was taken back comes back when its sale is put right',
        find: "  else rows.delete('besides', dealId, name);\n",
        put: '',
      },
    ],
  ),
  ...mutants(
    'deal-lines.ts',
    [lines, 'what an event says of volumes'],
    [
      {
        id: 'export-counted-as-sale',
        fault: 'what leaves the country is counted as sold',
        find: "account === 'exported' ? 'exported' : 'sold'",
        put: "account === 'exported' ? 'sold' : 'sold'",
      },
      {
        id: 'corrected-deal-not-counted',
        fault: 'a correction takes its deal from the count and does not put it back',
        find: 'const version = `${sense} ${dealId}`;',
        put: 'const version = dealId;',
      },
    ],
  ),
  ...mutants(
    'roll-up.ts',
    [anyVolumes, sumsOfLines],
    [
      {
        id: 'grades-rolled-into-one',
        fault: 'roll-ups do not tell grades apart',
        find: "of('grade', line.grade)",
        put: "of('grade', '')",
      },
    ],
  ),
  ...mutants(
    'roll-up.ts',
    [grouped, 'volumes in groups are under every grouping what the finest groups add up to'],
    [
      {
        id: 'block-forgets-the-one-before',
        fault: 'a cell is what the last block added, and no longer all before it',
        find: '      addStored(sum, known.sum);\n',
        put: '',
      },
    ],
  ),
  ...mutants(
    'roll-up.ts',
    [anyVolumes, atAnyMoment],
    [
      {
        id: 'earlier-sum-overwritten',
        fault: 'what a cell came to before the last block is lost',
        find: "rows.put('earlier', { cellId: known.cellId, block: known.block, sum: known.sum });",
        put: '',
      },
    ],
  ),
  ...mutants(
    'amounts.ts',
    [anyVolumes, atAnyMoment],
    [
      {
        id: 'recent-lines-not-yet-known',
        fault: 'the lines since the last block are added whether they were known or not',
        find: "  recent.add('ordinal <= ?', knownAt);\n",
        put: '',
      },
    ],
  ),
  ...mutants(
    'amounts.ts',
    [summed, 'transaction volumes tells what had happened by a day'],
    [
      {
        id: 'broken-month-whole',
        fault: 'as of a day in a month all of the month is added',
        find: "  month.add('occurredOn <= ?', asOf);\n",
        put: '',
      },
    ],
  ),
  ...mutants(
    'list-deals.ts',
    [
      grouped,
      'volumes in groups are found again by the key of each group, and so are its deals: reg',
    ],
    [
      {
        id: 'deal-listed-without-its-pieces',
        fault: 'of a deal that takes several lots only the last is listed',
        find: '    addTo(found.sum, row);',
        put: '    if (row.deals !== 0) addTo(found.sum, row);',
      },
    ],
  ),
  ...mutants(
    'compare-volumes.ts',
    [compared, 'comparing two moments has changes that come to the difference'],
    [
      {
        id: 'difference-without-sign',
        fault: 'what no longer stands is added to a difference',
        find: 'line.isAdded ? 1 : -1',
        put: 'line.isAdded ? 1 : 1',
      },
    ],
  ),
];
