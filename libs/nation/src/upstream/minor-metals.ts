import type { LotMaterialCode } from '@lodestone/reference';
import type { Making } from '../making/making';
import { deliver } from '../moving/deliver';
import { sumOf } from '../planning/curve';
import { workdayFrom, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { chargePerFinished, recipeOf } from '../works/recipes';
import { allWorks } from '../works/works';
import { lineOf } from './buy';
import { wares, type Ware } from './goods';
import type { Now } from './mine';
import { heatOf, makeIronAlloy } from './smelt';

/** A rare earth beside those that magnets are made of: who parts it, and who smelts it into what. */
type MinorMetal = Readonly<{
  oxide: Ware;
  metal: Ware;
  from: readonly string[];
  smelter: string;
  /** Of an alloy with iron, what is no iron; a metal has none. */
  alloyed?: number;
  /** Oxide for four weeks. */
  grams: number;
}>;

const deepPlants = ['GD-SEP.SX1', 'JS-SEP.SX1'] as const;

const minors: readonly MinorMetal[] = [
  {
    oxide: wares.gadoliniumOxide,
    metal: wares.gadoliniumIron,
    from: deepPlants,
    smelter: 'GZ-ME2.EL1',
    alloyed: 0.72,
    grams: 4_500_000,
  },
  {
    oxide: wares.holmiumOxide,
    metal: wares.holmiumIron,
    from: deepPlants,
    smelter: 'GZ-ME2.EL1',
    alloyed: 0.8,
    grams: 1_300_000,
  },
  {
    oxide: wares.samariumOxide,
    metal: wares.samariumMetal,
    from: ['GD-SEP.SX1'],
    smelter: 'GZ-ME2.EL1',
    grams: 1_500_000,
  },
  {
    oxide: wares.ceriumOxide,
    metal: wares.ceriumMetal,
    from: ['SD-SEP.SX1'],
    smelter: 'SD-MET.EL1',
    grams: 15_000_000,
  },
];

/** Once in four weeks oxide is bought, smelted a week later, and the works fetch it in the third. */
export function minorMetals(now: Now): void {
  const { making, week } = now;
  const on = workdayFrom(dayOfWeek(week, 0));
  for (const minor of minors) {
    if (week % 4 === 0) buyOxide(making, minor, on);
    if (week % 4 === 1) smelt(making, minor, on);
    if (week % 4 === 2) fetchMetal(now, minor, on);
  }
}

/** Nothing while there is still enough for a while. */
function buyOxide(
  making: Making,
  { oxide, smelter, from, grams }: MinorMetal,
  on: CivilDate,
): void {
  const there = making.book.position({ siteId: smelter, material: oxide.material });
  let open = Math.max(0, grams - there);
  for (const seller of from) {
    const stock = making.book.stock({ siteId: seller, material: oxide.material, on });
    const wanted = Math.min(open, stock);
    if (wanted < leastGrams) continue;
    open -= wanted;
    const lines = [lineOf(making, oxide, { from: seller, on }, wanted)];
    deliver(making, { from: seller, to: smelter, on, lines });
  }
}

/** Nobody sends a lorry for less. */
const leastGrams = 100_000;

function smelt(making: Making, minor: MinorMetal, on: CivilDate): void {
  const { oxide, metal, smelter: siteId, alloyed, grams } = minor;
  const { material, code } = metal;
  // What nobody fetched is not made again.
  if (making.book.position({ siteId, material }) > grams) return;
  const takes = making.book.drawAll({ siteId, material: oxide.material, on });
  if (takes.length === 0) return;
  if (alloyed === undefined) {
    for (const lot of heatOf(making, { siteId, on, takes }, { code, material }).lots) {
      making.book.add(lot);
    }
    return;
  }
  makeIronAlloy(making, { siteId, on, takes }, { code, material, share: alloyed });
}

/** So many weeks of use lie at the works that use it, as far as there is some. */
const weeksAhead = 10;

function fetchMetal(now: Now, { metal, smelter }: MinorMetal, on: CivilDate): void {
  const { making } = now;
  for (const works of allWorks) {
    const wanted = useOf(now, works, metal.material) - lyingAt(making, works.siteId, metal);
    const stock = making.book.stock({ siteId: smelter, material: metal.material, on });
    const grams = Math.min(wanted, stock);
    if (grams < leastGrams) continue;
    const lines = [lineOf(making, metal, { from: smelter, on }, grams)];
    deliver(making, { from: smelter, to: works.siteId, on, lines });
  }
}

const lyingAt = (making: Making, siteId: string, { material }: Ware): number =>
  making.book.position({ siteId, material });

/** What the grades of a works will take of it. */
function useOf(
  { needs, week }: Now,
  { siteId, grades }: (typeof allWorks)[number],
  material: LotMaterialCode,
): number {
  return grades.reduce((sum, grade) => {
    const recipe = recipeOf(grade);
    const { cheaper } = recipe;
    if (cheaper?.ware.material !== material) return sum;
    const magnets = needs.of({ siteId, material: 'ndfeb-magnet', grade });
    const finished = sumOf(magnets, week, week + weeksAhead);
    return sum + (finished * chargePerFinished(recipe) * cheaper.ppm) / 1_000_000;
  }, 0);
}
