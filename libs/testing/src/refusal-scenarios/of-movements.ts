import type { SubmittedAct, SubmittedReceiptLine } from '@lodestone/ledger';
import { openSite, recordAct, voidRecord } from '../chain';
import { allOf, batchOf, discarded, dispatch, redirection } from '../keeping';
import { receipt, saleOnChain } from '../submissions';
import type { Scenarios } from './scenario';

const tooMuch = [allOf('OX', 9_999)];

const receiptLine = (line: SubmittedReceiptLine): SubmittedAct => ({
  type: 'Received',
  occurredOn: '2025-02-01',
  receipts: [line],
});

const turnedAway = receiptLine({
  movementId: 'SEP/sale/1',
  sentLotId: 'OX',
  refused: { massGrams: 400, reason: 'wrong-goods' },
});

/** Refusals of what is sent, redirected and received. */
export const ofMovements = {
  'dispatch-to-itself': {
    when: recordAct('SEP', 'new', dispatch({ receivingSiteId: 'SEP', takes: tooMuch })),
  },
  'dispatch-to-another-enterprise': {
    when: recordAct('SEP', 'new', dispatch({ purpose: 'own-site', takes: tooMuch })),
  },
  'target-sends-nothing': {
    when: recordAct(
      'SEP',
      'new',
      redirection({ targetRecordId: 'open', movementIds: ['x'], receivingSiteId: 'NOWHERE' }),
    ),
  },
  'destination-unchanged': {
    given: [recordAct('SEP', 'sale', saleOnChain())],
    when: recordAct(
      'SEP',
      'new',
      redirection({ receivingSiteId: 'WORKS', occurredOn: '2025-01-31' }),
    ),
  },
  'receiving-site-of-another-client': {
    given: [
      openSite('SEP2', 'RE'),
      recordAct('SEP', 'sale', saleOnChain()),
      recordAct('WORKS', 'rec', receipt()),
    ],
    when: recordAct(
      'SEP',
      'new',
      redirection({ receivingSiteId: 'SEP2', occurredOn: '2025-01-31' }),
    ),
  },
  'movement-received-twice': {
    given: [recordAct('SEP', 'sale', saleOnChain())],
    when: recordAct('WORKS', 'new', {
      ...receipt(),
      receipts: [
        { movementId: 'SEP/sale/1', sentLotId: 'OX', lotId: 'IN', massGrams: 1 },
        { movementId: 'SEP/sale/1', sentLotId: 'OX', lotId: 'IN2', massGrams: 1 },
      ],
    }),
  },
  'movement-not-found': {
    // Sent to WORKS; to the eyes of SEP2 it does not exist.
    given: [openSite('SEP2', 'RE'), recordAct('SEP', 'sale', saleOnChain())],
    when: recordAct('SEP2', 'new', receipt({}, { occurredOn: '2025-01-31' })),
  },
  'movement-already-received': {
    given: [recordAct('SEP', 'sale', saleOnChain()), recordAct('WORKS', 'rec', receipt())],
    when: recordAct('WORKS', 'new', receipt({ lotId: 'IN2' }, { occurredOn: '2025-01-31' })),
  },
  'movement-voided': {
    given: [recordAct('SEP', 'sale', saleOnChain()), voidRecord('SEP', 'v', 'sale')],
    when: recordAct('WORKS', 'new', receipt({}, { occurredOn: '2025-01-31' })),
  },
  'lot-contradicted': {
    // WORKS had received all of it before SEP knew: SEP's void yields.
    given: [recordAct('SEP', 'sale', saleOnChain())],
    unseen: [recordAct('WORKS', 'rec', receipt()), voidRecord('SEP', 'v', 'sale')],
    when: recordAct('SEP', 'new', discarded({ takes: [allOf('OX', 1_000)] })),
  },
  'look-first': {
    given: [recordAct('SEP', 'sale', saleOnChain())],
    when: batchOf('SEP', [voidRecord('SEP', 'v', 'sale'), voidRecord('SEP', 'v2', 'open')]),
  },
  'occurred-before-dispatch': {
    given: [recordAct('SEP', 'sale', saleOnChain())],
    when: recordAct('WORKS', 'new', receipt({}, { occurredOn: '2025-01-31' })),
  },
  'return-not-refusable': {
    given: [recordAct('SEP', 'sale', saleOnChain()), recordAct('WORKS', 'rec', turnedAway)],
    when: recordAct(
      'SEP',
      'new',
      receiptLine({
        movementId: 'WORKS/rec/1',
        sentLotId: 'OX',
        refused: { massGrams: 400, reason: 'wrong-goods' },
        closes: false,
      }),
    ),
  },
  'part-exceeds-rest': {
    given: [recordAct('SEP', 'sale', saleOnChain())],
    when: recordAct('WORKS', 'new', receipt({ closes: false, ppm: { Nd: 1_000_001 } })),
  },
  'mass-exceeds-line': {
    given: [recordAct('SEP', 'sale', saleOnChain())],
    when: recordAct('WORKS', 'new', receipt({ massGrams: 9_999, ppm: { Nd: 1_000_001 } })),
  },
  'surplus-without-analysis': {
    given: [recordAct('SEP', 'sale', saleOnChain())],
    when: recordAct(
      'WORKS',
      'new',
      receipt({ surplus: { lotId: 'MORE', massGrams: 9_999, ppm: { Nd: 1_000_001 } } }),
    ),
  },
  'surplus-not-over': {
    given: [recordAct('SEP', 'sale', saleOnChain())],
    when: recordAct(
      'WORKS',
      'new',
      receipt({
        massGrams: 399,
        surplus: { lotId: 'MORE', massGrams: 1, ppm: { Nd: 1_000_001 } },
      }),
    ),
  },
} satisfies Scenarios;
