import { openingStock, recordAct, voidRecord } from '../chain';
import { allOf, correctRecord, count, discarded } from '../keeping';
import { goods, mined, ore, reduction, saleOnChain } from '../submissions';
import type { Scenarios } from './scenario';

/** Refusals of voids and corrections. */
export const ofRepairs = {
  'target-not-found': { when: voidRecord('SEP', 'v', 'never') },
  'target-not-an-act': {
    given: [voidRecord('SEP', 'v', 'open')],
    when: voidRecord('SEP', 'v2', 'v'),
  },
  'target-already-voided': {
    given: [voidRecord('SEP', 'v', 'open')],
    when: voidRecord('SEP', 'v2', 'open'),
  },
  'record-built-on': {
    given: [recordAct('SEP', 'red', reduction())],
    when: voidRecord('SEP', 'v', 'open'),
  },
  'target-not-correctable': {
    given: [recordAct('SEP', 'count', count({ lots: [{ lotId: 'OX', countedGrams: 999 }] }))],
    when: correctRecord('SEP', 'new', {
      targetRecordId: 'count',
      act: mined([ore], { occurredOn: '2999-01-01' }),
    }),
  },
  'correction-changes-type': {
    when: correctRecord('SEP', 'new', {
      targetRecordId: 'open',
      act: mined([ore], { occurredOn: '2999-01-01' }),
    }),
  },
  'lot-after-original': {
    given: [recordAct('SEP', 'sample', discarded()), recordAct('SEP', 'mined', mined([ore]))],
    when: correctRecord('SEP', 'new', {
      targetRecordId: 'sample',
      act: discarded({ takes: [allOf('ORE', 9_999)] }),
    }),
  },
  'correction-changes-lot-in-use': {
    given: [recordAct('SEP', 'red', reduction())],
    when: correctRecord('SEP', 'new', {
      targetRecordId: 'open',
      act: openingStock('OX', 999, '2025-01-02'),
    }),
  },
  'correction-uses-sent-grams': {
    given: [
      recordAct('SEP', 'more', openingStock('OX2', 10)),
      recordAct('SEP', 'sale', saleOnChain({ goods: [goods({ takes: [allOf('OX', 1_000)] })] })),
    ],
    when: correctRecord('SEP', 'new', {
      targetRecordId: 'sale',
      act: saleOnChain({
        goods: [goods({ takes: [allOf('OX2', 10)] }), goods({ takes: [allOf('OX', 1_000)] })],
      }),
    }),
  },
  'mass-below-taken': {
    given: [recordAct('SEP', 'red', reduction())],
    when: correctRecord('SEP', 'new', { targetRecordId: 'open', act: openingStock('OX', 999) }),
  },
} satisfies Scenarios;
