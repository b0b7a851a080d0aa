import { mutantsIn } from './mutant';

const inBalance = mutantsIn('libs/read-models/src/site-balance');

const anyHistory = 'any-history.spec.ts';
const sums = [anyHistory, 'a balance of any history closes to the microgram'] as const;
const nation = [anyHistory, 'a balance of any history of the nation is that of its'] as const;
const pages = [anyHistory, 'a balance of any history is told line by line'] as const;
const materials = [anyHistory, 'a balance of any history of every material closes'] as const;
const compared = [anyHistory, 'a balance of any history differs between two moments'] as const;
const reduction = 'reduction-month.spec.ts';
const year = 'worked-year.spec.ts';

/** What came, what went, and what is missing. */
export const inBalances = [
  ...inBalance(
    'restated.ts',
    [year, 'the balance of a store errs by weighings of all'],
    [
      {
        id: 'only-the-rest-was-weighed',
        fault: 'what left a lot before it was counted was never weighed',
        find: '    if (role[n] === madeRole) {',
        put: '    if (account[n] === stock) {',
      },
    ],
  ),
  ...inBalance('places.ts', sums, [
    {
      id: 'next-year-now',
      fault: 'what happened after the period is counted with it',
      find: '=== 0 || day > this.#toDay) return -1;',
      put: '=== 0) return -1;',
    },
  ]),
  ...inBalance('places.ts', nation, [
    {
      id: 'nation-sends-to-itself',
      fault: 'goods between two sites that are looked at together are taken for gone',
      find: 'this.#isWithin[columns.otherSite[n] as number] === 1',
      put: 'this.#isWithin[columns.otherSite[n] as number] === 2',
    },
  ]),
  ...inBalance(
    'exact-sums.ts',
    ['exact-sums.spec.ts', 'sums in halves are exact'],
    [
      {
        id: 'lower-half-full',
        fault: 'a sum loses micrograms when many lines were added',
        find: '    if (++this.#adds === addsMax) this.#carry();\n',
        put: '',
      },
    ],
  ),
  ...inBalance(
    'net-of-element.ts',
    ['net-of-element.spec.ts', 'what one analysis found is a sum of its own'],
    [
      {
        id: 'other-findings-forgotten',
        fault: 'of what one record found otherwise in the same material only the last line counts',
        find: '    other.grams += grams;',
        put: '    other.grams = grams;',
      },
      {
        id: 'other-findings-mixed',
        fault: 'whatever else one record found is taken for one composition',
        find: 'this.#addOther(analysis * ppmRoom + ppm, net);',
        put: 'this.#addOther(analysis * ppmRoom, net);',
      },
    ],
  ),
  ...inBalance('drilled.ts', pages, [
    {
      id: 'line-on-two-pages',
      fault: 'the last line of a page stands on the next one too',
      find: '(line[n] as number) > page.afterLine',
      put: '(line[n] as number) >= page.afterLine',
    },
  ]),
  ...inBalance('materials.ts', materials, [
    {
      id: 'flow-by-sign',
      fault: 'what a void takes back is shown as something that was taken',
      find: 'const isTaken = columns.role[n] === takenRole;',
      put: 'const isTaken = (columns.grams[n] as bigint) < 0n;',
    },
  ]),
  ...inBalance('compared.ts', compared, [
    {
      id: 'second-day-forgotten',
      fault: 'a comparison of two days tells only what was recorded in between',
      find: 'if (was === is) continue;',
      put: 'if (was === is || ordinal <= Math.min(from.knownAt, to.knownAt)) continue;',
    },
  ]),
  ...inBalance(
    'unit-counts.ts',
    [year, 'the balance of a separator takes a count that found what the books say'],
    [
      {
        id: 'voided-count-counts',
        fault: 'a unit is taken for counted whose count was voided',
        find: '.filter(([, count]) => count > 0)',
        put: '.filter(([, count]) => count >= 0)',
      },
    ],
  ),
  ...inBalance(
    'measured-lines.ts',
    [year, 'the balance of a separator knows a count at either end'],
    [
      {
        id: 'one-analysis-for-all-products',
        fault: 'all that an act makes is taken for one analysis',
        find: '(group + 1) * materialRoom + material)',
        put: '(group + 1) * materialRoom)',
      },
    ],
  ),
  ...inBalance(
    'net-errors.ts',
    [reduction, 'a month of reduction is known, by two methods'],
    [
      {
        id: 'laboratories-never-err-alike',
        fault: 'what one laboratory finds wrong in all lots is taken for chance',
        find: '(bySource.get(source) ?? 0) + micrograms',
        put: 'micrograms',
      },
    ],
  ),
  ...inBalance(
    'measurements.ts',
    [reduction, 'a month of reduction is known no better for a new analysis'],
    [
      {
        id: 'new-analysis-errs-in-nothing',
        fault: 'a loss that was renamed by a new analysis is known exactly',
        find: '    for (const each of revalued) net.revalue(each);\n',
        put: '',
      },
    ],
  ),
  ...inBalance(
    'numbered-places.ts',
    ['ranked.spec.ts', 'places by number and tag are one for each pair'],
    [
      {
        id: 'measured-for-another',
        fault:
          'what one site measured is taken for what another did, where both have the lot or analysis',
        find: 'if (this.#tags.values[first - 1] === tag) return',
        put: 'if (first > 0) return',
      },
    ],
  ),
  ...inBalance(
    'ranked.ts',
    ['ranked.spec.ts', 'a ranking of sites says of each'],
    [
      {
        id: 'only-the-first-is-measured',
        fault: 'of all that stand beside each other only the first has errors of measurement',
        find: 'for (const { group } of open) isWanted[group] = 1;',
        put: 'isWanted[0] = 1;',
      },
    ],
  ),
  ...inBalance(
    'cumulative.ts',
    ['cumulative.spec.ts', 'the cumulative sum pays back'],
    [
      {
        id: 'never-paid-back',
        fault: 'what was missing once is carried for ever',
        find: 'excess <= 0 ? undefined',
        put: 'beyond === -Infinity ? undefined',
      },
    ],
  ),
];
