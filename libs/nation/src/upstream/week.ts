import { roundTo } from '../making/content';
import type { Portion } from '../making/lot';
import type { Making } from '../making/making';
import { dayOfWeek } from '../time/weeks';
import { wares, type Ware } from './goods';
import { isDear } from './order';
import { rockMines, workLeachField, workRockMine } from './mine';
import { longnanClay, xinfengClay } from './ores';
import { sichuanFeedShare, site, toCover, usual, xinfengShare, type Rates } from './rates';
import { cutsNorth, cutsSouth, separate } from './separate';
import { makeDysprosiumIron, makeTerbiumFluoride, reduceToMetal } from './smelt';

/** A week of everybody above the magnet works. */
export function workChain(making: Making, rates: Rates, week: number): void {
  mineFor(making, rates, week);
  separateNorth(making, rates, week);
  separateSouth(making, rates, week);
  smeltFor(making, rates, week);
}

/** Everybody keeps so many weeks of what he makes; what is made every second week, in double heats. */
const makeCover = { coverWeeks: 5, mostWeeks: 2 } as const;
const dearCover = { coverWeeks: 8, mostWeeks: 4 } as const;

function mineFor(making: Making, rates: Rates, week: number): void {
  const { separationNorth, separationSouth, clayXinfeng, clayLongnan } = site;
  const sichuan = [separationNorth, separationSouth].map((to) => rates.sichuanFeed(to, week));
  workRockMine(making, rockMines.north, week, rates.northernFeed(week));
  workRockMine(making, rockMines.sichuan, week, (sichuan[0] ?? 0) + (sichuan[1] ?? 0));
  const fields = [
    { siteId: clayXinfeng, clay: xinfengClay, share: xinfengShare },
    { siteId: clayLongnan, clay: longnanClay, share: 1 - xinfengShare },
  ];
  for (const { siteId, clay, share } of fields) {
    workLeachField(making, { siteId, clay, week, rate: rates.clay(week) * share });
  }
}

const takeOf = (
  making: Making,
  [siteId, week, weekday]: readonly [string, number, number],
  [ware, grams]: readonly [Ware, number],
): readonly Portion[] =>
  making.book.draw(
    { siteId, material: ware.material, on: dayOfWeek(week, weekday) },
    roundTo(isDear(ware) ? 100 : 1_000, grams),
  );

const missingAt = (making: Making, siteId: string, ware: Ware, rate: number): number => {
  const stock = making.book.position({ siteId, material: ware.material });
  return toCover(rate, { ...(isDear(ware) ? dearCover : makeCover), stock });
};

const sunday = 6;

function separateNorth(making: Making, rates: Rates, week: number): void {
  const siteId = site.separationNorth;
  const ndpr = missingAt(making, siteId, wares.ndprOxide, rates.ndprOxide(siteId, week));
  const ofSichuan = ndpr * sichuanFeedShare;
  const line = [siteId, week, sunday] as const;
  const northern = (ndpr - ofSichuan) / usual.ndprOxideInNorthernFeed;
  separate(making, {
    siteId,
    on: dayOfWeek(week, sunday),
    cuts: cutsNorth,
    takes: [
      ...takeOf(making, line, [wares.northernFeed, northern]),
      ...takeOf(making, line, [wares.sichuanFeed, ofSichuan / usual.ndprOxideInSichuanFeed]),
    ],
  });
}

/** Clay for the sake of dysprosium and terbium; what it lacks in NdPr comes from rock. */
function separateSouth(making: Making, rates: Rates, week: number): void {
  const siteId = site.separationSouth;
  const missing = (ware: Ware, rate: number): number => missingAt(making, siteId, ware, rate);
  const clay = Math.max(
    missing(wares.dysprosiumOxide, rates.dysprosiumOxide(week)) / usual.dysprosiumOxideInClay,
    missing(wares.terbiumOxide, rates.terbiumOxide(week)) / usual.terbiumOxideInClay,
  );
  const lacking = missing(wares.ndprOxide, rates.ndprOxide(siteId, week));
  const fromRock = Math.max(0, lacking - clay * usual.ndprOxideInClay);
  const line = [siteId, week, sunday] as const;
  separate(making, {
    siteId,
    on: dayOfWeek(week, sunday),
    cuts: cutsSouth,
    takes: [
      ...takeOf(making, line, [wares.clay, clay]),
      ...takeOf(making, line, [wares.sichuanFeed, fromRock / usual.ndprOxideInSichuanFeed]),
    ],
  });
}

function smeltFor(making: Making, rates: Rates, week: number): void {
  const wednesday = 2;
  const on = dayOfWeek(week, wednesday);
  const heat = (siteId: string, ware: Ware, grams: number) => ({
    siteId,
    on,
    takes: takeOf(making, [siteId, week, wednesday], [ware, grams]),
  });
  for (const siteId of [site.metalNorth, site.metalSouth]) {
    const metal = missingAt(making, siteId, wares.ndprMetal, rates.ndprMetal(siteId, week));
    reduceToMetal(making, heat(siteId, wares.ndprOxide, metal * usual.oxidePerMetal));
  }
  const siteId = site.metalSouth;
  if (week % 2 === 0) {
    const alloy = missingAt(making, siteId, wares.dysprosiumIron, rates.dysprosiumIron(week));
    const oxide = alloy * usual.dysprosiumOxidePerAlloy;
    makeDysprosiumIron(making, heat(siteId, wares.dysprosiumOxide, oxide));
  } else {
    const fluoride = missingAt(making, siteId, wares.terbiumFluoride, rates.terbiumFluoride(week));
    const oxide = fluoride * usual.terbiumOxidePerFluoride;
    makeTerbiumFluoride(making, heat(siteId, wares.terbiumOxide, oxide));
  }
}
