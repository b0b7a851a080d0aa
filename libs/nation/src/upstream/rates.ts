import type { Forecast } from '../demand/forecast';
import { worksSites } from '../works/recipes';

/** Sites of the chain above the magnet works. */
export const site = {
  rockNorth: 'BT-ORE.MINE1',
  rockSichuan: 'SC-ORE.MINE1',
  clayXinfeng: 'GZ-ION.LEACH1',
  clayLongnan: 'GZ-ION.LEACH2',
  separationNorth: 'BT-SEP.SX1',
  separationSouth: 'GZ-SEP.SX1',
  metalNorth: 'BT-MET.EL1',
  metalSouth: 'GZ-MET.EL1',
} as const;

/** Of a works' NdPr metal, what comes from the smelter in the north; the rest from the south. */
export const northernMetalShare: Readonly<Record<string, number>> = {
  'NB-MAG.W1': 0.5,
  'NB-MAG.W2': 0.6,
  'TJ-PM.W1': 0.8,
  'GZ-MAG.W1': 0,
  'BT-MAG.W1': 1,
};

/** Of the southern smelter's NdPr oxide, what comes from the north. */
export const northernOxideShare = 0.4;

/** Of the northern separator's NdPr, what comes from Sichuan. */
export const sichuanFeedShare = 0.25;

/** Of the leach product, by weight. */
export const xinfengShare = 0.74;

/**
 * Usual figures to plan with; what really comes out follows from each lot's own composition. Grams
 * for a gram of what comes after.
 */
export const usual = {
  oxidePerMetal: 1.21,
  dysprosiumOxidePerAlloy: 0.955,
  terbiumOxidePerFluoride: 0.875,
  ndprOxideInNorthernFeed: 0.106,
  ndprOxideInSichuanFeed: 0.0935,
  ndprOxideInClay: 0.187,
  dysprosiumOxideInClay: 0.0432,
  terbiumOxideInClay: 0.0072,
} as const;

/** Weeks by which each stage works ahead of the one that it feeds. */
const ahead = { metal: 2, oxide: 5, feed: 8 } as const;

/** Grams a week that each stage has to deliver so that nobody below it runs dry. */
export type Rates = Readonly<{
  ndprMetal: (smelter: string, week: number) => number;
  dysprosiumIron: (week: number) => number;
  terbiumFluoride: (week: number) => number;
  ndprOxide: (separator: string, week: number) => number;
  dysprosiumOxide: (week: number) => number;
  terbiumOxide: (week: number) => number;
  clay: (week: number) => number;
  sichuanFeed: (separator: string, week: number) => number;
  northernFeed: (week: number) => number;
}>;

export function ratesOf(forecast: Forecast): Rates {
  const metalAt = (smelter: string, week: number): number =>
    worksSites.reduce((sum, works) => {
      const north = northernMetalShare[works] ?? 0;
      const share = smelter === site.metalNorth ? north : 1 - north;
      return sum + forecast.use(works, 'ndpr-metal', week) * share;
    }, 0);
  const allWorks = (metal: 'dysprosium-iron' | 'terbium-fluoride', week: number): number =>
    worksSites.reduce((sum, works) => sum + forecast.use(works, metal, week), 0);

  const ndprOxideAt = (separator: string, week: number): number => {
    const south = metalAt(site.metalSouth, week) * usual.oxidePerMetal;
    return separator === site.separationSouth
      ? south * (1 - northernOxideShare)
      : south * northernOxideShare + metalAt(site.metalNorth, week) * usual.oxidePerMetal;
  };
  const dysprosiumOxideAt = (week: number): number =>
    allWorks('dysprosium-iron', week) * usual.dysprosiumOxidePerAlloy;
  const terbiumOxideAt = (week: number): number =>
    allWorks('terbium-fluoride', week) * usual.terbiumOxidePerFluoride;
  const clayAt = (week: number): number =>
    Math.max(
      dysprosiumOxideAt(week) / usual.dysprosiumOxideInClay,
      terbiumOxideAt(week) / usual.terbiumOxideInClay,
    );
  const sichuanAt = (separator: string, week: number): number =>
    separator === site.separationNorth
      ? (ndprOxideAt(separator, week) * sichuanFeedShare) / usual.ndprOxideInSichuanFeed
      : Math.max(0, ndprOxideAt(separator, week) - clayAt(week) * usual.ndprOxideInClay) /
        usual.ndprOxideInSichuanFeed;

  return {
    ndprMetal: (smelter, week) => metalAt(smelter, week + ahead.metal),
    dysprosiumIron: (week) => allWorks('dysprosium-iron', week + ahead.metal),
    terbiumFluoride: (week) => allWorks('terbium-fluoride', week + ahead.metal),
    ndprOxide: (separator, week) => ndprOxideAt(separator, week + ahead.oxide),
    dysprosiumOxide: (week) => dysprosiumOxideAt(week + ahead.oxide),
    terbiumOxide: (week) => terbiumOxideAt(week + ahead.oxide),
    clay: (week) => clayAt(week + ahead.feed),
    sichuanFeed: (separator, week) => sichuanAt(separator, week + ahead.feed),
    northernFeed: (week) =>
      (ndprOxideAt(site.separationNorth, week + ahead.feed) * (1 - sichuanFeedShare)) /
      usual.ndprOxideInNorthernFeed,
  };
}

/** How much to make or order now, to have `coverWeeks` of a rate: nothing rather than a handful. */
export function toCover(
  rate: number,
  { coverWeeks, stock, mostWeeks }: { coverWeeks: number; stock: number; mostWeeks: number },
): number {
  const missing = Math.min(rate * coverWeeks - stock, rate * mostWeeks);
  return missing < rate * 0.3 ? 0 : missing;
}
