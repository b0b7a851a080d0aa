import type { LotMaterialCode } from '@lodestone/reference';
import type { Random } from '../chance/random';
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
import { makeLots } from '../making/make-lots';
import type { Making } from '../making/making';
import { lackingOf } from '../planning/cover';
import type { Needs } from '../planning/needs';
import type { Stages } from '../planning/stages';
import { dayOfWeek } from '../time/weeks';
import { northernRock, shandongRock, sichuanRock } from './ores';

type Composition = Readonly<Record<string, number>>;

/** A rock mine with its flotation plant. */
export type RockMine = Readonly<{
  siteId: string;
  ore: Composition;
  concentrate: LotMaterialCode;
  /** Recovery of light rare earths by flotation; heavy ones come worse. */
  recovery: readonly [number, number];
  /** Oxide in the concentrate. */
  oxideShare: readonly [number, number];
}>;

export const rockMines: readonly RockMine[] = [
  {
    siteId: 'BT-ORE.MINE1',
    ore: northernRock,
    concentrate: 'bastnaesite-monazite-concentrate',
    recovery: [0.58, 0.66],
    oxideShare: [0.53, 0.57],
  },
  ...(
    [
      ['SC-ORE.MINE1', sichuanRock],
      ['SC-OR2.MINE1', sichuanRock],
      ['SD-ORE.MINE1', shandongRock],
    ] as const
  ).map(([siteId, ore]) => ({
    siteId,
    ore,
    concentrate: 'bastnaesite-concentrate' as const,
    recovery: [0.62, 0.7] as const,
    oxideShare: [0.61, 0.65] as const,
  })),
];

/** The seam varies: all elements together, and each a little on its own. */
export function varied(ppm: Composition, random: Random, together: number): Composition {
  const factor = random.within(1 - together, 1 + together / 2);
  return Object.fromEntries(
    Object.entries(ppm).map(([element, parts]) => [
      element,
      Math.max(1, Math.round(parts * factor * random.within(0.99, 1.01))),
    ]),
  );
}

/** Ore for a gram of concentrate, to plan with. */
export const orePerConcentrate = ({ ore, recovery, oxideShare }: RockMine): number => {
  const oxideInOre = oxideGramsOf(ore) / 1_000_000;
  const mean = ([least, most]: readonly [number, number]): number => (least + most) / 2;
  return mean(oxideShare) / (oxideInOre * mean(recovery));
};

/** Plans, and the week that it is. */
export type Now = Readonly<{ making: Making; needs: Needs; stages: Stages; week: number }>;

/** A week at the mine: blast and haul on Monday, float on Thursday. */
export function workRockMine(now: Now, mine: RockMine): void {
  const { making, stages, week } = now;
  const { siteId, ore, concentrate } = mine;
  const random = making.random(siteId);
  const minedOn = dayOfWeek(week, 0);
  const milledOn = dayOfWeek(week, 3);
  const toMine = lackingOf(now, { siteId, material: 'rock-ore' }, { stage: stages.ore, week });
  if (toMine > 0) {
    makeLots(making, {
      type: 'Mined',
      siteId,
      occurredOn: minedOn,
      code: 'ORE',
      products: [
        {
          code: 'ORE',
          material: 'rock-ore',
          massGrams: roundTo(1_000_000, toMine * random.within(0.98, 1.06)),
          ppm: varied(ore, random, 0.05),
          method: 'xrf',
        },
      ],
    });
  }
  const item = { siteId, material: concentrate };
  const toMake = lackingOf(now, item, { stage: stages.feedAtSource, week });
  if (toMake > 0) float(making, mine, milledOn, toMake * orePerConcentrate(mine));
}

function float(making: Making, mine: RockMine, on: string, oreGrams: number): void {
  const { siteId, concentrate, recovery, oxideShare } = mine;
  const random = making.random(siteId);
  const takes = making.book.draw(
    { siteId, material: 'rock-ore', on },
    roundTo(1_000_000, oreGrams),
  );
  const fed = gramsOf(takes);
  if (fed === 0) return;
  const feed = contentOf(takes);
  const light = random.within(...recovery);
  const heavy = light * 0.88;
  const isHeavy = (element: string): boolean => !['La', 'Ce', 'Pr', 'Nd'].includes(element);
  const recovered = Object.fromEntries(
    Object.entries(feed).map(([element, grams]) => [
      element,
      grams * (isHeavy(element) ? heavy : light),
    ]),
  );
  const massGrams = roundUpTo(1_000, oxideGramsOf(recovered) / random.within(...oxideShare));
  const left = minus(feed, recovered);
  const tailings = roundTo(1_000_000, (fed - massGrams) * random.within(0.9965, 0.9985));
  makeLots(making, {
    type: 'Refined',
    step: 'beneficiation',
    siteId,
    occurredOn: on,
    code: 'FLOT',
    takes,
    products: [
      {
        code: 'CON',
        material: concentrate,
        massGrams,
        ppm: ppmOf(recovered, massGrams),
        method: 'xrf',
      },
    ],
    wastes: [
      {
        material: 'tailings',
        massGrams: tailings,
        ppm: wastePpmOf(shareOf(left, random.within(0.972, 0.988)), left, tailings),
      },
    ],
  });
}

/** A leach field: the calcined precipitate of the week is the first thing that anybody weighs. */
export function workLeachField(now: Now, siteId: string, clay: Composition): void {
  const { making, stages, week } = now;
  const random = making.random(siteId);
  const material = 'ion-clay-oxide-concentrate';
  const wanted = lackingOf(now, { siteId, material }, { stage: stages.feedAtSource, week });
  if (wanted === 0) return;
  makeLots(making, {
    type: 'Mined',
    siteId,
    occurredOn: dayOfWeek(week, 4),
    code: 'ION',
    products: [
      {
        code: 'ION',
        material,
        massGrams: roundUpTo(1_000, wanted * random.within(0.98, 1.05)),
        ppm: varied(clay, random, 0.03),
        method: 'icp-oes',
      },
    ],
  });
}
