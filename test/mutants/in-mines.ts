import { mutantsIn, mutantsOf } from './mutant';

const capacity = 'judging/rules/matter/capacity-exceeded';
const findings = mutantsIn('libs/read-models/src/findings');
const stock = mutantsIn('libs/read-models/src/stock');
const mines = 'rules/mines.spec.ts';

/** What a mine was declared for, first exports, and stock that changes hands with a site. */
export const inMines = [
  ...mutantsOf(
    'judging/rules/matter/origin-unusual.ts',
    [`${capacity}.spec.ts`, 'ore of a mine that is declared is flagged'],
    [
      {
        id: 'other-ore-than-declared',
        fault: 'a rock mine digs ion clay because its first record said so',
        find: 'if (declared) {',
        put: 'if (declared && !mineOf) {',
      },
    ],
  ),
  ...mutantsOf(
    `${capacity}.ts`,
    [`${capacity}.spec.ts`, 'one act of a mine is flagged where it brings more'],
    [
      {
        id: 'year-in-one-act',
        fault: 'one act of ten years of ore passes',
        find: 'output.oreMassGrams > yearlyOreMassGrams',
        put: 'output.oreMassGrams < yearlyOreMassGrams',
      },
    ],
  ),
  ...mutantsOf(
    'judging/site-standing-on.ts',
    ['judging/site-standing-on.spec.ts', 'what a mine is there for'],
    [
      {
        id: 'mine-forgotten-by-activities',
        fault: 'a change of activities forgets what a mine was built for',
        find: 'mine = standing.mine ?? mine;',
        put: 'mine = standing.mine ?? undefined;',
      },
    ],
  ),
  ...findings(
    'rules/mine-above-capacity.ts',
    [mines, 'a mine that digs more in a year than it was opened for'],
    [
      {
        id: 'mine-above-capacity-unseen',
        fault: 'ore of others is sold as what a small mine dug',
        find: "...beyond(mine, 'ore', ({ yearlyOreMassGrams }) => yearlyOreMassGrams),",
        put: '',
      },
    ],
  ),
  ...findings(
    'facts/mine-facts.ts',
    [mines, 'a mine is asked of each year by itself'],
    [
      {
        id: 'years-of-a-mine-in-one',
        fault: 'two honest years of a mine are one too large',
        find: 'year: occurredOn.slice(0, 4), month, output: sums',
        put: "year: '2025', month, output: sums",
      },
    ],
  ),
  ...findings(
    'facts/mine-facts.ts',
    [mines, 'a mine is held against what is declared later'],
    [
      {
        id: 'capacity-of-opening-for-ever',
        fault: 'a mine that was enlarged is accused for ever',
        find: 'const days = [`${year}-01-01`, ...told.map(({ effectiveOn }) => effectiveOn)];',
        put: 'const days = [`${year}-01-01`];',
      },
    ],
  ),
  ...findings(
    'rules/client-exports-jump.ts',
    ['rules/trade.spec.ts', 'exports to one client are told where the first'],
    [
      {
        id: 'first-export-of-any-size',
        fault: 'half of a year’s magnets go to a client that nobody knows, and nobody hears of it',
        find: 'isUsual ? figures.jumpGramsMin : firstGramsMin(largestBefore, figures)',
        put: 'isUsual ? figures.jumpGramsMin : Infinity',
      },
    ],
  ),
  ...stock(
    'transferred-stock.ts',
    ['transferred-stock.spec.ts', 'stock of a site that changes hands in between comes'],
    [
      {
        id: 'stock-out-of-nothing',
        fault: 'stock came to the new operator, and no record says why',
        find: 'return [...own, { ...change, massGrams: rest }]',
        put: 'return [...own]',
      },
    ],
  ),
  ...stock(
    'compare-stock.ts',
    ['transferred-stock.spec.ts', 'stock of a site that changes hands in between goes'],
    [
      {
        id: 'own-stock-handed-over',
        fault: 'what an enterprise owns is said to have gone with the site that it sold',
        find: 'enterpriseId !== facts.ownerId && operatorThen',
        put: 'operatorThen',
      },
    ],
  ),
];
