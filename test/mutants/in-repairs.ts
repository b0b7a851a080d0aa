import { mutantsOf } from './mutant';

const books = 'site/any-history.spec.ts';
const again = 'site/any-history-again.spec.ts';
const moved = 'site/any-history-moved.spec.ts';
const worked = 'postings/worked-lines.spec.ts';
const voids = 'site/repair/void-record.spec.ts';
const corrections = 'site/repair/correct-record.spec.ts';
const refusals = 'refusals.spec.ts';
const stands = 'any history, told again has the books of one in which only what stands';
const ofLots = 'any history leaves in the books of every lot its grams at the ppm of today';

/** Voids, corrections and the folds that they turn back (postings.md V1 to V5). */
export const inRepairs = [
  ...mutantsOf(
    'site/repair/restatements.ts',
    ['site/repair/void-record.spec.ts', 'voiding an assay restates what came back since, too'],
    [
      {
        id: 'void-of-an-assay-forgets-the-rest',
        fault: 'the void of an assay restates only what was left when it was taken',
        find: 'const moreGrams = lot.massGrams - data.lot.massGrams;',
        put: 'const moreGrams = 0;',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/restatements.ts',
    [books, ofLots],
    [
      {
        id: 'no-restatement',
        fault: 'what comes back to a lot that was assayed since comes back as it was',
        find: '    if (backGrams === 0 || isSameComposition(ppm, thenPpm)) return [];\n',
        put: '    if (backGrams !== 0 || isSameComposition(ppm, thenPpm)) return [];\n',
      },
      {
        id: 'restated-the-wrong-way-round',
        fault: 'what goes out of an assayed lot by a correction is restated as if it came back',
        find: 'backGrams > 0 ? [thenPpm, ppm] : [ppm, thenPpm]',
        put: 'backGrams !== 0 ? [thenPpm, ppm] : [ppm, thenPpm]',
      },
      {
        id: 'made-grams-not-restated',
        fault: 'the grams that a correction adds to an assayed lot have its first composition',
        find: 'if (now) add(lotId, ppm, now.massGrams - massGrams);',
        put: 'if (now) add(lotId, ppm, 0);',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/blockers-of.ts',
    [again, stands],
    [
      {
        id: 'no-wall-to-a-void',
        fault: 'a record is voided under a count, which has absorbed its error (§8.2)',
        find: 'counts.filter(({ countedOn }) => countedOn >= occurredOn)',
        put: 'counts.filter(({ countedOn }) => countedOn > `9${occurredOn}`)',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/blockers-of.ts',
    [voids, 'voiding what a count has closed'],
    [
      {
        id: 'wall-but-on-its-own-day',
        fault: 'a record of the day of a count is voided under it',
        find: 'countedOn >= occurredOn',
        put: 'countedOn > occurredOn',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/blockers-of.ts',
    [books, 'any history leaves nothing where every lot'],
    [
      {
        id: 'no-built-on-check-in-a-history',
        fault: 'a lot that others took from is taken away, in any history',
        find: '...flows.makes.flatMap(({ lotId }) => onMadeLot(lotId, act, { ...asked, freesItself })),',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/blockers-of.ts',
    [worked, 'the worked lines of postings.md §3 void of the coating'],
    [
      {
        id: 'no-built-on-check',
        fault: 'a record is voided though others took what it made',
        find: '[...uses, ...lot.assays.slice(1), ...lot.counts, ...holds].map(here(act))',
        put: '[...lot.assays.slice(2), ...lot.counts, ...holds].map(here(act))',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/blockers-of.ts',
    [voids, 'voiding a receipt is refused'],
    [
      {
        id: 'early-part-receipt-voided',
        fault: 'an early part receipt is voided when a later one closed the movement (§8.2)',
        find: '...all.slice(at + 1).map(here(act)),',
        put: '...all.slice(at + 1_000).map(here(act)),',
      },
      {
        id: 'refusal-voided-under-its-return',
        fault: 'a receipt that refused goods is voided when they are back at the sender',
        find: '  return [...sent, ...receipts, ...redirected];',
        put: '  return [...(flows.receives.length > 0 ? [] : sent), ...receipts, ...redirected];',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/blockers-of.ts',
    [voids, 'voiding an assay'],
    [
      {
        id: 'assay-voided-under-its-uses',
        fault: 'an assay is voided though something was taken, or found, at its composition',
        find: '    return [...uses, ...known.slice(own + 1)].map(here(act));',
        put: '    return [...uses.slice(0, 0), ...known.slice(own + 1)].map(here(act));',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/refuse-changes.ts',
    [corrections, 'correcting what a lot was made with'],
    [
      {
        id: 'corrected-under-a-count',
        fault: 'the grams of a lot are corrected that was counted since (§8.2)',
        find: '  if (lot.counts.length > 0) return { blockers: standingHere(before, lot.counts) };\n',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/refuse-changes.ts',
    [corrections, 'correcting what was taken'],
    [
      {
        id: 'corrected-across-a-count',
        fault: 'a correction takes more of a lot on a day that a count has closed',
        find: 'days.some((day) => day <= count.countedOn)',
        put: 'days.every((day) => day <= count.countedOn)',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/refuse-changes.ts',
    [refusals, 'refusals mass-below-taken'],
    [
      {
        id: 'made-less-than-was-taken',
        fault: 'a lot is corrected to less than was taken from it',
        find: '  if (lot.massGrams + moreGrams >= 0) return undefined;',
        put: '  if (lot.massGrams >= 0) return undefined;',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/refuse-changes.ts',
    [refusals, 'refusals correction-changes-lot-in-use'],
    [
      {
        id: 'assay-by-correction',
        fault: 'a lot in use gets another composition by a correction',
        find: "  return before.data.occurredOn === after.data.occurredOn ? undefined : 'occurredOn';",
        put: '  return undefined;',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/before-record.ts',
    [again, stands],
    [
      {
        id: 'corrected-at-todays-composition',
        fault: 'a correction takes at today’s composition and not at that of its own place (V3)',
        find: 'lot.assays.filter((assay) => assay.revision < revision).at(-1)',
        put: 'lot.assays.filter((assay) => assay.revision < revision + 1_000_000).at(-1)',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/correct-record.ts',
    [corrections, 'correcting what went into a unit'],
    [
      {
        id: 'unit-emptied-by-correction',
        fault: 'a feed is corrected into another unit, and the first holds less than nothing',
        find: '    refuseEmptied(change) ??\n',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'site/fold/perform-act.ts',
    [books, ofLots],
    [
      {
        id: 'corrected-lot-loses-its-takings',
        fault: 'a lot that is made again by a correction is whole again',
        find: 'massGrams: made.massGrams + (before?.massGrams ?? 0),',
        put: 'massGrams: made.massGrams,',
      },
      {
        id: 'corrected-lot-loses-its-assays',
        fault: 'a lot that is made again by a correction has its first composition',
        find: '[first, ...(before?.assays.slice(1) ?? [])]',
        put: '[first]',
      },
      {
        id: 'assay-that-changes-nothing',
        fault: 'a new assay leaves the lot’s composition as it was',
        find: 'const newest = assays.at(-1);',
        put: 'const newest = assays.at(0);',
      },
    ],
  ),
  ...mutantsOf(
    'site/fold/perform-act.ts',
    [corrections, 'correcting where goods were sent'],
    [
      {
        id: 'named-site-forgotten',
        fault: 'the site that a corrected sale had named cannot say that the goods arrived',
        find: '      ...nothingDue(before),\n',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'site/fold/redirect-line.ts',
    [moved, 'what is between two places in any history is in transit by pair of sites'],
    [
      {
        id: 'voided-redirection-still-due',
        fault: 'a site to which goods were redirected in error expects them twice',
        find: '{ ...nothingDue(sent.expectations), ...expectationsBefore }',
        put: '{ ...sent.expectations, ...expectationsBefore }',
      },
    ],
  ),
  ...mutantsOf(
    'site/fold/undo-act.ts',
    [voids, 'voiding'],
    [
      {
        id: 'voided-taking-stays-a-use',
        fault: 'what was taken back still stands on what it took',
        find: '    rows.delete(useKey(lotId, revision));\n  }\n  for (const { movementId, lot } of flows.sends) {',
        put: '  }\n  for (const { movementId, lot } of flows.sends) {',
      },
    ],
  ),
  ...mutantsOf(
    'site/units/unit-book.ts',
    [moved, 'what is between two places in any history is in process'],
    [
      {
        id: 'voided-feed-stays-in-the-unit',
        fault: 'what a voided feed brought stays in the separator',
        find: '    contentMicrograms: plus(unit, negated(content)),\n',
        put: '    contentMicrograms: plus(unit, new Map()),\n',
      },
    ],
  ),
];
