import { contentOf, ppmOf, roundTo } from '../making/content';
import { wholeOf, type NationLot, type Portion } from '../making/lot';
import { batchStep } from './batch-step';
import type { Making } from '../making/making';
import { addDays, type CivilDate } from '../time/calendar';
import { keep } from './powder-to-blank';
import { terbiumPickUp, type Recipe } from './recipes';

const daysAfter = { diffusion: 15, coating: 18 } as const;

type Piece = Readonly<{ blank: NationLot; recipe: Recipe; castOn: CivilDate }>;

/**
 * Terbium wanders from the fluoride into the grain boundaries: what was tested on the block no
 * longer describes the magnet.
 */
export function diffuse(
  making: Making,
  { blank, castOn, source }: Omit<Piece, 'recipe'> & Readonly<{ source: readonly Portion[] }>,
): NationLot {
  const { siteId, grade } = blank;
  const random = making.random(siteId);
  const on = addDays(castOn, daysAfter.diffusion);
  const pickUp = random.within(terbiumPickUp - 0.03, terbiumPickUp + 0.03);
  const body = [wholeOf(blank)];
  const inBlank = keep(contentOf(body), random.within(0.9996, 0.9999), 0.9998);
  const pickedUp = contentOf(source)['Tb'] ?? 0;
  const content = { ...inBlank, Tb: (inBlank['Tb'] ?? 0) + pickedUp * pickUp };
  const massGrams = roundTo(100, blank.massGrams + pickedUp * pickUp * 0.9);
  const [diffused] = batchStep(making, {
    type: 'MagnetProduced',
    step: 'grain-boundary-diffusion',
    siteId,
    occurredOn: on,
    code: 'GBD',
    takes: [...body, ...source],
    products: [
      {
        code: 'DIF',
        material: 'ndfeb-diffused-magnet',
        grade,
        massGrams,
        ppm: ppmOf(content, massGrams),
        method: 'icp-ms',
      },
    ],
  });
  return diffused as NationLot;
}

/** What the coating brings, of the magnet's mass. */
const coatingShares: Readonly<Record<Recipe['coating'], readonly [number, number]>> = {
  'nickel-coating': [0.011, 0.022],
  'zinc-coating': [0.007, 0.012],
  'epoxy-coating': [0.006, 0.011],
};

/** Coat, magnetise, inspect: the finished magnet. */
export function coat(
  making: Making,
  { blank, recipe, castOn, lotId }: Piece & Readonly<{ lotId?: string }>,
): NationLot {
  const { siteId, grade } = blank;
  const random = making.random(siteId);
  const takes = [wholeOf(blank)];
  const brought = roundTo(100, blank.massGrams * random.within(...coatingShares[recipe.coating]));
  const kept = random.within(0.93, 0.97);
  const massGrams = roundTo(100, blank.massGrams * 0.9998 + brought * kept);
  const content = {
    ...keep(contentOf(takes), random.within(0.9995, 0.9998), 0.9998),
    ...(recipe.coating === 'nickel-coating' ? { Ni: brought * kept * 0.98 } : {}),
    ...(recipe.coating === 'zinc-coating' ? { Zn: brought * kept * 0.98 } : {}),
  };
  const [magnet] = batchStep(making, {
    type: 'MagnetProduced',
    step: 'coating',
    siteId,
    occurredOn: addDays(castOn, daysAfter.coating),
    code: 'COAT',
    takes,
    adds: [{ material: recipe.coating, massGrams: brought }],
    products: [
      {
        code: recipe.grade,
        ...(lotId === undefined ? {} : { lotId }),
        material: 'ndfeb-magnet',
        grade,
        massGrams,
        ppm: ppmOf(content, massGrams),
        method: 'icp-oes',
      },
    ],
  });
  return magnet as NationLot;
}
