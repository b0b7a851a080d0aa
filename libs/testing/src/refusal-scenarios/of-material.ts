import { openingStock, oxidePpm, recordAct, voidRecord } from '../chain';
import { allOf, count, discarded, holdLots } from '../keeping';
import { goods, mined, ore, reduction, sale, saleAbroad } from '../submissions';
import type { SubmittedAct } from '@lodestone/ledger';
import type { Scenarios } from './scenario';

const pureOxide = {
  material: 'praseodymium-neodymium-oxide',
  massGrams: 1_000,
  ppm: oxidePpm,
};

/** Refusals of lots that come into being, are taken from, and become others. */
export const ofMaterial = {
  'lot-made-twice': {
    when: recordAct('SEP', 'new', mined([ore, { ...ore, ppm: { Nd: 1_000_001 } }])),
  },
  'lot-exists': {
    when: recordAct('SEP', 'new', mined([{ ...ore, lotId: 'OX', ppm: { Nd: 1_000_001 } }])),
  },
  'origin-impossible': {
    when: recordAct(
      'SEP',
      'new',
      mined([
        ore,
        { lotId: 'MAG', material: 'ndfeb-magnet', massGrams: 1, ppm: { Nd: 1_000_001 } },
      ]),
    ),
  },
  'composition-exceeds-whole': {
    when: recordAct('SEP', 'new', mined([{ ...ore, ppm: { Nd: 600_000, Fe: 400_001 } }])),
  },
  'richer-than-pure-compound': {
    when: recordAct('SEP', 'new', mined([{ ...ore, ppm: { Nd: 857_400 } }])),
  },
  'lot-taken-twice': {
    when: recordAct(
      'SEP',
      'new',
      reduction({
        takes: [
          { lotId: 'OX', massGrams: 9_999 },
          { lotId: 'OX', massGrams: 9_999 },
        ],
      }),
    ),
  },
  'lot-not-found': {
    when: recordAct('WORKS', 'new', reduction({ takes: [{ lotId: 'OX', massGrams: 9_999 }] })),
  },
  'lot-voided': {
    given: [voidRecord('SEP', 'v', 'open')],
    when: recordAct('SEP', 'new', reduction({ occurredOn: '2024-01-01' })),
  },
  'lot-held': {
    given: [recordAct('SEP', 'sale', saleAbroad()), holdLots('SEP', 'hold', ['OX-S'])],
    when: recordAct(
      'SEP',
      'new',
      discarded({ occurredOn: '2024-12-31', takes: [allOf('OX-S', 9_999)] }),
    ),
  },
  'lot-sold': {
    given: [recordAct('SEP', 'sale', saleAbroad())],
    when: recordAct(
      'SEP',
      'new',
      sale({
        occurredOn: '2024-01-01',
        goods: [goods({ takes: [{ lotId: 'OX-S', massGrams: 9_999 }] })],
      }),
    ),
  },
  'occurred-before-lot': {
    when: recordAct(
      'SEP',
      'new',
      reduction({ occurredOn: '2024-12-31', takes: [{ lotId: 'OX', massGrams: 9_999 }] }),
    ),
  },
  'dated-before-count': {
    given: [recordAct('SEP', 'count', count({ lots: [{ lotId: 'OX', countedGrams: 999 }] }))],
    when: recordAct('SEP', 'new', reduction({ takes: [allOf('OX', 9_999)] })),
  },
  'mass-exceeds-lot': {
    when: recordAct(
      'SEP',
      'new',
      reduction({
        takes: [{ lotId: 'OX', massGrams: 1_001 }],
        makes: [{ ...ore, massGrams: 9e9 }],
      }),
    ),
  },
  'diffusion-composition-copied': {
    given: [recordAct('WORKS', 'open', openingStock('BLK', 100))],
    when: recordAct(
      'WORKS',
      'new',
      reduction({
        type: 'MagnetProduced',
        step: 'grain-boundary-diffusion',
        takes: [{ lotId: 'BLK', massGrams: 100 }],
        makes: [{ lotId: 'GBD', material: 'ndfeb-diffused-magnet', massGrams: 200, ppm: oxidePpm }],
      }),
    ),
  },
  'more-rare-earth-out-than-in': {
    // 101 % of the rare earth that went in: postings.md C2 refuses it and lets 100.5 % through.
    when: recordAct(
      'SEP',
      'new',
      reduction({
        makes: [
          {
            lotId: 'MET',
            material: 'praseodymium-neodymium-metal',
            massGrams: 855,
            ppm: { Nd: 754_800, Pr: 243_500 },
          },
        ],
      }),
    ),
  },
  'more-of-element-out-than-in': {
    when: recordAct(
      'SEP',
      'new',
      reduction({
        makes: [
          {
            lotId: 'MET',
            material: 'praseodymium-neodymium-metal',
            massGrams: 830,
            ppm: { Nd: 656_000, Pr: 343_000 },
          },
        ],
      }),
    ),
  },
  'unit-dated-before-count': {
    given: [
      recordAct('SEP', 'count', count({ units: [{ unitId: 'SX-1', countedMicrograms: {} }] })),
    ],
    when: recordAct('SEP', 'new', reduction({ unitId: 'SX-1', takes: [allOf('OX', 9_999)] })),
  },
  'status-not-released': {
    given: [
      recordAct('SEP', 'bond', {
        ...openingStock('BOND', 1_000),
        makes: [{ lotId: 'BOND', status: 'bonded', ...pureOxide }],
      } as SubmittedAct),
    ],
    when: recordAct(
      'SEP',
      'new',
      reduction({
        takes: [allOf('BOND', 1_000)],
        makes: [{ ...ore, massGrams: 9e9, status: 'free', ppm: { Nd: 857_400 } }],
      }),
    ),
  },
  'unit-held': {
    given: [
      recordAct(
        'SEP',
        'count',
        count({
          units: [
            {
              unitId: 'SX-1',
              countedMicrograms: { Nd: '9000000000' },
              analysis: { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-02-01' },
            },
          ],
        }),
      ),
    ],
    when: recordAct(
      'SEP',
      'new',
      reduction({
        occurredOn: '2025-02-02',
        unitId: 'SX-1',
        takes: [],
        makes: [{ lotId: 'OX2', material: 'dysprosium-oxide', massGrams: 9, ppm: { Dy: 850_000 } }],
      }),
    ),
  },
  'unit-below-nothing': {
    given: [recordAct('SEP', 'fed', reduction({ unitId: 'SX-1', makes: [] }))],
    when: recordAct(
      'SEP',
      'new',
      reduction({
        unitId: 'SX-1',
        takes: [],
        makes: [
          { lotId: 'OX2', material: 'neodymium-oxide', massGrams: 999, ppm: { Nd: 850_000 } },
        ],
      }),
    ),
  },
} satisfies Scenarios;
