import type { LotMaterialCode } from '@lodestone/reference';
import {
  contentOf,
  gramsOf,
  minus,
  ppmOf,
  roundTo,
  roundUpTo,
  shareOf,
  wastePpmOf,
} from '../making/content';
import type { Portion } from '../making/lot';
import { makeLots, perform, type Made } from '../making/make-lots';
import type { Making } from '../making/making';
import type { CivilDate } from '../time/calendar';

export type Heat = Readonly<{
  siteId: string;
  on: CivilDate;
  takes: readonly Portion[];
  /** Of a named case. */
  recordId?: string;
  lotId?: string;
}>;

const totalOf = (content: Readonly<Record<string, number>>): number =>
  Object.values(content).reduce((a, b) => a + b, 0);

/** A week's heats of molten-salt electrolysis: NdPr oxide to NdPr metal. */
export function reduceToMetal(making: Making, heat: Heat): void {
  if (gramsOf(heat.takes) === 0) return;
  for (const lot of heatOf(making, heat).lots) making.book.add(lot);
}

type Metal = Readonly<{ code: string; material: LotMaterialCode }>;

const ndpr: Metal = { code: 'NDPR-M', material: 'praseodymium-neodymium-metal' };

/** The same, of metal that the smelter does not sell: somebody else's, or that of a named case. */
export function heatOf(making: Making, heat: Heat, made: Metal = ndpr): Made {
  const { siteId, on, takes, recordId, lotId } = heat;
  const { code, material } = made;
  const random = making.random(siteId);
  const feed = contentOf(takes);
  const metal = shareOf(feed, random.within(0.963, 0.981));
  const massGrams = roundUpTo(1_000, totalOf(metal) / random.within(0.9935, 0.9965));
  const left = minus(feed, metal);
  const slag = roundTo(1_000, massGrams * random.within(0.03, 0.045));
  return perform(making, {
    type: 'Refined',
    step: 'metal-reduction',
    siteId,
    occurredOn: on,
    code: 'RED',
    ...(recordId === undefined ? {} : { recordId }),
    takes,
    products: [
      {
        code,
        material,
        massGrams,
        ppm: { ...ppmOf(metal, massGrams), Fe: random.between(900, 2_200) },
        method: 'icp-oes',
        ...(lotId === undefined ? {} : { lotId }),
      },
    ],
    wastes: [
      {
        material: 'smelting-slag',
        massGrams: slag,
        ppm: wastePpmOf(shareOf(left, random.within(0.3, 0.5)), left, slag),
      },
    ],
  });
}

type IronAlloy = Metal & Readonly<{ share: number }>;

const dysprosiumIron: IronAlloy = { code: 'DYFE', material: 'dysprosium-iron-alloy', share: 0.8 };

/** An oxide reduced on a consumable iron cathode: of dysprosium, four fifths of it dysprosium. */
export function makeIronAlloy(
  making: Making,
  { siteId, on, takes }: Heat,
  { code, material, share }: IronAlloy = dysprosiumIron,
): void {
  if (gramsOf(takes) === 0) return;
  const random = making.random(siteId);
  const alloyed = shareOf(contentOf(takes), random.within(0.958, 0.974));
  const massGrams = roundUpTo(100, totalOf(alloyed) / random.within(share - 0.004, share + 0.003));
  const ppm = ppmOf(alloyed, massGrams);
  const ironGrams = roundTo(100, massGrams * (0.999 - share));
  makeLots(making, {
    type: 'Refined',
    step: 'master-alloying',
    siteId,
    occurredOn: on,
    code: 'ALLOY',
    takes,
    products: [
      {
        code,
        material,
        massGrams,
        ppm: { ...ppm, Fe: Math.floor((ironGrams * 985_000) / massGrams) },
        method: 'icp-oes',
      },
    ],
    adds: [{ material: 'iron', massGrams: ironGrams }],
  });
}

/** Terbium oxide to the fluoride that diffusion takes its terbium from. */
export function makeTerbiumFluoride(making: Making, { siteId, on, takes }: Heat): void {
  if (gramsOf(takes) === 0) return;
  const random = making.random(siteId);
  const fluoride = shareOf(contentOf(takes), random.within(0.974, 0.988));
  const massGrams = roundUpTo(10, totalOf(fluoride) / random.within(0.728, 0.733));
  makeLots(making, {
    type: 'Refined',
    step: 'compound-conversion',
    siteId,
    occurredOn: on,
    code: 'FLUO',
    takes,
    products: [
      {
        code: 'TBF',
        material: 'terbium-fluoride',
        massGrams,
        ppm: ppmOf(fluoride, massGrams),
        method: 'icp-ms',
      },
    ],
  });
}
