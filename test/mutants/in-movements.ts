import { mutantsIn } from './mutant';

const inReadModels = mutantsIn('libs/read-models/src');
const inLedger = mutantsIn('libs/ledger/src');
const inApi = mutantsIn('apps/api/src');

const anyHistory = 'movements/any-history.spec.ts';
const inTransit = [
  anyHistory,
  'movements of any history are in transit what the accounts',
] as const;
const differences = [anyHistory, 'movements of any history differ from what was sent'] as const;
const written = [anyHistory, 'movements of any history are what the write side'] as const;
const late = [
  'findings/rules/movements.spec.ts',
  'goods that nobody receives are late no more when they come',
] as const;

/** What is on its way, and what both sides say of it. */
export const inMovements = [
  ...inReadModels('movements/live-statements.ts', inTransit, [
    {
      id: 'taken-back-and-still-said',
      fault: 'what was taken back of a line is still on its way',
      find: '    if (row.sign < 0) live.delete(nameOf(row));\n    else live.set(nameOf(row), row);\n',
      put: '    live.set(nameOf(row), row);\n',
    },
  ]),
  ...inReadModels(
    'movements/movements.ts',
    [
      'movements/corrected-sending.spec.ts',
      'a dispatch that is corrected to another purpose is found by the kind',
    ],
    [
      {
        id: 'kind-of-the-first-telling',
        fault: 'goods are found by the kind that they were of before a correction alone',
        find: '...(isSentAnew ? kindsOf(line, said.data.kind) : {}),',
        put: '',
      },
    ],
  ),
  ...inReadModels(
    'movements/movement-at.ts',
    [
      'movements/corrected-sending.spec.ts',
      'a dispatch that is corrected to another purpose is of the new kind',
    ],
    [
      {
        id: 'of-todays-kind-then',
        fault: 'goods were at every moment of the kind that they are of now',
        find: 'const { kind, ppm, massGrams: sentGrams } = live.lastSent;',
        put: 'const { ppm, massGrams: sentGrams } = live.lastSent;\n  const { kind } = line;',
      },
    ],
  ),
  ...inReadModels(
    'movements/movements.ts',
    [
      'movements/corrected-sending.spec.ts',
      'a sale that is corrected to be somebody else’s is listed',
    ],
    [
      {
        id: 'seller-of-the-first-telling',
        fault: 'whose sale it is after a correction does not find it in its lists',
        find: '...(isSentAnew ? ownersOf(said) : []), ',
        put: '',
      },
    ],
  ),
  ...inReadModels(
    'movements/parties-of.ts',
    [
      'movements/handed-over-receiver.spec.ts',
      'goods that were on their way to a site when it changed hands are remembered',
    ],
    [
      {
        id: 'receiver-forgets-what-it-received',
        fault:
          'who received goods that were sent when the site was another’s does not see them any more',
        find: '    ...receipts.map(by),\n',
        put: '',
      },
    ],
  ),
  ...inReadModels('movements/receipt-difference.ts', differences, [
    {
      id: 'own-assay-ignored',
      fault: 'what a receiver found by its own analysis makes no difference between the two',
      find: 'negated(contentOf(massGrams, ppm))',
      put: 'negated(contentOf(massGrams, sentPpm))',
    },
  ]),
  ...inReadModels(
    'movements/receipt-difference.ts',
    [
      'movements/receipt-difference.spec.ts',
      'what was sent less what arrived is nothing where a part was taken in',
    ],
    [
      {
        id: 'refused-and-missing',
        fault: 'what was turned away counts as missing',
        find: '- surplusGrams - refusedGrams,',
        put: '- surplusGrams,',
      },
    ],
  ),
  ...inReadModels('movements/movements.ts', differences, [
    {
      id: 'month-keeps-what-was-voided',
      fault: 'a receipt that was taken back stays in the month of its pair',
      find: 'withReceipt(before, { arrived: data, sentPpm: sent.ppm }, sign)',
      put: 'withReceipt(before, { arrived: data, sentPpm: sent.ppm }, 1)',
    },
  ]),
  ...inReadModels('movements/movements.ts', written, [
    {
      id: 'open-as-it-was',
      fault:
        'a line that was received is still in the lists of what is open, and one that is not is gone',
      find: '    isOpen: inTransitGrams === 0 ? 0 : 1,',
      put: '    isOpen: line.isOpen === 0 ? 1 : 0,',
    },
    {
      id: 'redirected-unseen',
      fault: 'the inbox of the site that goods are sent on to does not show them',
      find: '[...(isSentAnew ? ownersOf(said) : []), `to/${toSiteId}`].reduce(',
      put: '(isSentAnew ? ownersOf(said) : []).reduce(',
    },
  ]),
  ...inReadModels('findings/facts/due-facts.ts', late, [
    {
      id: 'late-though-received',
      fault: 'goods are late for ever, whoever received them',
      find: 'line.inTransitGrams - sign * said.data.clearedGrams',
      put: 'line.inTransitGrams',
    },
  ]),
  ...inReadModels(
    'findings/rules/movement-overdue.ts',
    ['findings/rules/movements.spec.ts', 'goods that nobody receives are late on the day after'],
    [
      {
        id: 'never-overdue',
        fault: 'goods that are longer on their way than usual are not told of',
        find: 'return isLate ? [',
        put: 'return isLate && dueOn === lostOn ? [',
      },
    ],
  ),
  ...inReadModels(
    'findings/rules/movement-never-received.ts',
    ['findings/rules/movements.spec.ts', 'goods that nobody receives were never received after'],
    [
      {
        id: 'lost-by-the-sender-alone',
        fault: 'of goods that never arrived the receiver is not told',
        find: "new Set([line.fromSiteId, line.destinations.at(-1)?.siteId ?? ''])",
        put: 'new Set([line.fromSiteId])',
      },
    ],
  ),
  ...inReadModels(
    'findings/rules/pair-differences-one-sign.ts',
    [
      'findings/rules/movements.spec.ts',
      'what two scales say of the same goods is not told where it differs once',
    ],
    [
      {
        id: 'both-sides-is-one-side',
        fault: 'a pair that differs to both sides is told of',
        find: '      other === 0 && one >= oneSignReceiptsMin;',
        put: '      one + other >= oneSignReceiptsMin;',
      },
    ],
  ),
  ...inLedger(
    'records/declared-to.ts',
    [
      'records/declared-to.spec.ts',
      'what was declared to a counterparty is what comes back to a site that is its own since',
    ],
    [
      {
        id: 'heir-told-the-receipt',
        fault: 'who took a site over is told what was received of goods that its predecessor sent',
        find: 'returnAwaitedIn(receipt, line).some(isOwn) ? comingBackIn(line) : []',
        put: 'returnAwaitedIn(receipt, line).some(isOwn) ? line : []',
      },
    ],
  ),
  ...inApi(
    'movements/movement-seen-by.ts',
    ['movements/movement-seen-by.spec.ts', 'a movement that was sent on is told to its former'],
    [
      {
        id: 'former-receiver-told-where-to',
        fault: 'who was to receive goods first is told to whom they went',
        find: '    ...(toId === enterpriseId ? { toSiteId, toId } : {}),',
        put: '    toSiteId,\n    toId,',
      },
    ],
  ),
  ...inApi(
    'movements/movement-seen-by.ts',
    ['movements/movement-seen-by.spec.ts', 'a movement that is sold is shown to its buyer'],
    [
      {
        id: 'former-owner-told',
        fault: 'a buyer is told whose the goods of its seller were',
        find: "const isTold = kind !== 'sale' &&",
        put: "const isTold = kind !== 'bonded' &&",
      },
    ],
  ),
];
