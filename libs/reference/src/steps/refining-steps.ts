import { sourceIn } from '../laws/sources';
import { band, ndPrHeld } from './band';
import { reductionBands } from './reduction-bands';
import type { Step } from './step';

/** Toll processing, commissioned processing included, was barred with the quotas of 2020. */
const tollBar = {
  effectiveFrom: '2020-07-17',
  source: `${sourceIn('quota-notice-2020')}; whether it still binds is not known`,
  verified: false,
} as const;

const inTheMine = {
  act: 'Refined',
  activities: ['mining'],
  designation: 'mining',
  inputs: ['ore'],
  outputs: ['mineral-product', 'ore'],
  tollBar: null,
  canMoveNdPrRatio: true,
  needsOwnComposition: true,
} as const satisfies Partial<Step>;

const inThePlant = {
  act: 'Refined',
  activities: ['separation'],
  designation: 'smelting-separation',
  outputs: ['compound'],
  isContinuous: true,
  tollBar,
  ceilings: ['C1', 'C2', 'C3', 'C4'],
  canMoveNdPrRatio: true,
  needsOwnComposition: true,
} as const satisfies Partial<Step>;

/** From ore to mineral product (Order 71 of 2025: that is mining, by law). */
const beneficiationSteps = [
  {
    ...inTheMine,
    code: 'beneficiation',
    en: 'Beneficiation',
    zh: '选矿',
    unitKinds: [],
    isContinuous: false,
    bands: [
      band({
        kind: 'recovery',
        fromPpm: 500_000,
        toPpm: 750_000,
        takenMaterials: ['rock-ore'],
        note: 'Flotation of hard rock.',
      }),
      band({
        kind: 'product-oxide',
        fromPpm: 500_000,
        toPpm: 650_000,
        madeMaterials: ['bastnaesite-concentrate', 'bastnaesite-monazite-concentrate'],
      }),
    ],
    ceilings: ['C1', 'C2', 'C3'],
  },
  {
    ...inTheMine,
    code: 'ion-clay-leaching',
    en: 'Leaching of ion-adsorption clay',
    zh: '离子型稀土浸取',
    unitKinds: ['leach-pond'],
    isContinuous: true,
    bands: [
      band({
        kind: 'recovery',
        fromPpm: 700_000,
        toPpm: 900_000,
        over: 'between-counts',
        note: 'Of clay that was dug and weighed; old ponds recovered less than 30 %.',
      }),
      band({
        kind: 'product-oxide',
        fromPpm: 880_000,
        toPpm: 960_000,
        madeMaterials: ['ion-clay-oxide-concentrate'],
        note: 'The source has about 92 %; the width around it is a guess.',
      }),
    ],
    ceilings: ['C1', 'C2', 'C3', 'C4'],
  },
] as const satisfies readonly Step[];

/** From mineral product to master alloy. */
export const refiningSteps = [
  ...beneficiationSteps,
  {
    ...inThePlant,
    code: 'cracking',
    en: 'Cracking of concentrate',
    zh: '精矿分解',
    inputs: ['mineral-product'],
    unitKinds: ['kiln', 'reaction-tank'],
    bands: [],
  },
  {
    ...inThePlant,
    code: 'separation',
    en: 'Separation',
    zh: '分离',
    inputs: ['mineral-product', 'compound'],
    unitKinds: ['separator', 'reaction-tank'],
    bands: [
      band({
        kind: 'recovery',
        fromPpm: 920_000,
        toPpm: 980_000,
        over: 'between-counts',
        note: 'Over a period between two counts of the unit, not of one draw.',
      }),
    ],
  },
  {
    code: 'compound-conversion',
    en: 'Conversion of a compound (calcining, precipitation, fluorination)',
    zh: '化合物转化',
    act: 'Refined',
    activities: ['separation', 'metal-smelting'],
    designation: null,
    inputs: ['compound'],
    outputs: ['compound'],
    unitKinds: ['kiln', 'reaction-tank'],
    isContinuous: false,
    bands: [ndPrHeld],
    tollBar: null,
    ceilings: ['C1', 'C2', 'C3', 'C4'],
    canMoveNdPrRatio: false,
    needsOwnComposition: true,
  },
  {
    code: 'metal-reduction',
    en: 'Reduction to metal',
    zh: '金属冶炼（电解、还原）',
    act: 'Refined',
    activities: ['metal-smelting'],
    designation: null,
    inputs: ['compound'],
    outputs: ['metal', 'alloy', 'scrap'],
    unitKinds: ['furnace'],
    isContinuous: false,
    bands: [...reductionBands, ndPrHeld],
    tollBar: null,
    ceilings: ['C2', 'C3', 'C4'],
    canMoveNdPrRatio: false,
    needsOwnComposition: true,
  },
  {
    code: 'master-alloying',
    en: 'Making of master alloy',
    zh: '中间合金制备',
    act: 'Refined',
    activities: ['metal-smelting'],
    designation: null,
    inputs: ['metal', 'alloy', 'compound'],
    outputs: ['alloy', 'scrap'],
    unitKinds: ['furnace'],
    isContinuous: false,
    bands: [ndPrHeld],
    tollBar: null,
    ceilings: ['C2', 'C3', 'C4'],
    canMoveNdPrRatio: false,
    needsOwnComposition: true,
  },
] as const satisfies readonly Step[];
