import { mutantsIn } from './mutant';

const inJournal = mutantsIn('libs/journal/src');
const damaged = 'damaged-journal.spec.ts';

/** The copy of the posting lines: what it has, and what it notices. */
export const inTheJournal = [
  ...inJournal(
    'journal.ts',
    [damaged, 'a journal whose writer dies in the middle of a frame'],
    [
      {
        id: 'half-a-frame-stays',
        fault: 'what a crash left of a frame stays in the tail, and hides all that follows',
        find: '    cutFrames(path, end);\n',
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
        find: '      this.#tail = [];\n      this.#tailEnd = 0;',
        put: '      this.#tailEnd = 0;',
      },
    ],
  ),
  ...inJournal(
    'growing-lines.ts',
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
];
