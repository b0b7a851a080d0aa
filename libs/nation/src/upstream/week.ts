import { roundTo } from '../making/content';
import type { Portion } from '../making/lot';
import { separators, smelters, usual } from '../planning/chain';
import { isTurn, lackingOf } from '../planning/cover';
import { ndprOxideIn } from '../planning/needs';
import { dayOfWeek } from '../time/weeks';
import { isDear, wares, type Ware } from './goods';
import { land } from './land';
import { rockMines, workLeachField, workRockMine, type Now } from './mine';
import { leachFields } from './ores';
import { minorMetals } from './minor-metals';
import { cutsOf, separate } from './separate';
import { makeIronAlloy, makeTerbiumFluoride, reduceToMetal } from './smelt';

/** A week of everybody above the magnet works. */
export function workChain(now: Now): void {
  const { making, week } = now;
  const { mineWeeks, feedWeeks, heatWeeks } = making.rhythm;
  for (const [n, mine] of rockMines.entries()) {
    if (isTurn(week, mineWeeks, n)) workRockMine(now, mine);
  }
  for (const [n, [siteId, clay]] of Object.entries(leachFields).entries()) {
    if (isTurn(week, mineWeeks, n)) workLeachField(now, siteId, clay);
  }
  land(now);
  for (const [n, separator] of separators.entries()) {
    if (isTurn(week, feedWeeks, n)) feed(now, separator);
  }
  for (const [n, { siteId }] of smelters.entries()) {
    if (isTurn(week, heatWeeks, n)) heat(now, siteId);
  }
  minorMetals(now);
}

function feed(now: Now, { siteId, works, feeds }: (typeof separators)[number]): void {
  const { making, stages, week } = now;
  const lacking = ({ material }: Ware): number =>
    lackingOf(now, { siteId, material }, { stage: stages.oxideAtSeparator, week });
  const ware = feeds[0]?.[0] ?? wares.clay;
  const grams =
    works === 'rock'
      ? lacking(wares.ndprOxide) / ndprOxideIn(ware.material)
      : Math.max(
          lacking(wares.dysprosiumOxide) / usual.dysprosiumOxideInClay,
          lacking(wares.terbiumOxide) / usual.terbiumOxideInClay,
        );
  const on = dayOfWeek(week, 1);
  separate(making, {
    siteId,
    on,
    cuts: cutsOf(siteId, works),
    takes: making.book.draw({ siteId, material: ware.material, on }, roundTo(1_000, grams)),
  });
}

function heat(now: Now, siteId: string): void {
  const { making, stages, week } = now;
  const wednesday = 2;
  const on = dayOfWeek(week, wednesday);
  const lacking = ({ material }: Ware): number =>
    lackingOf(now, { siteId, material }, { stage: stages.metalAtSmelter, week });
  const charge = (ware: Ware, grams: number): readonly Portion[] => {
    const wanted = roundTo(isDear(ware) ? 100 : 1_000, grams);
    return wanted === 0 ? [] : making.book.draw({ siteId, material: ware.material, on }, wanted);
  };
  reduceToMetal(making, {
    siteId,
    on,
    takes: charge(wares.ndprOxide, lacking(wares.ndprMetal) * usual.oxidePerMetal),
  });
  const alloyOxide = lacking(wares.dysprosiumIron) * usual.dysprosiumOxidePerAlloy;
  makeIronAlloy(making, { siteId, on, takes: charge(wares.dysprosiumOxide, alloyOxide) });
  const fluorideOxide = lacking(wares.terbiumFluoride) * usual.terbiumOxidePerFluoride;
  makeTerbiumFluoride(making, { siteId, on, takes: charge(wares.terbiumOxide, fluorideOxide) });
}
