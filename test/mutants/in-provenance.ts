import { mutantsIn } from './mutant';

const inFolder = mutantsIn('libs/read-models/src/provenance');
const byHand = 'origins-of.spec.ts';
const anyHistory = 'any-history.spec.ts';

/** Where matter came from and what became of it: what is counted, and how it is shared out. */
export const inProvenance = [
  ...inFolder(
    'flow-index.ts',
    ['one-line-of-goods.spec.ts', 'lots that go as one line of goods are told apart'],
    [
      {
        id: 'one-line-one-lot',
        fault: 'lots that go as one line of goods are blended on the way',
        find: 'this.#poolFor(lot[n] as number, sentLot[n] as number)',
        put: 'this.#poolFor(lot[n] as number, 0)',
      },
    ],
  ),
  ...inFolder(
    'largest-remainder.ts',
    [byHand, 'a blended lot of three origins has of each its share of the grams'],
    [
      {
        id: 'odd-gram-to-the-first',
        fault: 'what is left of a division goes to the first origin',
        find: 'shares[largest(length)]! += 1;',
        put: 'shares[0]! += 1;',
      },
    ],
  ),
  ...inFolder(
    'largest-remainder.ts',
    ['mixtures.spec.ts', 'a mixture has in doubles to the last unit'],
    [
      {
        id: 'odd-grams-by-part',
        fault: 'of many origins whole parts of remainders get one more, and not the largest',
        find: 'return counted[found - (count - above)]!;',
        put: 'return counted[0]!;',
      },
    ],
  ),
  ...inFolder(
    'mixture-in-doubles.ts',
    ['mixtures.spec.ts', 'a mixture has in doubles to the last unit'],
    [
      {
        id: 'origin-there-twice',
        fault: 'what comes in of an origin that is there already lies beside it',
        find: 'if (mine < end && origins[mine] === came) amounts',
        put: 'if (mine < end && origins[mine] === came + 1) amounts',
      },
    ],
  ),
  ...inFolder(
    'exact-share.ts',
    ['exact-share.spec.ts', 'a share of an amount is to the last digit'],
    [
      {
        id: 'product-in-one-double',
        fault: 'large products lose their last digits',
        find: 'if (product >= exactProductBelow) {',
        put: 'if (product < 0) {',
      },
    ],
  ),
  ...inFolder(
    'mixture-in-doubles.ts',
    [byHand, 'a unit that is fed from two mines and drawn over three months gives in proportion'],
    [
      {
        id: 'drawn-and-there-too',
        fault: 'what was drawn before it was declared is in the unit once more when it is',
        find: '    this.#owed += missing;\n',
        put: '',
      },
    ],
  ),
  ...inFolder(
    'play-steps.ts',
    [byHand, 'a part that is refused and goes back does not lend its origin'],
    [
      {
        id: 'surplus-with-a-clean-origin',
        fault: 'what came beyond the line has the origin of what was sent',
        find: 'if (missing <= 0) return line;',
        put: 'if (missing < 0) return line;',
      },
    ],
  ),
  ...inFolder(
    'play-steps.ts',
    [anyHistory, 'origins in any history sum to what is in each lot'],
    [
      {
        id: 'assay-without-effect',
        fault: 'a lot that was assayed again still has what it had before',
        find: 'if (isMade && this.reach.restated[place])',
        put: 'if (isMade && !this.reach.restated)',
      },
    ],
  ),
  ...inFolder(
    'groups-of-event.ts',
    ['fates-of.spec.ts', 'what has become of a mine, a country or a lot does not blend'],
    [
      {
        id: 'one-export-blended',
        fault: 'lots that one record exports are taken for one mixture',
        find: '    if (grams === 0) return',
        put: '    if (grams === 0 && n + 1 === to) return',
      },
    ],
  ),
  ...inFolder(
    'flow-index.ts',
    ['flow-index.spec.ts', 'the flow index counts at every ordinal'],
    [
      {
        id: 'voided-still-counts',
        fault: 'what was taken back still counts',
        find: '(this.#endedAt.values[group] as number) > ordinal &&',
        put: '(this.#endedAt.values[group] as number) > 0 &&',
      },
    ],
  ),
  ...inFolder(
    'flow-index.ts',
    [byHand, 'a loop through recycling is told as it was known'],
    [
      {
        id: 'later-days-too',
        fault: 'what happened after the day that is asked for is told with it',
        find: 'dayOfKey(this.keyOfGroup(group)) <= day',
        put: 'dayOfKey(this.keyOfGroup(group)) <= day + 9_999',
      },
    ],
  ),
  ...inFolder(
    'flow-index.ts',
    [anyHistory, 'origins in any history sum to what is in each lot'],
    [
      {
        id: 'corrected-where-it-was-corrected',
        fault: 'a corrected record is played after what was built on it',
        find: 'version === 0 ? group : this.#firstOfRecord.at(record) - 1;',
        put: 'version === 0 ? group : group;',
      },
    ],
  ),
  ...inFolder(
    'origins.ts',
    [byHand, 'a blended lot of three origins has of each its share of each rare earth'],
    [
      {
        id: 'imports-of-no-country',
        fault: 'imports of all countries are one origin',
        find: "this.countryOf(lines.column('record')) ?? ''",
        put: "(lines.column('record') < 0 ? 'XX' : '')",
      },
    ],
  ),
  ...inFolder(
    'mixture-in-bigints.ts',
    [byHand, 'a unit that is fed from two mines and drawn over three months may have given all'],
    [
      {
        id: 'bound-above-the-draw',
        fault: 'an upper bound is more than was drawn at all',
        find: 'amount < most ? amount : most',
        put: 'amount',
      },
    ],
  ),
  ...inFolder(
    'mixture-in-bigints.ts',
    [byHand, 'a unit that is fed from two mines and drawn over three months gives what came first'],
    [
      {
        id: 'last-in-first-out',
        fault: 'what came last goes out first',
        find: 'else this.#parcels.push([origin, amount]);',
        put: 'else this.#parcels.unshift([origin, amount]);',
      },
    ],
  ),
  ...inFolder(
    'passages-of.ts',
    ['passages-of.spec.ts', 'the view by enterprise takes sites of one enterprise'],
    [
      {
        id: 'passage-to-oneself',
        fault: 'goods between sites of one enterprise are told as if they had changed hands',
        find: '    if (from === to) return;\n',
        put: '',
      },
    ],
  ),
  ...inFolder(
    'passages-of.ts',
    ['passages-of.spec.ts', 'the view by enterprise is of what acts moved, too'],
    [
      {
        id: 'deal-through-nobodys-hands',
        fault: 'of an export nobody is told through whose hands it went',
        find: 'groups: new Set(groups) });\n  const amounts',
        put: 'groups: new Set() });\n  const amounts',
      },
    ],
  ),
  ...inFolder(
    'blend.ts',
    ['fates-in-any-history.spec.ts', 'fates in any history of a lot, and of a record'],
    [
      {
        id: 'counted-each-time-round',
        fault: 'what comes round through recycling is brought in once more',
        find: 'if (origin !== chosen?.origin) begun',
        put: 'if (origin >= 0) begun',
      },
    ],
  ),
  ...inFolder(
    'origin-filter.ts',
    ['fates-of.spec.ts', 'what has become of a mine, a country or a lot is told of this mine'],
    [
      {
        id: 'every-quarter',
        fault: 'a mine is followed from its first month, whichever is asked for',
        find: 'fromMonth <= month &&',
        put: "month !== 'never' &&",
      },
    ],
  ),
];
