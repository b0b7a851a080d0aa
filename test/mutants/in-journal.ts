import { mutantsIn } from './mutant';

const inJournal = mutantsIn('libs/journal/src');
const damaged = 'damaged-journal.spec.ts';
const kept = 'chain-keeper.spec.ts';

/** The copy of the posting lines: what it has, and what it notices. */
export const inTheJournal = [
  ...inJournal(
    'journal.ts',
    [damaged, 'a journal whose writer dies in the middle of a frame'],
    [
      {
        id: 'half-a-frame-stays',
        fault: 'what a crash left of a frame stays in the tail, and hides all that follows',
        find: '    cutFrames(tailPath(folder, n), end);\n',
        put: '',
      },
    ],
  ),
  ...inJournal(
    'journal.ts',
    [damaged, 'a journal of something else is made anew where its last event'],
    [
      {
        id: 'journal-of-any-log',
        fault: 'a journal is gone on with whose events are not in this log',
        find: '!(await holdsMark(this.options.store, checkpoint))',
        put: 'false',
      },
    ],
  ),
  ...inJournal(
    'segment.ts',
    [damaged, 'a journal that is damaged is made anew from the damage on'],
    [
      {
        id: 'changed-bytes-pass',
        fault: 'a segment with a changed byte is believed',
        find: 'crc32(bytes) !== sealed.crc32',
        put: 'bytes.length !== sealed.bytes',
      },
    ],
  ),
  ...inJournal(
    'journal-reader.ts',
    ['journal.spec.ts', 'a journal that follows the log gives a reader who stays'],
    [
      {
        id: 'sealed-lines-twice',
        fault: 'a reader counts lines of the tail again when they are sealed',
        find: '        this.#tail = [];\n      },',
        put: '      },',
      },
    ],
  ),
  ...inJournal(
    'posted-names.ts',
    ['journal.spec.ts', 'a journal that follows the log has every line of every event'],
    [
      {
        id: 'unit-called-like-a-lot',
        fault: 'a unit and a lot of one name are one and the same in the journal',
        find: 'isOfUnit(line) ? unitName(siteId, lotId)',
        put: 'isOfUnit(line) ? lotName(siteId, lotId)',
      },
    ],
  ),
  ...inJournal(
    'chain-keeper.ts',
    [kept, 'lines that are kept in memory are told from the beginning where'],
    [
      {
        id: 'lines-of-two-journals',
        fault: 'lines of a journal that was made anew follow on those of the one before',
        find: '    this.#generation += 1;\n',
        put: '',
      },
    ],
  ),
  ...inJournal(
    'chain-keeper.ts',
    [kept, 'lines that are kept in memory say how much memory they take'],
    [
      {
        id: 'lines-without-bound',
        fault: 'lines take as much memory as there is',
        find: 'this.#byteLength <= bytesMax',
        put: 'bytesMax > 0',
      },
    ],
  ),
  ...inJournal(
    'dictionary.ts',
    [kept, 'lines that are kept in memory stay as they were for whoever'],
    [
      {
        id: 'words-before-they-are-told',
        fault: 'a thread finds words that were entered after what it sees',
        find: '    if (number >= this.#count) return false;\n',
        put: '',
      },
    ],
  ),
  ...inJournal(
    'attributes-of.ts',
    ['attributes-of.spec.ts', 'what an event says beside its lines is of a correction what'],
    [
      {
        id: 'voided-deal-said-again',
        fault: 'a void says of a deal what it takes back',
        find: '...(after ? saidBy(after) : nothing)',
        put: '...saidBy((after ?? before) as Act)',
      },
    ],
  ),
  ...inJournal(
    'rebuild-journal.ts',
    ['rebuild-journal.spec.ts', 'a journal that is checked is not where somebody filled it'],
    [
      {
        id: 'as-many-lines-agree',
        fault: 'a journal agrees with the log that has as many lines of something else',
        find: 'live.digest === rebuilt.digest',
        put: 'live.lines === rebuilt.lines',
      },
    ],
  ),
  ...inJournal(
    'rebuild-journal.ts',
    ['rebuild-journal.spec.ts', 'a journal that is checked is not what is damaged or of another'],
    [
      {
        id: 'lines-of-another-ledger-agree',
        fault: 'a journal of another ledger is called right where its lines are the same',
        find: "condition.is === 'damaged' || condition.is === 'of-something-else'",
        put: "condition.is === 'damaged'",
      },
    ],
  ),
];
