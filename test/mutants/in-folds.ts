import { mutantsIn } from './mutant';

const inJournal = mutantsIn('libs/journal/src');
const events = 'journal-events.spec.ts';

const inTotals = mutantsIn('libs/journal/src/totals');
const sameSums = ['totals.spec.ts', 'sums over columns, in many segments are those of'] as const;

const inReduce = mutantsIn('apps/cli/src/replay/reduce');
const folding = 'fold-lines.spec.ts';

/** Events handed to folds: which, in which order, with which sums, and when a fold is ended. */
export const inFolds = [
  ...inJournal(
    'journal-events.ts',
    [events, 'the events of a journal are those of any range'],
    [
      {
        id: 'range-without-its-end',
        fault: 'the last event of a range is left out',
        find: '  from <= ordinal && ordinal <= to;',
        put: '  from <= ordinal && ordinal < to;',
      },
      {
        id: 'texts-one-behind',
        fault: 'behind an event that nobody wants others are given the text of another',
        find: 'runs.push({ start, end, events: 1 });\n    else {',
        put: 'runs.push({ start: last?.end ?? start, end, events: 1 });\n    else {',
      },
    ],
  ),
  ...inJournal(
    'journal-events.ts',
    [events, 'the events of a journal come in order while the tail is sealed'],
    [
      {
        id: 'sealed-under-the-reader',
        fault: 'what was sealed while the tail was read is not looked for',
        find: 'if (this.#sound(() => this.#manifest()).segments.length === n) return;',
        put: 'return;',
      },
    ],
  ),
  ...inJournal(
    'tail-texts.ts',
    [events, 'the events of a journal are refilled where the texts of the tail'],
    [
      {
        id: 'any-texts-of-the-tail',
        fault: 'texts that are not what was written are gone on with',
        find: 'if (error instanceof Damaged) return false;',
        put: 'if (error instanceof Damaged) return true;',
      },
    ],
  ),
  ...inTotals(
    'said-of-deals.ts',
    ['totals.spec.ts', 'sums over columns take back what was corrected'],
    [
      {
        id: 'taken-back-as-it-is-now',
        fault: 'what a correction takes back is summed under the words that it puts there',
        find: 'sense === 1 ? said <= at : said < at',
        put: 'said <= at',
      },
    ],
  ),
  ...inTotals('sum-columns.ts', sameSums, [
    {
      id: 'sums-without-their-end',
      fault: 'lines of the last event of a range are not summed',
      find: 'placeOf(lines, range.to + 1)',
      put: 'placeOf(lines, range.to)',
    },
    {
      id: 'pieces-never-taken-back',
      fault: 'pieces of a deal that was voided stay in the sum',
      find: 'return (sense[n] as number) * (pieces[n] as number);',
      put: 'return pieces[n] as number;',
    },
    {
      id: 'each-take-a-deal',
      fault: 'a deal of two takes counts twice',
      find: 'deal !== 0 && (first < 0 || !isSameDeal(columns, first, n))',
      put: 'deal !== 0',
    },
  ]),
  ...inTotals('sum-journal.ts', sameSums, [
    {
      id: 'taken-back-in-another-segment',
      fault: 'what is taken back of a deal of an earlier segment is left standing',
      find: '      summing.close(sums, last);\n',
      put: '',
    },
  ]),
  ...inReduce(
    'fold-lines.ts',
    [folding, 'a module that folds is handed every line in order'],
    [
      {
        id: 'always-the-first-state',
        fault: 'each event is folded onto the state before the first',
        find: 'state = evolved(state, { fold, path, place, line: new FoldedEvent(line) });',
        put: 'state = evolved(fold.initial, { fold, path, place, line: new FoldedEvent(line) });',
      },
    ],
  ),
  ...inReduce(
    'fold-lines.ts',
    [folding, 'a module that folds tells where it is'],
    [
      {
        id: 'nobody-knows-where',
        fault: 'a fold that does not come back is not told from one that reads',
        find: '  place.enter(line.ordinal, line.event.type);\n',
        put: '',
      },
    ],
  ),
  ...inReduce(
    'fold-lines.ts',
    [folding, 'a module that folds that exports an initial promise'],
    [
      {
        id: 'promise-as-a-state',
        fault: 'a promise is taken for a state, and what it was to be is lost',
        find: "  if (isPromise(state)) throw new FoldFault('`initial` is a promise: it must be a state');\n",
        put: '',
      },
    ],
  ),
];
