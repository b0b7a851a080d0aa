import { recordAct } from '../chain';
import { allOf, assay, count, discarded, holdLots, regrouping, releaseLots } from '../keeping';
import { mined, ore, reduction } from '../submissions';
import type { Scenarios } from './scenario';

const counted = (lotId: string, countedGrams: number) => ({ lotId, countedGrams });

const sameUnitTwice = [
  { unitId: 'SX-1', countedMicrograms: {} },
  { unitId: 'SX-1', countedMicrograms: {} },
];

/** Refusals of counts, assays, regroupings and holds. */
export const ofKeeping = {
  'lot-counted-twice': {
    when: recordAct('SEP', 'new', count({ lots: [counted('NONE', 1), counted('NONE', 1)] })),
  },
  'loss-exceeds-lot': {
    given: [
      recordAct('SEP', 'later', discarded({ occurredOn: '2025-03-01', takes: [allOf('OX', 900)] })),
    ],
    when: recordAct(
      'SEP',
      'new',
      count({ lots: [{ ...counted('OX', 0), gainLotId: 'OX.1' }], units: sameUnitTwice }),
    ),
  },
  'gain-lot-missing': {
    when: recordAct('SEP', 'new', count({ lots: [counted('OX', 1_001)], units: sameUnitTwice })),
  },
  'gain-lot-not-allowed': {
    when: recordAct(
      'SEP',
      'new',
      count({ lots: [{ ...counted('OX', 1_000), gainLotId: 'OX.1' }], units: sameUnitTwice }),
    ),
  },
  'gain-without-analysis': {
    when: recordAct(
      'SEP',
      'new',
      count({ lots: [{ ...counted('OX', 9_999), gainLotId: 'OX.1' }], units: sameUnitTwice }),
    ),
  },
  'unit-counted-twice': { when: recordAct('SEP', 'new', count({ units: sameUnitTwice })) },
  'lot-empty': {
    given: [recordAct('SEP', 'gone', discarded({ takes: [allOf('OX', 1_000)] }))],
    when: recordAct('SEP', 'new', assay({ ppm: { Nd: 1_000_001 } })),
  },
  'regrouping-takes-many': {
    when: recordAct(
      'SEP',
      'new',
      regrouping('split', [allOf('OX', 9_999), allOf('OX', 9_999)], [allOf('A', 1)]),
    ),
  },
  'regrouping-makes-many': {
    when: recordAct(
      'SEP',
      'new',
      regrouping('merge', [allOf('OX', 9_999)], [allOf('A', 1), allOf('B', 1)]),
    ),
  },
  'regrouping-of-unlike-lots': {
    given: [recordAct('SEP', 'mined', mined([ore]))],
    when: recordAct(
      'SEP',
      'new',
      regrouping('merge', [allOf('OX', 1), allOf('ORE', 1)], [allOf('A', 1)]),
    ),
  },
  'regrouping-mass-differs': {
    when: recordAct(
      'SEP',
      'new',
      regrouping('split', [allOf('OX', 10)], [{ ...allOf('A', 9), status: 'reserve' }]),
    ),
  },
  'regrouping-changes-other-field': {
    when: recordAct(
      'SEP',
      'new',
      regrouping(
        'title',
        [allOf('OX', 10)],
        [{ ...allOf('A', 10), status: 'reserve', ownerId: 'NOBODY' }],
      ),
    ),
  },
  'regrouping-changes-nothing': {
    given: [recordAct('SEP', 'metal', reduction())],
    when: recordAct('SEP', 'new', regrouping('scrap', [allOf('MET', 10)], [allOf('A', 10)])),
  },
  'matter-cannot-be-scrap': {
    when: recordAct(
      'SEP',
      'new',
      regrouping('scrap', [allOf('OX', 10)], [{ ...allOf('A', 10), material: 'rock-ore' }]),
    ),
  },
  'scrap-not-scrap': {
    given: [recordAct('SEP', 'metal', reduction())],
    when: recordAct(
      'SEP',
      'new',
      regrouping('scrap', [allOf('MET', 10)], [{ ...allOf('A', 10), material: 'rock-ore' }]),
    ),
  },
  'owner-not-found': {
    when: recordAct(
      'SEP',
      'new',
      regrouping('title', [allOf('OX', 10)], [{ ...allOf('A', 10), ownerId: 'NOBODY' }]),
    ),
  },
  'hold-not-found': {
    given: [recordAct('SEP', '~mined', mined([ore]))],
    when: releaseLots('SEP', 'new', '~mined'),
  },
  'hold-by-authority': {
    given: [holdLots('SEP', '~seal', ['OX'])],
    when: releaseLots('SEP', 'new', '~seal'),
  },
} satisfies Scenarios;
