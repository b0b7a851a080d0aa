/**
 * How often each enterprise does what it does. The tonnes are those of the published months at every
 * scale: a larger scale cuts them into more, smaller records, a smaller one into fewer, larger ones.
 */
export type Rhythm = Readonly<{
  /** Weeks from one batch of a grade to the next, at one works. */
  castWeeks: number;
  /** Batches in such a week. */
  casts: number;
  heatWeeks: number;
  orderWeeks: number;
  feedWeeks: number;
  mineWeeks: number;
  /** Shipments abroad, times as many as at scale 1. */
  shipments: number;
}>;

/** Fewer than once in so many weeks, and no works could hold what it needs in between. */
const slowestWeeks = 8;

export function rhythmOf(scale: number): Rhythm {
  const weeks = Math.min(slowestWeeks, Math.max(1, Math.round(1 / scale)));
  return {
    castWeeks: weeks,
    casts: Math.max(1, Math.round(scale)),
    heatWeeks: weeks,
    orderWeeks: Math.max(2, weeks),
    feedWeeks: Math.max(4, weeks),
    mineWeeks: weeks,
    shipments: scale,
  };
}
