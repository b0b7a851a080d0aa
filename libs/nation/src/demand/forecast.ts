import type { GradeCode } from '@lodestone/reference';
import { horizonDay, weekOf } from '../time/weeks';
import { chargePerFinished, recipesOf, worksSites, type Recipe } from '../works/recipes';
import type { Demand } from './demand';

/** What a works needs of the smelters. */
export type Metal = 'ndpr-metal' | 'dysprosium-iron' | 'terbium-fluoride';

/**
 * What the nation's planners expect. They know their orders, but nobody foresaw April to June 2025
 * (domain.md §4.5): for those weeks they expect at least half of the year before, and afterwards sit
 * on what they made.
 */
export type Forecast = Readonly<{
  /** Grams of finished magnets needed from one week (included) to another (not included). */
  finished: (grade: GradeCode, from: number, to: number) => number;
  /** Grams of a metal that a works uses in a week, smoothed. */
  use: (siteId: string, metal: Metal, week: number) => number;
}>;

const shockWeeks = { from: weekOf('2025-04-07'), to: weekOf('2025-06-30') } as const;
const weeksOfYear = 52;

/** From the melt to the finished magnet, and a little to spare. */
const leadWeeks = 4;
const smoothedOver = 8;

/** Of the terbium in a diffusion source, what the magnet takes up; of the source, what is Tb. */
export const terbiumPickUp = 0.85;
export const terbiumInFluoride = 0.73;

const chargeShare = (recipe: Recipe, metal: Metal): number => {
  switch (metal) {
    case 'ndpr-metal':
      return (recipe.metalPpm / 1_000_000) * chargePerFinished(recipe);
    case 'dysprosium-iron':
      return (recipe.dysprosiumIronPpm / 1_000_000) * chargePerFinished(recipe);
    case 'terbium-fluoride':
      return recipe.diffusedTerbiumPpm / 1_000_000 / terbiumPickUp / terbiumInFluoride;
  }
};

export function forecastOf(demands: readonly Demand[]): Forecast {
  const weeks = weekOf(horizonDay) + 1;
  const needed = new Map<string, number[]>();
  for (const { siteId, grade, on, grams } of demands) {
    if (!worksSites.includes(siteId)) continue;
    const row = needed.get(grade) ?? Array.from({ length: weeks }, () => 0);
    const week = Math.max(0, weekOf(on));
    row[week] = (row[week] ?? 0) + grams;
    needed.set(grade, row);
  }
  const expected = (grade: string, week: number): number => {
    const row = needed.get(grade) ?? [];
    const known = row[week] ?? 0;
    const isShock = shockWeeks.from <= week && week < shockWeeks.to;
    return isShock ? Math.max(known, (row[week - weeksOfYear] ?? 0) / 2) : known;
  };
  const finished = (grade: GradeCode, from: number, to: number): number => {
    let grams = 0;
    for (let week = Math.max(0, from); week < to; week += 1) grams += expected(grade, week);
    return grams;
  };
  return {
    finished,
    use: (siteId, metal, week) =>
      recipesOf(siteId).reduce((sum, recipe) => {
        const from = Math.min(week + leadWeeks, weeks - smoothedOver);
        const grams = finished(recipe.grade, from, from + smoothedOver) / smoothedOver;
        return sum + grams * chargeShare(recipe, metal);
      }, 0),
  };
}
