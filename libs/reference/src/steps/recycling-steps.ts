import { band, ndPrHeld } from './band';
import type { Step } from './step';

const atTheRecycler = {
  act: 'Recycled',
  designation: null,
  isContinuous: false,
  tollBar: null,
} as const satisfies Partial<Step>;

/**
 * A recycler must not be fed with mineral products (Order 785 Art. 11): ore and concentrate
 * are not among the inputs.
 */
export const recyclingSteps = [
  {
    ...atTheRecycler,
    code: 'recycling',
    en: 'Recycling into compounds',
    zh: '综合利用（回收稀土化合物）',
    activities: ['recycling'],
    inputs: ['scrap'],
    outputs: ['compound'],
    unitKinds: ['separator', 'kiln', 'reaction-tank'],
    bands: [
      band({
        kind: 'recovery',
        fromPpm: 900_000,
        toPpm: 990_000,
        status: 'sourced',
        note: 'The source has about 97 % in a laboratory; the width around it is a guess.',
      }),
    ],
    ceilings: ['C1', 'C2', 'C3', 'C4'],
    canMoveNdPrRatio: true,
    needsOwnComposition: true,
  },
  {
    ...atTheRecycler,
    code: 'magnet-to-magnet-recycling',
    en: 'Recycling from magnet to magnet alloy',
    zh: '磁体短流程再生',
    activities: ['recycling', 'magnet-making'],
    inputs: ['scrap', 'alloy', 'metal', 'compound'],
    outputs: ['alloy', 'scrap'],
    unitKinds: [],
    bands: [ndPrHeld],
    ceilings: ['C2', 'C3'],
    canMoveNdPrRatio: false,
    needsOwnComposition: true,
  },
  {
    ...atTheRecycler,
    code: 'dismantling',
    en: 'Dismantling and sorting of end-of-life products',
    zh: '报废产品拆解分选',
    activities: ['recycling'],
    inputs: ['scrap'],
    outputs: ['scrap'],
    unitKinds: [],
    bands: [ndPrHeld],
    ceilings: ['C2', 'C3'],
    canMoveNdPrRatio: false,
    needsOwnComposition: true,
  },
] as const satisfies readonly Step[];
