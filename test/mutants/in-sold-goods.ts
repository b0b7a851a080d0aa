import { mutantsIn, mutantsOf } from './mutant';

const volumes = mutantsIn('libs/read-models/src/transaction-volumes');

const sold = 'site/acts/sold-goods.spec.ts';
const under = 'site/acts/under-sale.spec.ts';
const papers = 'site/acts/adjust-deal-value.spec.ts';
const beside = 'beside-deals.spec.ts';

const waiting = 'goods that are sold and wait for their export';
const underSale = 'an export under a sale';

/** What becomes of goods between their sale abroad and their export, and of what they cost. */
export const inSoldGoods = [
  ...mutantsOf(
    'site/acts/take-lots.ts',
    [sold, `${waiting} go to a port with their deal`],
    [
      {
        id: 'deal-lost-on-the-way',
        fault: 'sold goods arrive without their deal, and nobody may export them',
        find: '  ...(dealId === undefined ? {} : { dealId }),\n',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'site/flows.ts',
    [sold, `${waiting} stay sold in bond`],
    [
      {
        id: 'bond-frees-sold-goods',
        fault: 'sold goods that go into bond are not sold any more',
        find: 'status: statusOnArrival(taken.status, purpose)',
        put: "status: statusOnArrival(taken.status.replace('sold', 'free'), purpose)",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/dispatch-goods.ts',
    [sold, `${waiting} do not go elsewhere: toll`],
    [
      {
        id: 'sold-goods-go-anywhere',
        fault: 'sold goods are sent away to be worked for others',
        find: 'dispatchPurposeOf(act.purpose)?.takesSold === true',
        put: 'dispatchPurposeOf(act.purpose)?.takesSold !== undefined',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/regroup-lots.ts',
    [sold, `${waiting} are not put together with those of another deal`],
    [
      {
        id: 'deals-merged',
        fault: 'goods of two deals become one lot of the first',
        find: ", 'grade', 'dealId', 'principalRef'] as const",
        put: ", 'grade', 'principalRef'] as const",
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/rework-goods.ts',
    [sold, `${waiting} are worked once more`],
    [
      {
        id: 'rework-frees-sold-goods',
        fault: 'sold goods become free by being worked',
        find: "({ ...lot, status: 'sold', dealId, ...kept })",
        put: '({ ...lot, dealId, ...kept })',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/rework-goods.ts',
    [sold, `${waiting} are not worked in a unit`],
    [
      {
        id: 'sold-goods-in-a-unit',
        fault: 'sold goods go into a separator, where nobody can tell them apart',
        find: "type !== 'Recycled' && unitId === undefined",
        put: "type !== 'Recycled' || unitId === undefined",
      },
    ],
  ),
  ...mutantsOf(
    'site/deals/sale-deals.ts',
    [under, `${underSale} does not take goods of another deal`],
    [
      {
        id: 'exported-under-another-deal',
        fault: 'the goods of one sale are exported under another',
        find: 'return lot !== undefined && lot.dealId !== dealId;',
        put: 'return lot !== undefined && lot.dealId === undefined;',
      },
    ],
  ),
  ...mutantsOf(
    'site/deals/sale-deals.ts',
    [under, `${underSale} tells nobody who has none of the goods`],
    [
      {
        id: 'sales-of-others-found-out',
        fault: 'whoever guesses the id of a sale is told whether it is there',
        find: 'if (!isHere || !saleDealRow',
        put: 'if (!saleDealRow',
      },
    ],
  ),
  ...mutantsOf(
    'site/deals/sale-deals.ts',
    [under, `${underSale} says what the sale said`],
    [
      {
        id: 'unnamed-party-differs',
        fault: 'a party that the sale did not name is called another one than that of the export',
        find: 'sale.parties[name] !== undefined && ',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'site/acts/adjust-deal-value.ts',
    [papers, 'papers about the value of a deal are not above the value of the deal'],
    [
      {
        id: 'credit-above-the-deal',
        fault: 'a fen more is credited than the deal is worth',
        find: '+ BigInt(adjustmentMinor) < 0n',
        put: '+ BigInt(adjustmentMinor) < -1n',
      },
    ],
  ),
  ...mutantsOf(
    'site/deals/adjustments.ts',
    [papers, 'papers about the value of a deal are not taken back under what was credited on them'],
    [
      {
        id: 'debit-note-taken-from-under-a-credit',
        fault: 'a debit note is taken back on which more was credited',
        find: 'if (leftMinor + BigInt(adjustmentMinor) < 0n) {',
        put: 'if (leftMinor + BigInt(adjustmentMinor) < -5n) {',
      },
    ],
  ),
  ...mutantsOf(
    'site/repair/blockers-of.ts',
    [papers, 'papers about the value of a deal keep the deal from being taken back'],
    [
      {
        id: 'deal-gone-under-its-papers',
        fault: 'a sale is taken back of which credit notes stand',
        find: '    ...adjustmentsToDealsOf(act, asked.own).map(here(act)),\n',
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'postings/lines-of-trade.ts',
    [under, 'a sale that is given up leaves free goods where they lie'],
    [
      {
        id: 'given-up-and-still-sold',
        fault: 'the books keep as sold what was given up',
        find: 'const again = { ...lot, lotId, status };',
        put: 'const again = { ...lot, lotId };',
      },
    ],
  ),
  ...volumes(
    'deal-lines.ts',
    [beside, 'what of a sale abroad was given up stands beside sold'],
    [
      {
        id: 'given-up-with-the-wrong-sign',
        fault: 'what was given up is counted below nothing',
        find: "dealId === undefined || line.role !== 'made'",
        put: "dealId === undefined || line.role !== 'taken'",
      },
    ],
  ),
  ...volumes(
    'beside-deals.ts',
    [beside, 'papers about the value of a deal of an export stand beside what was exported'],
    [
      {
        id: 'credit-on-the-wrong-side',
        fault: 'a credit note to an export lowers what was sold',
        find: "kind: kind === 'adjusted' ? deal.kind : kind,",
        put: "kind: kind === 'adjusted' ? 'sold' : kind,",
      },
    ],
  ),
  ...volumes(
    'volume.ts',
    ['any-history.spec.ts', 'volumes of any history are the sums of the lines'],
    [
      {
        id: 'adjustments-not-rolled-up',
        fault: 'papers of value are forgotten when their block is rolled up',
        find: "const last = adjusted.length > 0 ? ['/', ...adjusted] : [];",
        put: 'const last = adjusted.slice(adjusted.length);',
      },
    ],
  ),
];
