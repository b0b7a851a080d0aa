import type { Sourced } from './code-table';

/**
 * How far what is found may be beyond what the books say before it needs an analysis and an origin
 * of its own, and before it is held. The σ of a weighing are those of the lines of C2
 * (`CeilingFigures`); a better figure is a new row, and old acts keep the row of their own day.
 */
export type GainFigures = Sourced &
  Readonly<{
    effectiveFrom: string;
    /** A gain or a surplus up to so many standard deviations is an error of measuring. */
    sigmas: number;
    /** What a weighing can be off whatever lies on the scale: one standard deviation, in grams. */
    scaleErrorGrams: number;
    /** σ of the content of a unit, found by volume times concentration: of what was found. */
    unitCountPpm: number;
    /** Beyond so many times that what was found is held until an authority has looked at it. */
    heldTimes: number;
    /** Copied from no source. */
    ours: readonly string[];
  }>;

/** Oldest first. */
export const gainFigures = [
  {
    effectiveFrom: '2024-10-01',
    sigmas: 4,
    scaleErrorGrams: 10,
    unitCountPpm: 20_000,
    heldTimes: 10,
    ours: ['scaleErrorGrams', 'unitCountPpm', 'heldTimes'],
    source: 'general knowledge: as far as the ceilings refuse; to be checked by a metallurgist',
    verified: false,
  },
] as const satisfies readonly [GainFigures, ...GainFigures[]];

/** In force on a civil date. What is older than the oldest row is judged by the oldest row. */
export function gainFiguresOn(date: string): GainFigures {
  const inForce = gainFigures.filter((figures) => figures.effectiveFrom <= date);
  return inForce.at(-1) ?? gainFigures[0];
}
