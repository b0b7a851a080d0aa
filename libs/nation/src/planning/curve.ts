/** Grams that are needed in each week, from the first on. */
export type Curve = Float64Array;

/** The two years, and what everybody plans for beyond them. */
const plannedWeeks = 200;

/** From then on no orders are placed yet: every works expects the year before. */
const orderedUntilWeek = 114;
const weeksOfYear = 52;

export const emptyCurve = (): Curve => new Float64Array(plannedWeeks);

/** Both weeks included. */
export function sumOf(curve: Curve, from: number, to: number): number {
  let grams = 0;
  const last = Math.min(to, plannedWeeks - 1);
  for (let week = Math.max(0, from); week <= last; week += 1) grams += curve[week] ?? 0;
  return grams;
}

/** What is expected of a time for which no orders are there yet. */
export function withExpectations(curve: Curve): Curve {
  const expected = Float64Array.from(curve);
  for (let week = orderedUntilWeek; week < plannedWeeks; week += 1) {
    expected[week] = expected[week - weeksOfYear] ?? 0;
  }
  return expected;
}

/** Adds a part of what is needed `ahead` weeks later: whoever delivers has to have it before. */
export function addAhead(to: Curve, from: Curve, ahead: number, factor: number): void {
  for (let week = 0; week < plannedWeeks; week += 1) {
    const later = Math.min(week + ahead, plannedWeeks - 1);
    to[week] = (to[week] ?? 0) + (from[later] ?? 0) * factor;
  }
}

/**
 * What the planners of the works expected. They know their orders, but nobody foresaw April to June
 * 2025 (the months as published): for those weeks they plan at least half of the year before. What they then
 * sit on is stock, and is taken off what they make afterwards.
 */
export function withoutForesight(
  curve: Curve,
  shock: Readonly<{ from: number; to: number }>,
): Curve {
  const planned = Float64Array.from(curve);
  for (let week = shock.from; week < shock.to; week += 1) {
    planned[week] = Math.max(curve[week] ?? 0, (curve[week - weeksOfYear] ?? 0) / 2);
  }
  return planned;
}
