import { mutantsOf } from './mutant';

const papers = 'site/repair/papers.spec.ts';
const underAll = 'site/repair/correct-papers.spec.ts';
const crossed = 'site/crossings/papers-of-crossing.spec.ts';

/** Corrections that leave every flow as it was (postings.md V3). */
export const inPapers = [
  ...mutantsOf(
    'site/repair/papers.ts',
    [papers, 'flows are what moved, and what goes on from it'],
    [
      {
        id: 'flows-not-compared',
        fault: 'what changes how a lot or a line goes on, and no sum, passes for papers',
        find: 'flowText(before) === flowText(after) && lineText',
        put: 'lineText',
      },
      {
        id: 'lines-not-compared',
        fault: 'what changes a line of the books alone (pieces, the step) passes for papers',
        find: ' && lineText(before) === lineText(after)',
        put: '',
      },
      {
        id: 'figures-of-a-laboratory-are-papers',
        fault: 'a ceiling is made wider by the papers of an analysis',
        find: '    sure: uncertaintyPpm,',
        put: '    sure: 0,',
      },
      {
        id: 'other-deal-is-papers',
        fault: 'the deal that an import returns from is a paper',
        find: ', named: namedBy(act) }',
        put: ' }',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/stamped-again.ts',
    [papers, 'flows are what moved, and what goes on from it'],
    [
      {
        id: 'sold-abroad-by-papers',
        fault: 'a sale at home becomes one abroad without lots that wait for export',
        find: '  if (refuseSoldLines(stamps.site, said)) return undefined;\n',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/correct-record.ts',
    [underAll, 'nothing that stands on a record is in the way of its papers'],
    [
      {
        id: 'papers-blocked',
        fault: 'the number of an invoice cannot be put right when the goods were received',
        find: '  if (papers && stands) {',
        put: '  if (papers && stands && blockersOfCorrection(before, row.revision, given).length === 0) {',
      },
    ],
  ),
  ...mutantsOf(
    'site/fold/repair-record.ts',
    [underAll, 'nothing that stands on a record is in the way of its papers'],
    [
      {
        id: 'papers-take-back-redirections',
        fault:
          'goods that were redirected are on their way to the first site when papers are put right',
        find: '  if (event.data.leavesFlows) return correctPapers(rows, event, revision);\n',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'site/fold/repair-record.ts',
    [crossed, 'the papers of records that contradict each other'],
    [
      {
        id: 'papers-hide-the-statement',
        fault:
          'the void of a record whose papers were corrected does not take back what it had said',
        find: '    ...(isCorrected ? {} : { statedRevision }),\n',
        put: '',
      },
      {
        id: 'returned-statement-forgotten',
        fault: 'a record that came back is voided as if its first statement stood',
        find: '    const { statedRevision: _, ...rest } = target;',
        put: '    const { ...rest } = target;',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/void-repair.ts',
    [crossed, 'the papers of records that contradict each other'],
    [
      {
        id: 'papers-kept-by-a-count',
        fault:
          'a count keeps papers from being taken back, with the correction that yields under them',
        find: 'const moved = leavesFlows ? [] : [act, ...stood];',
        put: 'const moved = leavesFlows ? stood : [act, ...stood];',
      },
    ],
  ),
  ...mutantsOf(
    'site/crossings/claims-of.ts',
    [crossed, 'the papers of records that contradict each other are put right without a look'],
    [
      {
        id: 'papers-look',
        fault: 'papers wait for what other sites have said',
        find: 'if (stands && withPapersOf(data.act, stands)) return [];',
        put: 'if (stands && !withPapersOf(data.act, stands)) return [];',
      },
    ],
  ),
];
