import type { AddedLine } from '@lodestone/ledger';
import { isRareEarth } from '@lodestone/reference';
import { contentOf, gramsOf, ppmOf, roundTo } from '../making/content';
import type { NationLot, Portion } from '../making/lot';
import { batchStep } from './batch-step';
import type { Making } from '../making/making';
import type { CivilDate } from '../time/calendar';
import type { Recipe } from './recipes';

const boronInAlloyPpm = 9_700;
const boronInFerroBoron = 0.195;
const otherMetals = { copper: 0.0015, aluminium: 0.0025 } as const;

export type Melt = Readonly<{
  siteId: string;
  recipe: Recipe;
  on: CivilDate;
  chargeGrams: number;
  metals: readonly Portion[];
}>;

/** Induction melting and strip casting: metals, iron and ferro-boron to flake. */
export function cast(making: Making, melt: Melt): NationLot {
  const { siteId, recipe, on, chargeGrams, metals } = melt;
  const random = making.random(siteId);
  const charge = roundTo(1_000, chargeGrams);
  const rareEarthMetals = gramsOf(metals);
  const part = (share: number): number => roundTo(1_000, charge * share);
  const ferroBoron = part(boronInAlloyPpm / 1_000_000 / boronInFerroBoron);
  const cobalt = part(recipe.cobaltPpm / 1_000_000);
  const copper = part(otherMetals.copper);
  const aluminium = part(otherMetals.aluminium);
  const iron = charge - rareEarthMetals - ferroBoron - cobalt - copper - aluminium;
  const adds: AddedLine[] = [
    { material: 'iron', massGrams: iron },
    { material: 'ferro-boron', massGrams: ferroBoron },
    { material: 'cobalt', massGrams: cobalt },
    { material: 'copper', massGrams: copper },
    { material: 'aluminium', massGrams: aluminium },
  ].filter(({ massGrams }) => massGrams > 0);

  const melted = contentOf(metals);
  const brought: Readonly<Record<string, number>> = {
    ...melted,
    Fe: (melted['Fe'] ?? 0) + iron + ferroBoron * (1 - boronInFerroBoron),
    B: ferroBoron * boronInFerroBoron,
    Co: cobalt,
    Cu: copper,
    Al: aluminium,
  };
  // Rare earths burn off and stick to the crucible before iron does.
  const massGrams = roundTo(1_000, charge * random.within(0.991, 0.9945));
  const rareEarthShare = random.within(0.983, 0.9895);
  const flake = Object.fromEntries(
    Object.entries(brought).map(([element, grams]) => [
      element,
      grams * (isRareEarth(element) ? rareEarthShare : 0.99),
    ]),
  );
  const [lot] = batchStep(making, {
    type: 'MagnetProduced',
    step: 'strip-casting',
    siteId,
    occurredOn: on,
    code: 'CAST',
    takes: metals,
    adds,
    products: [
      {
        code: 'FLK',
        material: 'ndfeb-strip-cast-flake',
        grade: recipe.grade,
        massGrams,
        ppm: ppmOf(flake, massGrams),
        method: 'icp-oes',
      },
    ],
  });
  return lot as NationLot;
}
