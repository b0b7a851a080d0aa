import type { Forecast } from '../demand/forecast';
import type { Making } from '../making/making';
import { workdayFrom } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { worksSites } from '../works/recipes';
import { wares } from './goods';
import { lackingAt, order } from './order';
import {
  northernMetalShare,
  northernOxideShare,
  site,
  usual,
  xinfengShare,
  type Rates,
} from './rates';

/** Who fetches what from whom, every second week. */
export function supply(making: Making, rates: Rates, forecast: Forecast, week: number): void {
  if (week % 2 === 0) {
    supplyWorks(making, forecast, week);
    supplySmelters(making, rates, week);
  } else {
    supplySeparators(making, rates, week);
  }
}

function supplySeparators(making: Making, rates: Rates, week: number): void {
  const { separationNorth, separationSouth, rockNorth, rockSichuan } = site;
  const on = workdayFrom(dayOfWeek(week, 4));
  const { northernFeed, sichuanFeed, clay } = wares;

  const rock = lackingAt(making, separationNorth, northernFeed, rates.northernFeed(week));
  order(making, { from: rockNorth, to: separationNorth, on }, [[northernFeed, rock]]);
  for (const to of [separationNorth, separationSouth]) {
    const lacking = lackingAt(making, to, sichuanFeed, rates.sichuanFeed(to, week));
    order(making, { from: rockSichuan, to, on }, [[sichuanFeed, lacking]]);
  }
  const leached = lackingAt(making, separationSouth, clay, rates.clay(week));
  const to = separationSouth;
  order(making, { from: site.clayXinfeng, to, on }, [[clay, leached * xinfengShare]]);
  order(making, { from: site.clayLongnan, to, on }, [[clay, leached * (1 - xinfengShare)]]);
}

/** The southern smelter buys from both separators: its metal is blended of north and south. */
function supplySmelters(making: Making, rates: Rates, week: number): void {
  const { metalNorth, metalSouth, separationNorth, separationSouth } = site;
  const on = workdayFrom(dayOfWeek(week, 3));
  const { ndprOxide, dysprosiumOxide, terbiumOxide } = wares;
  const lacking = (smelter: string): number => {
    const rate = rates.ndprMetal(smelter, week) * usual.oxidePerMetal;
    return lackingAt(making, smelter, ndprOxide, rate);
  };
  const north = { from: separationNorth, on };
  order(making, { ...north, to: metalNorth }, [[ndprOxide, lacking(metalNorth)]]);

  const south = lacking(metalSouth);
  const alloyRate = rates.dysprosiumIron(week) * usual.dysprosiumOxidePerAlloy;
  const fluorideRate = rates.terbiumFluoride(week) * usual.terbiumOxidePerFluoride;
  order(making, { ...north, to: metalSouth }, [[ndprOxide, south * northernOxideShare]]);
  order(making, { from: separationSouth, to: metalSouth, on }, [
    [ndprOxide, south * (1 - northernOxideShare)],
    [dysprosiumOxide, lackingAt(making, metalSouth, dysprosiumOxide, alloyRate)],
    [terbiumOxide, lackingAt(making, metalSouth, terbiumOxide, fluorideRate)],
  ]);
}

function supplyWorks(making: Making, forecast: Forecast, week: number): void {
  const on = workdayFrom(dayOfWeek(week, 0));
  const { ndprMetal, dysprosiumIron, terbiumFluoride } = wares;
  // Whoever was served last is served first the next time.
  const turn = (week / 2) % worksSites.length;
  for (const to of [...worksSites.slice(turn), ...worksSites.slice(0, turn)]) {
    const north = northernMetalShare[to] ?? 0;
    const metal = lackingAt(making, to, ndprMetal, forecast.use(to, 'ndpr-metal', week));
    const alloyRate = forecast.use(to, 'dysprosium-iron', week);
    const fluorideRate = forecast.use(to, 'terbium-fluoride', week);
    order(making, { from: site.metalNorth, to, on }, [[ndprMetal, metal * north]]);
    order(making, { from: site.metalSouth, to, on }, [
      [ndprMetal, metal * (1 - north)],
      [dysprosiumIron, lackingAt(making, to, dysprosiumIron, alloyRate)],
      [terbiumFluoride, lackingAt(making, to, terbiumFluoride, fluorideRate)],
    ]);
  }
}
