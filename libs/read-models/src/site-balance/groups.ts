import type { Bounds } from './scope';
import { dayNumber, type Period } from './period';

/**
 * What is added up apart in one pass over the lines: one period after the other, or one site beside the
 * other. −1 of what is in none.
 */
export type Groups = Readonly<{
  count: number;
  of: (site: number, day: number) => number;
  bounds: Bounds;
}>;

/** One after the other, without a gap. What had not happened by the last day is in none. */
export function byPeriod(periods: readonly Period[], bounds: Bounds): Groups {
  const first = dayNumber(periods[0]?.from ?? '1970-01-01');
  const last = dayNumber(periods.at(-1)?.to ?? '1969-12-31');
  const ofDay = new Int16Array(Math.max(0, last - first + 1)).fill(-1);
  periods.forEach(({ from, to }, n) =>
    ofDay.fill(n, dayNumber(from) - first, dayNumber(to) - first + 1),
  );
  return {
    count: periods.length,
    of: (_, day) => (day < first || day > bounds.toDay ? -1 : (ofDay[day - first] ?? -1)),
    bounds: { ...bounds, fromDay: first },
  };
}

/** One period; sites by number, −1 of those that nobody asks about. */
export const bySite = (groupOfSite: Int32Array, count: number, bounds: Bounds): Groups => ({
  count,
  of: (site, day) =>
    day < bounds.fromDay || day > bounds.toDay ? -1 : (groupOfSite[site] as number),
  bounds,
});
