import type { Step } from './step';

/**
 * A recycler must not be fed with mineral products (domain.md §1.1 Art. 11): ore and concentrate
 * are not among the inputs.
 */
export const recyclingSteps = [
  {
    code: 'recycling',
    en: 'Recycling into compounds',
    zh: '综合利用（回收稀土化合物）',
    act: 'Recycled',
    activities: ['recycling'],
    inputs: ['scrap'],
    outputs: ['compound'],
    recovery: {
      fromPpm: 900_000,
      toPpm: 990_000,
      effectiveFrom: '2024-10-01',
      source: 'domain.md §4.3',
      verified: false,
      note: 'The source has about 97 % in a laboratory; the width around it is a guess.',
    },
    otherMatter: null,
    ceilings: ['C1', 'C2', 'C3'],
    isContinuous: false,
    canMoveNdPrRatio: true,
    needsOwnComposition: true,
  },
  {
    code: 'magnet-to-magnet-recycling',
    en: 'Recycling from magnet to magnet alloy',
    zh: '磁体短流程再生',
    act: 'Recycled',
    activities: ['recycling', 'magnet-making'],
    inputs: ['scrap', 'alloy', 'metal', 'compound'],
    outputs: ['alloy', 'scrap'],
    recovery: null,
    otherMatter: null,
    ceilings: ['C2', 'C3'],
    isContinuous: false,
    canMoveNdPrRatio: false,
    needsOwnComposition: true,
  },
] as const satisfies readonly Step[];
