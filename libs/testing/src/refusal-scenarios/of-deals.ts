import { openingStock, recordAct } from '../chain';
import { creditNote } from '../deals';
import { allOf, correctRecord } from '../keeping';
import { goods, reduction, sale, saleAbroad } from '../submissions';
import type { Scenarios } from './scenario';

const otherwise = { kind: 'debit-note', occurredOn: '2025-01-31' };

const metal = {
  lotId: 'MET',
  material: 'praseodymium-neodymium-metal',
  massGrams: 300,
  ppm: { Nd: 1_000_001 },
};

/** Refusals of what becomes of sold goods, and of papers about the value of a deal. */
export const ofDeals = {
  'deals-mixed': {
    given: [
      recordAct('SEP', 'sale', saleAbroad()),
      recordAct('SEP', 'more', openingStock('OX2', 10)),
    ],
    when: recordAct(
      'SEP',
      'new',
      reduction({
        takes: [allOf('OX-S', 400), allOf('OX2', 10)],
        makes: [{ ...metal, status: 'free' }],
      }),
    ),
  },
  'rework-changes-other-field': {
    given: [recordAct('SEP', 'sale', saleAbroad())],
    when: recordAct(
      'SEP',
      'new',
      reduction({ takes: [allOf('OX-S', 400)], makes: [{ ...metal, ownerId: 'MAG' }] }),
    ),
  },
  'deal-not-found': {
    given: [recordAct('SEP', 'sale', sale())],
    when: recordAct(
      'SEP',
      'new',
      creditNote('-101', { ...otherwise, dealId: 'SEP/sale/2', currency: 'EUR' }),
    ),
  },
  'adjustment-currency-differs': {
    given: [recordAct('SEP', 'sale', sale())],
    when: recordAct('SEP', 'new', creditNote('-101', { ...otherwise, currency: 'EUR' })),
  },
  'adjustment-contradicts-kind': {
    given: [recordAct('SEP', 'sale', sale())],
    when: recordAct('SEP', 'new', creditNote('-101', otherwise)),
  },
  'occurred-before-deal': {
    given: [recordAct('SEP', 'sale', sale())],
    when: recordAct('SEP', 'new', creditNote('-101', { occurredOn: '2025-01-31' })),
  },
  'credit-exceeds-deal-value': {
    given: [recordAct('SEP', 'sale', sale()), recordAct('SEP', 'credit', creditNote('-60'))],
    when: recordAct('SEP', 'new', creditNote('-41')),
  },
  'correction-changes-deal': {
    given: [
      recordAct('SEP', 'sale', sale()),
      recordAct('SEP', 'sale2', sale({ goods: [goods({ takes: [allOf('OX', 1)] })] })),
      recordAct('SEP', 'credit', creditNote('-60')),
    ],
    when: correctRecord('SEP', 'new', {
      targetRecordId: 'credit',
      act: creditNote('-60', { dealId: 'SEP/sale2/1' }),
    }),
  },
} satisfies Scenarios;
