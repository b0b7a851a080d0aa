import { terbiumInFluoride, terbiumPickUp } from '../demand/forecast';
import { contentOf, gramsOf, ppmOf, roundTo } from '../making/content';
import type { NationLot } from '../making/lot';
import { makeLots } from '../making/make-lots';
import type { Making } from '../making/making';
import { addDays, type CivilDate } from '../time/calendar';
import { keep, whole } from './powder-to-blank';
import type { Recipe } from './recipes';

const daysAfter = { diffusion: 15, coating: 18 } as const;

type Piece = Readonly<{ blank: NationLot; recipe: Recipe; castOn: CivilDate }>;

/**
 * Terbium wanders from the fluoride into the grain boundaries: what was tested on the block no
 * longer describes the magnet (domain.md §4.2, §8.13).
 *
 * @throws Error when the works has no terbium fluoride: its orders come too late or too small
 */
export function diffuse(making: Making, { blank, recipe, castOn }: Piece): NationLot {
  const { siteId, grade } = blank;
  const random = making.random(siteId);
  const on = addDays(castOn, daysAfter.diffusion);
  const wanted =
    (blank.massGrams * recipe.diffusedTerbiumPpm) / 1_000_000 / terbiumPickUp / terbiumInFluoride;
  const source = making.book.draw(
    { siteId, material: 'terbium-fluoride', on },
    roundTo(10, wanted * random.within(0.95, 1.05)),
  );
  if (gramsOf(source) < wanted / 2) {
    throw new Error(`${siteId} has too little terbium fluoride on ${on}: order earlier`);
  }
  const pickUp = random.within(terbiumPickUp - 0.03, terbiumPickUp + 0.03);
  const body = whole(blank);
  const inBlank = keep(contentOf(body), random.within(0.9996, 0.9999), 0.9998);
  const pickedUp = contentOf(source)['Tb'] ?? 0;
  const content = { ...inBlank, Tb: (inBlank['Tb'] ?? 0) + pickedUp * pickUp };
  const massGrams = roundTo(100, blank.massGrams + pickedUp * pickUp * 0.9);
  const [diffused] = makeLots(making, {
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
export function coat(making: Making, { blank, recipe, castOn }: Piece): NationLot {
  const { siteId, grade } = blank;
  const random = making.random(siteId);
  const takes = whole(blank);
  const brought = roundTo(100, blank.massGrams * random.within(...coatingShares[recipe.coating]));
  const kept = random.within(0.93, 0.97);
  const massGrams = roundTo(100, blank.massGrams * 0.9998 + brought * kept);
  const content = {
    ...keep(contentOf(takes), random.within(0.9995, 0.9998), 0.9998),
    ...(recipe.coating === 'nickel-coating' ? { Ni: brought * kept * 0.98 } : {}),
    ...(recipe.coating === 'zinc-coating' ? { Zn: brought * kept * 0.98 } : {}),
  };
  const [magnet] = makeLots(making, {
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
