import { mutantsOf } from './mutant';

const worked = 'postings/worked-lines.spec.ts';
const ofAct = 'postings/postings-of.spec.ts';
const books = 'site/any-history.spec.ts';
const again = 'site/any-history-again.spec.ts';
const stands = 'any history, told again has the books of one in which only what stands';
const moved = 'site/any-history-moved.spec.ts';
const page = (row: string) => [worked, `the worked lines of postings.md §3 ${row}`] as const;

/** postings.md §2 to §4 and the traps of its §8. */
export const inPostings = [
  ...mutantsOf(
    'postings/act-lines.ts',
    [books, 'any history is made of events that each sum to zero'],
    [
      {
        id: 'one-gram-slip',
        fault: 'a taken line is a gram short, which the page calls the one-gram slip',
        find: "posted(act, lotLine('stock', 'taken', lot, -lot.massGrams));",
        put: "posted(act, { ...lotLine('stock', 'taken', lot, -lot.massGrams), massGrams: 1 - lot.massGrams });",
      },
    ],
  ),
  ...mutantsOf('postings/act-lines.ts', page('lost in a fire'), [
    {
      id: 'loss-as-waste',
      fault: 'what burnt is posted as measured waste',
      find: 'posted(act, lotLine(sink, sink',
      put: "posted(act, lotLine('discarded', sink",
    },
  ]),
  ...mutantsOf(
    'postings/lines-of-keeping.ts',
    [books, 'any history takes no lot below nothing on any date'],
    [
      {
        id: 'restated-on-another-date',
        fault: 'an assay restates on its own day instead of the first day of the lot (§8.3)',
        find: '    occurredOn: firstOn,\n',
        put: '    occurredOn: act.data.occurredOn,\n',
      },
    ],
  ),
  ...mutantsOf(
    'postings/lines-of-keeping.ts',
    [again, stands],
    [
      {
        id: 'restatement-that-leaves-a-trace',
        fault: 'a restatement of a void stands on the day of what was voided',
        find: '    occurredOn: firstOn,\n',
        put: '    occurredOn: act.data.occurredOn,\n',
      },
    ],
  ),
  ...mutantsOf(
    'postings/lines-of-keeping.ts',
    [books, 'any history sums to zero over the nation at every ordinal'],
    [
      {
        id: 'rounding-dropped',
        fault: 'the rounding of a merge is posted nowhere',
        find: 'if (content.size === 0) return moved;',
        put: 'if (content.size >= 0) return moved;',
      },
    ],
  ),
  ...mutantsOf('postings/lines-of-keeping.ts', page('stock-take, gain'), [
    {
      id: 'gain-without-its-lot',
      fault: 'what was found is a difference of the new lot, not of the one that was counted',
      find: '      lotId: lot.lotId,\n',
      put: '      lotId: gain.lotId,\n',
    },
  ]),
  ...mutantsOf('postings/lines-of-keeping.ts', page('unit counted, year end'), [
    {
      id: 'unit-count-turned-round',
      fault: 'a count of a unit adds what is missing',
      find: `    contentOfMicrograms(countedMicrograms),
    negated(contentOfMicrograms(bookMicrograms)),`,
      put: `    contentOfMicrograms(bookMicrograms),
    negated(contentOfMicrograms(countedMicrograms)),`,
    },
  ]),
  ...mutantsOf('postings/lines-of-transformation.ts', page('reduction'), [
    {
      id: 'oxygen-hides-the-loss',
      fault: 'the difference of a step has all the gross that is missing, oxygen included',
      find: 'const missingGrams = gramsToNearest(totalMicrograms(missing));',
      put: 'const missingGrams = -sumOfGrams(moved);',
    },
  ]),
  ...mutantsOf('postings/lines-of-transformation.ts', page('separation, month'), [
    {
      id: 'in-process-as-a-loss',
      fault: 'what stays in the separator is posted as a difference of the step',
      find: "return balancing(lines, ownerId, { own, account: 'in-process', unitId });",
      put: "return balancing(lines, ownerId, { own, account: 'process-difference' });",
    },
  ]),
  ...mutantsOf('postings/lines-of-transformation.ts', page('tolling: R reduces'), [
    {
      id: 'tolled-loss-of-the-operator',
      fault: 'what is missing of somebody else’s material is booked to the site’s enterprise',
      find: 'soleOwner(takes) ?? operatorId;',
      put: 'operatorId;',
    },
  ]),
  ...mutantsOf('postings/lines-of-transformation.ts', page('beneficiation'), [
    {
      id: 'tailings-without-content',
      fault: 'tailings hold no rare earth, so that their neodymium is missing',
      find: '        content: contentOf(massGrams, ppm),\n',
      put: '        content: noContent,\n',
    },
  ]),
  ...mutantsOf('postings/lines-of-movement.ts', page('received short, closed'), [
    {
      id: 'short-receipt-stays-in-transit',
      fault: 'a closing receipt clears what arrived and not what was sent',
      find: "lotLine('in-transit', 'balance', sent, -clearedGrams),",
      put: "lotLine('in-transit', 'balance', sent, -(made?.massGrams ?? 0)),",
    },
  ]),
  ...mutantsOf('postings/lines-of-movement.ts', page('received: 1,400 taken, 600 refused'), [
    {
      id: 'return-under-the-old-name',
      fault: 'a refused part goes on under the movement that brought it',
      find: '            lotId: refused.returnMovementId,\n',
      put: '            lotId: movementId,\n',
    },
  ]),
  ...mutantsOf(
    'postings/lines-of-movement.ts',
    [moved, 'what is between two places in any history is in transit by pair of sites'],
    [
      {
        id: 'redirection-between-one-pair',
        fault: 'a redirection moves nothing from the pair of sites that it leaves',
        find: 'between(fromSiteId, -movedGrams)',
        put: 'between(act.data.receivingSiteId, -movedGrams)',
      },
    ],
  ),
  ...mutantsOf(
    'postings/lines-of-trade.ts',
    [ofAct, 'the lines of an act writes the deal on one line per take'],
    [
      {
        id: 'deal-on-both-lines',
        fault: 'the deal stands on the taken line too, and every volume cancels to nought (§8.1)',
        find: 'return [taken(act, lot), posted(act, { ...exported, ...dealColumns(goods, index) })];',
        put: 'return [{ ...taken(act, lot), ...dealColumns(goods, index) }, posted(act, { ...exported, ...dealColumns(goods, index) })];',
      },
      {
        id: 'pieces-on-every-line',
        fault: 'pieces are counted once for every lot of a deal (§8.8)',
        find: '(index === 0 && pieces !== undefined ? { pieces } : {})',
        put: '(index >= 0 && pieces !== undefined ? { pieces } : {})',
      },
    ],
  ),
  ...mutantsOf(
    'postings/postings-of.ts',
    [ofAct, 'the lines of an act posts a void with the signs turned'],
    [
      {
        id: 'reversal-without-its-sense',
        fault: 'a reversed line cannot be told from a posted one, and deals are counted twice',
        find: '      sense: line.sense === 1 ? -1 : 1,\n',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'measuring/content.ts',
    [ofAct, 'postings are exact where a double is not'],
    [
      {
        id: 'content-through-a-double',
        fault: 'content passes a floating-point number (N1)',
        find: 'contentMicrograms(massGrams, parts)',
        put: 'BigInt(massGrams * parts)',
      },
    ],
  ),
];
