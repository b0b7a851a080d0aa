import { mutantsIn, mutantsOf } from './mutant';

const scrap = 'site/acts/scrap-matter.spec.ts';
const origins = 'site/acts/origins.spec.ts';
const found = 'site/acts/found-matter.spec.ts';
const inUnit = 'site/units/found-in-unit.spec.ts';
const reference = mutantsIn('libs/reference/src');

const gain = 'a lot that is counted as more than the books say';
const unit = 'a unit that is measured to hold more than the books say';
const arrived = 'goods that arrive beyond their line';

/** What matter cannot be, and what comes from nothing. */
export const inImpossible = [
  ...mutantsOf(
    'site/acts/what-can-be.ts',
    [scrap, 'writing matter off as scrap is refused of a tonne of concentrate'],
    [
      {
        id: 'concentrate-written-off',
        fault: 'whatever it is, it becomes scrap by pen',
        find: "if (kind !== 'scrap') return undefined;",
        put: "if (kind !== 'ore') return undefined;",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/what-can-be.ts',
    [scrap, 'writing matter off as scrap by a program that let it pass'],
    [
      {
        id: 'older-scrap-not-corrected',
        fault: 'what an older program wrote off is not corrected any more',
        find: "stood?.type === 'LotsRegrouped' && stood.data.kind === kind",
        put: "stood?.type === 'LotsRegrouped' && stood.data.kind !== kind",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/what-can-be.ts',
    [scrap, 'a step that leaves scrap is refused where a pinch'],
    [
      {
        id: 'pinch-of-swarf',
        fault: 'a gram of swarf beside a tonne of concentrate makes a tonne of swarf',
        find: '!refuseBalance(leaving, scrap, occurredOn)',
        put: '!refuseBalance(takes, scrap, occurredOn)',
      },
    ],
  ),
  ...reference(
    'stock/scrap-matter.ts',
    ['origins/origin-acts.spec.ts', 'scrap is never made of minerals'],
    [
      {
        id: 'compound-is-scrap-by-pen',
        fault: 'an oxide is written off as scrap',
        find: "classes: ['magnet', 'alloy', 'metal', 'scrap'],",
        put: "classes: ['magnet', 'alloy', 'metal', 'scrap', 'compound'],",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/what-can-be.ts',
    [origins, 'what comes out of the ground is not terbium-oxide'],
    [
      {
        id: 'mine-digs-terbium-oxide',
        fault: 'a mine digs what no mine has ever dug',
        find: '!canComeBy(type, lot.material) && !isKnown(lot)',
        put: 'canComeBy(type, lot.material) && !isKnown(lot)',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/what-can-be.ts',
    [origins, 'what comes out of the ground stays what a program said'],
    [
      {
        id: 'older-origin-changed',
        fault: 'a correction makes other impossible matter of what an older program let in',
        find: 'was.lotId === lotId && was.material === material',
        put: 'was.lotId === lotId || was.material === material',
      },
    ],
  ),
  ...reference(
    'origins/origin-acts.ts',
    ['origins/origin-acts.spec.ts', 'acts of origin are bound to classes'],
    [
      {
        id: 'ore-collected-as-scrap',
        fault: 'ore is collected as if it were scrap',
        find: "classes: ['scrap'],",
        put: "classes: ['scrap', 'ore'],",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-stock.ts',
    [found, `${gain} is refused beyond it without figures`],
    [
      {
        id: 'gain-from-nothing',
        fault: 'more than weighing explains is found, and nobody has to say what it is',
        find: 'allowance.isExceededBy(gainGrams) && !isMeasured',
        put: 'allowance.isFarExceededBy(gainGrams) && !isMeasured',
      },
    ],
  ),
  ...mutantsOf(
    'measuring/weighing.ts',
    [found, `${gain} is refused beyond it with the certificate of a supplier`],
    [
      {
        id: 'gain-by-certificate',
        fault: 'a certificate of a supplier says what was found without one',
        find: 'isMeasuringMethod(analysis.method)',
        put: 'analysis.method.length > 0',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-stock.ts',
    [found, `${gain} is held far beyond it`],
    [
      {
        id: 'tonne-counted-as-many',
        fault: 'a tonne is counted as 900,000, and all of it is free',
        find: 'allowance.isFarExceededBy(gainGrams) || holds.length > 0',
        put: 'holds.length > 0',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-stock.ts',
    [found, `${gain} is not let out of a hold by being counted once more`],
    [
      {
        id: 'hold-counted-away',
        fault: 'what is found in what is held is free',
        find: 'allowance.isFarExceededBy(gainGrams) || holds.length > 0',
        put: 'allowance.isFarExceededBy(gainGrams)',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/take-stock.ts',
    [found, `${gain} is weighed against all that the lot once was`],
    [
      {
        id: 'crumbs-weighed-alone',
        fault: 'the errors of a lot are those of its last crumbs',
        find: 'const weighed = [madeGrams, madeGrams - bookGrams, bookGrams];',
        put: 'const weighed = [bookGrams];',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/hold-lots.ts',
    [found, `${gain} is held far beyond it`],
    [
      {
        id: 'finder-releases-himself',
        fault: 'who found what nobody can explain lets it go himself',
        find: "target.type === 'LotHeld' && !isAuthorityId(targetRecordId)",
        put: '!isAuthorityId(targetRecordId)',
      },
    ],
  ),
  ...mutantsOf(
    'site/fold/undo-act.ts',
    [found, `${gain} is taken back by who counted`],
    [
      {
        id: 'hold-outlives-its-count',
        fault: 'a lot stays held by a count that was taken back',
        find: 'hold.revision !== revision',
        put: 'hold.revision === revision',
      },
    ],
  ),
  ...mutantsOf(
    'site/units/unit-gain.ts',
    [inUnit, `${unit} is held far beyond it: a unit that was never used`],
    [
      {
        id: 'unit-filled-by-counting',
        fault: 'a unit that was never used holds 1,000 t, and is drawn from',
        find: 'if (far.length === 0) return { unexplained };',
        put: 'if (far.length >= 0) return { unexplained };',
      },
    ],
  ),
  ...mutantsOf(
    'site/units/unit-book.ts',
    [inUnit, `${unit} is held far beyond it: a unit that was fed a tonne`],
    [
      {
        id: 'held-unit-drawn',
        fault: 'what a unit cannot hold is drawn out of it',
        find: 'if (!hold) return undefined;',
        put: 'if (hold) return undefined;',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/receive-goods.ts',
    [
      found,
      `${arrived} do not borrow the origin of the line beyond it: taken in as the line: 1,000 t`,
    ],
    [
      {
        id: 'surplus-borrows-origin',
        fault: '1,000 t arrive of one that was sent, and have its origin',
        find: 'if (allowance.isExceededBy(arrivedGrams - restGrams)) {',
        put: 'if (allowance.isExceededBy(restGrams - arrivedGrams)) {',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/receive-goods.ts',
    [found, `${arrived} are refused as a surplus beyond it without figures`],
    [
      {
        id: 'surplus-by-the-figures-of-the-line',
        fault: 'what is not of the line is what the line is',
        find: '!(surplus?.ppm && isMeasured(surplus.analysis))',
        put: '!isMeasured(surplus?.analysis ?? line.analysis)',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/receive-goods.ts',
    [found, `${arrived} are held far beyond it`],
    [
      {
        id: 'surplus-not-held',
        fault: 'a thousand times what was sent arrives, and is free',
        find: 'allowance.isFarExceededBy(surplusGrams) ? { allowedGrams }',
        put: 'allowance.isFarExceededBy(-surplusGrams) ? { allowedGrams }',
      },
    ],
  ),
];
