import type { WasteLine } from '@lodestone/ledger';
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
  oxideGramsOf,
} from '../making/content';
import type { Portion } from '../making/lot';
import { makeLots, type Product } from '../making/make-lots';
import type { Making } from '../making/making';
import type { CivilDate } from '../time/calendar';

/** A cut of the extraction line: which elements leave together, as what, and how pure. */
type Cut = Readonly<{
  code: string;
  material: LotMaterialCode;
  elements: readonly string[];
  /** Oxide in the product as it is weighed: a carbonate is less than half oxide. */
  oxideShare: readonly [number, number];
  roundedTo: number;
}>;

const pure = [0.9925, 0.9985] as const;

export const cutsNorth: readonly Cut[] = [
  {
    code: 'NDPR',
    material: 'praseodymium-neodymium-oxide',
    elements: ['Nd', 'Pr'],
    oxideShare: pure,
    roundedTo: 1_000,
  },
  {
    code: 'LACE',
    material: 'lanthanum-cerium-carbonate',
    elements: ['La', 'Ce'],
    oxideShare: [0.44, 0.46],
    roundedTo: 10_000,
  },
  {
    code: 'SEG',
    material: 'samarium-europium-gadolinium-oxide',
    elements: ['Sm', 'Eu', 'Gd', 'Tb', 'Dy', 'Ho', 'Y'],
    oxideShare: [0.965, 0.98],
    roundedTo: 1_000,
  },
];

export const cutsSouth: readonly Cut[] = [
  {
    code: 'NDPR',
    material: 'praseodymium-neodymium-oxide',
    elements: ['Nd', 'Pr'],
    oxideShare: pure,
    roundedTo: 1_000,
  },
  { code: 'DYO', material: 'dysprosium-oxide', elements: ['Dy'], oxideShare: pure, roundedTo: 100 },
  { code: 'TBO', material: 'terbium-oxide', elements: ['Tb'], oxideShare: pure, roundedTo: 10 },
  {
    code: 'LACE',
    material: 'lanthanum-cerium-oxide',
    elements: ['La', 'Ce'],
    oxideShare: pure,
    roundedTo: 1_000,
  },
  {
    code: 'SEG',
    material: 'samarium-europium-gadolinium-oxide',
    elements: ['Sm', 'Eu', 'Gd'],
    oxideShare: [0.965, 0.98],
    roundedTo: 1_000,
  },
  { code: 'YO', material: 'yttrium-oxide', elements: ['Y'], oxideShare: pure, roundedTo: 1_000 },
  {
    code: 'HRE',
    material: 'mixed-heavy-rare-earth-oxide',
    elements: ['Ho', 'Er', 'Tm', 'Yb', 'Lu'],
    oxideShare: [0.96, 0.98],
    roundedTo: 100,
  },
];

export type Separation = Readonly<{
  siteId: string;
  on: CivilDate;
  takes: readonly Portion[];
  cuts: readonly Cut[];
}>;

/**
 * A week of the extraction line. The plant runs on; what this form of the ledger books is a week's
 * feed against the week's products, with 2–6 % of each element in residues and hold-up.
 */
export function separate(making: Making, { siteId, on, takes, cuts }: Separation): void {
  const fed = gramsOf(takes);
  if (fed === 0) return;
  const random = making.random(siteId);
  const feed = contentOf(takes);
  let left = feed;
  const products = cuts.flatMap(
    ({ code, material, elements, oxideShare, roundedTo }): Product[] => {
      const recovery = random.within(0.942, 0.968);
      const shares = Object.fromEntries(elements.map((element) => [element, recovery]));
      const content = shareOf(feed, shares);
      const massGrams = roundUpTo(roundedTo, oxideGramsOf(content) / random.within(...oxideShare));
      if (massGrams === 0) return [];
      left = minus(left, content);
      return [{ code, material, massGrams, ppm: ppmOf(content, massGrams), method: 'icp-oes' }];
    },
  );

  const residue = roundTo(1_000, fed * random.within(0.18, 0.24));
  const washed = shareOf(left, random.within(0.42, 0.52));
  const wastes: WasteLine[] = [
    { material: 'leach-residue', massGrams: residue, ppm: wastePpmOf(washed, left, residue) },
  ];
  makeLots(making, {
    type: 'Refined',
    step: 'separation',
    siteId,
    occurredOn: on,
    code: 'SEP',
    takes,
    products,
    wastes,
    restDays: 2,
  });
}
