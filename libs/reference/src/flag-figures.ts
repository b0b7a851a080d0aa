import type { Sourced } from './code-table';

/**
 * The figures of the flags that are no band of a step (postings.md §4, *Bands*). What postings.md
 * names without a figure has one of ours here, and `ours` says which: nobody is accused by it.
 */
export type FlagFigures = Sourced &
  Readonly<{
    effectiveFrom: string;
    /** Earlier takings of a lot are flagged when its new assay differs by more than this. */
    reassaySigmas: number;
    /** A recovery is asked of an element only from this share of the gross of the takes. */
    recoveryFloorPpm: number;
    /** Nd and Pr must both have this share of the gross on both sides, or no ratio is asked. */
    ratioFloorPpm: number;
    /** So many acts of one step in a row, each with less than this lost or found, flag the site. */
    nearlyNilActs: number;
    nearlyNilPpm: number;
    /** Copied from no source. */
    ours: readonly string[];
  }>;

/** Oldest first. Five parts per million of detection (C3) are a fortieth of the recovery floor. */
export const flagFigures = [
  {
    effectiveFrom: '2024-10-01',
    reassaySigmas: 2,
    recoveryFloorPpm: 200,
    ratioFloorPpm: 1_000,
    nearlyNilActs: 12,
    nearlyNilPpm: 50,
    ours: ['recoveryFloorPpm', 'ratioFloorPpm', 'nearlyNilActs', 'nearlyNilPpm'],
    source: 'postings.md §4, bands',
    verified: false,
  },
] as const satisfies readonly [FlagFigures, ...FlagFigures[]];

/** In force on a civil date. What is older than the oldest row is judged by the oldest row. */
export function flagFiguresOn(date: string): FlagFigures {
  const inForce = flagFigures.filter((figures) => figures.effectiveFrom <= date);
  return inForce.at(-1) ?? flagFigures[0];
}
