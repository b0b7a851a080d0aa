import { sources } from '../laws/sources';
import { oxideFactors } from '../oxide-factors';
import type { LotMaterialCode } from '../materials';
import type { RareEarth } from '../elements';
import { band, type Band } from './band';

/** Oxides of one element that are reduced as such. NdPr oxide has figures of its own. */
const singleOxides = [
  ['La', 'lanthanum-oxide'],
  ['Ce', 'cerium-oxide'],
  ['Pr', 'praseodymium-oxide'],
  ['Gd', 'gadolinium-oxide'],
  ['Tb', 'terbium-oxide'],
  ['Dy', 'dysprosium-oxide'],
  ['Ho', 'holmium-oxide'],
  ['Y', 'yttrium-oxide'],
] as const satisfies ReadonlyArray<readonly [RareEarth, LotMaterialCode]>;

const oxygenPpm = (element: RareEarth): number =>
  1_000_000 - oxideFactors[element].metalPerOxideMicro;

/**
 * Dysprosium oxide gives off 12.9 % and praseodymium oxide 17.2 %: one band for every oxide would
 * accuse honest furnaces. Half a percent of assay below, one and a half of moisture and carbonate
 * above; the width is ours.
 */
const oxygenOf = ([element, material]: (typeof singleOxides)[number]): Band =>
  band({
    kind: 'other-matter-out',
    fromPpm: oxygenPpm(element) - 5_000,
    toPpm: oxygenPpm(element) + 15_000,
    takenMaterials: [material],
    source: sources.atomicWeights,
    status: 'derived',
    note: 'The oxygen of the oxide.',
  });

export const reductionBands: readonly Band[] = [
  band({
    kind: 'recovery',
    fromPpm: 950_000,
    toPpm: 990_000,
    note: 'Of what stoichiometry gives.',
  }),
  band({
    kind: 'other-matter-out',
    fromPpm: 140_000,
    toPpm: 160_000,
    takenMaterials: ['neodymium-oxide', 'praseodymium-neodymium-oxide'],
    source: sources.bandsOfTrade,
    note: 'The oxygen of the oxide.',
  }),
  ...singleOxides.map(oxygenOf),
  band({
    kind: 'gross-yield',
    fromPpm: 806_000,
    toPpm: 848_000,
    takenMaterials: ['praseodymium-neodymium-oxide'],
    status: 'derived',
    note: '1.18–1.24 kg of oxide for a kilogram of metal.',
  }),
];
