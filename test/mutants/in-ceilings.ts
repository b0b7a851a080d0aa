import { mutantsOf } from './mutant';

const refusals = 'refusals.spec.ts';
const ceilings = 'measuring/ceilings.spec.ts';

/** postings.md §4, C1 to C6. */
export const inCeilings = [
  ...mutantsOf(
    'measuring/ceilings.ts',
    [refusals, 'refusals richer-than-pure-compound'],
    [
      {
        id: 'oxide-as-rich-as-metal',
        fault: 'an oxide may hold as much of its element as the metal (C1, §8.7)',
        find: "materialOf(material)?.pureCompound !== 'oxide'",
        put: "materialOf(material)?.pureCompound !== 'none'",
      },
    ],
  ),
  ...mutantsOf(
    'measuring/ceilings.ts',
    [refusals, 'refusals composition-exceeds-whole'],
    [
      {
        id: 'more-than-a-million-parts',
        fault: 'the parts of a composition may be more than the whole (N1)',
        find: 'if (parts > ppmWhole) {',
        put: 'if (parts > 2 * ppmWhole) {',
      },
    ],
  ),
  ...mutantsOf(
    'measuring/ceilings.ts',
    [refusals, 'refusals more-rare-earth-out-than-in'],
    [
      {
        id: 'total-without-ceiling',
        fault: '101 % of the rare earth that went in comes out (C2)',
        find: 'if (isBeyond(totalOut - totalIn,',
        put: 'if (isBeyond(totalIn - totalOut,',
      },
    ],
  ),
  ...mutantsOf(
    'measuring/ceilings.ts',
    [refusals, 'refusals more-of-element-out-than-in'],
    [
      {
        id: 'element-without-ceiling',
        fault: 'praseodymium is made out of neodymium (C3)',
        find: 'if (elementOut <= elementIn) continue;',
        put: 'if (elementOut >= 0n) continue;',
      },
    ],
  ),
  ...mutantsOf(
    'measuring/ceilings.ts',
    [ceilings, 'the ceiling of the total lets errors add up'],
    [
      {
        id: 'no-common-error',
        fault:
          'the error that all lines of one laboratory share is forgotten, and honest plants refused (§8.5)',
        find: 'sum(totalErrors) + totalCommon ** 2n',
        put: 'sum(totalErrors)',
      },
      {
        id: 'two-standard-deviations',
        fault: 'two standard deviations are as far as four',
        find: 'BigInt(sigmas * sigmas)',
        put: 'BigInt(sigmas)',
      },
    ],
  ),
  ...mutantsOf(
    'measuring/line-errors.ts',
    [ceilings, 'the ceiling of an element takes what is not listed as below detection'],
    [
      {
        id: 'not-listed-is-absent',
        fault: 'a better assay of the output is refused for three parts of lanthanum',
        find: 'grams * BigInt(figures.elementDetectionPpm) * BigInt(ppmWhole);',
        put: '0n;',
      },
    ],
  ),
  ...mutantsOf(
    'measuring/line-errors.ts',
    [ceilings, 'a declared uncertainty narrows the ceilings and never widens them'],
    [
      {
        id: 'uncertainty-widens-element',
        fault: 'whoever declares a bad laboratory may make more of an element than went in (C5)',
        find: 'return declared < usual ? declared * declared : usual * usual;',
        put: 'return declared * declared;',
      },
      {
        id: 'uncertainty-widens-total',
        fault: 'whoever declares a bad laboratory may make more than went in (C5)',
        find: 'return declared < usual ? declared : usual;',
        put: 'return declared;',
      },
    ],
  ),
  ...mutantsOf(
    'site/units/unit-book.ts',
    [refusals, 'refusals unit-below-nothing'],
    [
      {
        id: 'unit-without-bottom',
        fault: 'more is drawn from a separator than was ever fed to it (C4)',
        find: 'isBeyond(-amountOf(content, what)',
        put: 'isBeyond(amountOf(content, what)',
      },
    ],
  ),
  ...mutantsOf(
    'site/units/unit-book.ts',
    ['site/units/unit-periods.spec.ts', 'a unit between two counts'],
    [
      {
        id: 'unit-excused-by-closed-period',
        fault: 'a corrected invoice of last year lets more be drawn this year (C4)',
        find: 'countedOn === undefined || occurredOn > countedOn ? throughput : noThroughput',
        put: 'countedOn === undefined || occurredOn > "" ? throughput : noThroughput',
      },
      {
        id: 'unit-period-ends-a-day-early',
        fault: 'what was fed on the day of a count excuses draws after it (C4)',
        find: 'occurredOn > countedOn ? throughput',
        put: 'occurredOn >= countedOn ? throughput',
      },
      {
        id: 'unit-period-stays-closed',
        fault: 'a voided count goes on hiding what went through before it (C4)',
        find: '.reduce((sum, [, use]) => addThroughput(sum, openPart(use, counts), 1n), noThroughput)',
        put: '.reduce((sum) => sum, noThroughput)',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/transform-material.ts',
    [refusals, 'refusals diffusion-composition-copied'],
    [
      {
        id: 'diffused-as-its-blank',
        fault: 'a diffused magnet keeps the test report of its blank (C6)',
        find: "act.step === 'grain-boundary-diffusion' && copiedBlank",
        put: "act.step === 'coating' && copiedBlank",
      },
    ],
  ),
];
