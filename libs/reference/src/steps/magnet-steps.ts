import { sources } from '../laws/sources';
import { band, ndPrHeld } from './band';
import type { Step } from './step';

/** All that holds of every step in a magnet works, unless its row says otherwise. */
const inTheWorks = {
  act: 'MagnetProduced',
  activities: ['magnet-making'],
  designation: null,
  unitKinds: [],
  isContinuous: false,
  bands: [ndPrHeld],
  tollBar: null,
  ceilings: ['C2', 'C3'],
  canMoveNdPrRatio: false,
  needsOwnComposition: false,
} as const satisfies Partial<Step>;

/** A skull stays in the crucible between heats. */
const atTheFurnace = {
  ...inTheWorks,
  activities: ['magnet-making', 'metal-smelting'],
  inputs: ['metal', 'alloy', 'scrap'],
  outputs: ['alloy', 'scrap'],
  unitKinds: ['furnace'],
  ceilings: ['C2', 'C3', 'C4'],
  needsOwnComposition: true,
} as const satisfies Partial<Step>;

/** From the melt to the finished magnet. */
export const magnetSteps = [
  {
    ...atTheFurnace,
    code: 'strip-casting',
    en: 'Strip casting',
    zh: '速凝甩带',
    bands: [band({ kind: 'recovery', fromPpm: 970_000, toPpm: 995_000 }), ndPrHeld],
  },
  {
    ...atTheFurnace,
    code: 'ingot-casting',
    en: 'Ingot casting',
    zh: '铸锭',
  },
  {
    ...atTheFurnace,
    code: 'melt-spinning',
    en: 'Melt spinning',
    zh: '快淬',
  },
  {
    ...inTheWorks,
    code: 'hydrogen-decrepitation',
    en: 'Hydrogen decrepitation',
    zh: '氢碎',
    inputs: ['alloy', 'scrap'],
    outputs: ['alloy', 'scrap'],
    bands: [
      band({
        kind: 'other-matter-in',
        fromPpm: 3_000,
        toPpm: 5_000,
        source: sources.bandsOfTrade,
        note: 'Hydrogen taken up.',
      }),
      ndPrHeld,
    ],
  },
  {
    ...inTheWorks,
    code: 'jet-milling',
    en: 'Jet milling',
    zh: '气流磨',
    inputs: ['alloy'],
    outputs: ['alloy', 'scrap'],
    bands: [
      band({
        kind: 'recovery',
        fromPpm: 960_000,
        toPpm: 990_000,
        note: 'The source gives one band for decrepitation and milling together.',
      }),
      ndPrHeld,
    ],
  },
  {
    ...inTheWorks,
    code: 'pressing-sintering',
    en: 'Pressing and sintering',
    zh: '压型烧结',
    inputs: ['alloy'],
    outputs: ['magnet', 'scrap'],
    bands: [band({ kind: 'recovery', fromPpm: 950_000, toPpm: 990_000 }), ndPrHeld],
    needsOwnComposition: true,
  },
  {
    ...inTheWorks,
    code: 'hot-pressing',
    en: 'Hot pressing and hot deformation',
    zh: '热压热变形',
    inputs: ['alloy'],
    outputs: ['magnet', 'scrap'],
    needsOwnComposition: true,
  },
  {
    ...inTheWorks,
    code: 'bonding',
    en: 'Bonding with polymer',
    zh: '粘结成型',
    inputs: ['alloy'],
    outputs: ['magnet', 'scrap'],
    needsOwnComposition: true,
  },
  {
    ...inTheWorks,
    code: 'machining',
    en: 'Machining',
    zh: '机加工',
    inputs: ['magnet'],
    outputs: ['magnet', 'scrap'],
    bands: [
      band({
        kind: 'recovery',
        fromPpm: 600_000,
        toPpm: 900_000,
        note: 'By geometry: swarf is 6–73 % over all shapes.',
      }),
      band({ kind: 'gross-yield', fromPpm: 600_000, toPpm: 900_000 }),
      ndPrHeld,
    ],
  },
  {
    ...inTheWorks,
    code: 'grain-boundary-diffusion',
    en: 'Grain-boundary diffusion',
    zh: '晶界扩散',
    inputs: ['magnet', 'compound', 'metal', 'alloy'],
    outputs: ['magnet', 'scrap'],
    bands: [
      band({
        kind: 'pick-up',
        fromPpm: 500,
        toPpm: 10_000,
        elements: ['Tb', 'Dy'],
        source: sources.diffusion,
        note: 'A case of under 0.6 % is sourced, the worked line has 0.44 %; both ends are a guess.',
      }),
      band({
        kind: 'source-uptake',
        fromPpm: 500_000,
        toPpm: 1_000_000,
        elements: ['Tb', 'Dy'],
        source: sources.bandsOfTrade,
        note: 'The worked line has 83 %: the rest stays on the tray. The lower end is a guess.',
      }),
      ndPrHeld,
    ],
    ceilings: ['C2', 'C3', 'C6'],
    needsOwnComposition: true,
  },
  {
    ...inTheWorks,
    code: 'coating',
    en: 'Coating',
    zh: '表面处理（电镀）',
    inputs: ['magnet'],
    outputs: ['magnet', 'scrap'],
    bands: [
      band({
        kind: 'gross-gain',
        fromPpm: 5_000,
        toPpm: 30_000,
        source: sources.bandsOfTrade,
        note: 'Declared coating material included.',
      }),
      ndPrHeld,
    ],
  },
  {
    ...inTheWorks,
    code: 'magnetising',
    en: 'Magnetising and final inspection',
    zh: '充磁检验',
    inputs: ['magnet'],
    outputs: ['magnet', 'scrap'],
  },
] as const satisfies readonly Step[];
