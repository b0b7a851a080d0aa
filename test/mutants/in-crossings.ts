import { mutantsIn, mutantsOf } from './mutant';

const countedOn = 'site/crossings/counted-on.spec.ts';
const crossings = 'site/crossings/crossings.spec.ts';
const judge = 'site/crossings/judge-line.spec.ts';
const taking = 'a taking is whatever lets grams leave a lot';
const alone = 'the side that yields frees itself alone';

/** Statements of two sites that cross: who yields, who looks, and who gets out. */
export const inCrossings = [
  ...mutantsOf(
    'site/crossings/judge-line.ts',
    [judge, 'judging a line'],
    [
      {
        id: 'crossing-goes-below-nothing',
        fault: 'a place between two sites gives more than came to it: every statement is settled',
        find: '        this.#gramsAt(place) + (said.changes[place] ?? 0) >= 0 &&\n',
        put: '',
      },
      {
        id: 'crossing-slips-by',
        fault: 'a smaller claim moves what an earlier one waits for',
        find: '(other) => this.#isWaiting(other) && takenFrom(other).includes(place)',
        put: '(other) => this.#isWaiting(other) && other.id === place',
      },
      {
        id: 'crossing-given-back-twice',
        fault: 'the void of a yielding receipt gives back what the receipt never had',
        find: 'if (undone && this.#isWaiting(undone)) {',
        put: 'if (undone && this.#isWaiting(undone) && id === "") {',
      },
      {
        id: 'crossing-restored-as-first',
        fault: 'a record that was brought back too late stands as if it had never been taken back',
        find: '    if (!undoing) return said;\n',
        put: '    if (!undoing || said.id !== "") return said;\n',
      },
    ],
  ),
  ...mutantsOf(
    'site/crossings/gather-line.ts',
    [crossings, 'a line that was redirected while its first site received it is not used twice'],
    [
      {
        id: 'crossing-looks-at-the-sender-alone',
        fault: 'the second site looks at the sender, and not at the first that the line named',
        find: '  const named = Object.keys(sent?.expectations ?? {});\n',
        put: '  const named = Object.keys(sent?.expectations ?? {}).filter((id) => id === ownId);\n',
      },
    ],
  ),
  ...mutantsOf(
    'site/crossings/gather-line.ts',
    [crossings, 'a return leg that came home before binds'],
    [
      {
        id: 'crossing-forgets-return-legs',
        fault: 'what came home on a voided return leg is received a second time, and used',
        find: 'told: merged([...bySender, ...byReceivers, ...legs]),',
        put: 'told: merged([...bySender, ...byReceivers]),',
      },
    ],
  ),
  ...mutantsOf(
    'site/crossings/refuse-leaving.ts',
    [crossings, `${taking} the void of the record that made it`],
    [
      {
        id: 'crossing-void-is-no-taking',
        fault: 'a dispatch is voided, and then the record that made its lot: its inputs come back',
        find: '    if (!lot || lessGrams <= 0) continue;\n',
        put: '    if (!lot || lessGrams > 0) continue;\n',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-stock.ts',
    [crossings, `${taking} a count's loss`],
    [
      {
        id: 'crossing-count-is-no-taking',
        fault: 'grams that wait are counted away, and nobody looked',
        find: 'const open = takeOpen(lot, lossGrams, given);',
        put: 'const open = takeOpen(lot, 0, given);',
      },
    ],
  ),
  ...mutantsOf(
    'site/crossings/open-lines.ts',
    [crossings, 'of two statements that cross only the grams that came back are bound'],
    [
      {
        id: 'crossing-binds-the-whole-lot',
        fault: 'one void of a dispatch binds the whole lot until its receiver is looked at',
        find: 'Math.max(0, massGrams - openLines.reduce((sum, line) => sum + line.massGrams, 0));',
        put: 'openLines.length > 0 ? 0 : massGrams;',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/receive-goods.ts',
    [crossings, 'receiving is refused when the line was corrected away'],
    [
      {
        id: 'crossing-receipt-after-redirection',
        fault: 'a site receives what it knows to have been sent elsewhere',
        find: "row.state === 'live' ? expectedGrams - movedAwayGrams : 0",
        put: "row.state === 'live' ? expectedGrams : 0",
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/void-record.ts',
    [crossings, `${alone} the receiver by a void of the receipt`],
    [
      {
        id: 'crossing-held-for-ever',
        fault: 'a hold keeps a receipt that yields from being taken back',
        find: 'const yielding = yieldingLines(act, row.revision, given);',
        put: 'const yielding = new Set<string>();',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/freeing.ts',
    [countedOn, 'a receipt that yields to a redirection is taken back'],
    [
      {
        id: 'crossing-counted-on-for-ever',
        fault: 'a receipt that yields is kept by a redirection that counts on an earlier part',
        find: 'isHeld || countingOn(act, line, rows).length > 0',
        put: 'isHeld',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/blockers-of.ts',
    [countedOn, 'a receipt that yields to a redirection stays'],
    [
      {
        id: 'crossing-frees-the-line-beside',
        fault: 'one line that yields frees another on which a redirection counts',
        find: 'yielding.has(lineKey(movementId, lotId)) ? []',
        put: 'yielding.size > 0 ? []',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/void-repair.ts',
    [crossings, `${alone} by the void of nothing that does not yield`],
    [
      {
        id: 'crossing-any-void-is-voided',
        fault: 'a void that nobody contradicts is taken back, and the record is live again',
        find: "({ verdict }) => verdict?.standing === 'yielding'",
        put: '({ verdict }) => verdict !== undefined',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/blockers-of.ts',
    [crossings, 'receiving in part, with the rest sent elsewhere'],
    [
      {
        id: 'part-voided-under-redirection',
        fault:
          'a part receipt is voided after its rest went elsewhere, and stays in transit for ever',
        find: 'fromSiteId === ownId && expectedGrams - movedGrams > leftGrams',
        put: 'fromSiteId === ownId && expectedGrams < 0',
      },
    ],
  ),
  ...mutantsIn('libs/read-models/src')(
    'records/line-statements.ts',
    ['records/contradictions.spec.ts', 'records that contradict each other are told at both'],
    [
      {
        id: 'crossing-told-at-one-side',
        fault: 'only the side that yields is told that another site says something else',
        find: '    ...yielding.map((name) => ({ recordId: name, yields: false })),\n',
        put: '',
      },
    ],
  ),
];
