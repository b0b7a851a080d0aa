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
    /** So far above the ladder of its family a grade may hold heavy rare earths. */
    gradeAboveFamilyPpm: number;
    /** So much of what the ladder asks for at the least a diffused magnet still holds. */
    gradeDiffusedShare: Readonly<{ numerator: number; denominator: number }>;
    /** Net mass, statistics and lots may differ by this share of the lots. */
    declaredMassPpm: number;
    /** The unit value of an export may differ from that of its sale by this share. */
    unitValuePpm: number;
    /** From so many grams on it is asked what a kilogram of goods is worth. */
    valuedGramsMin: number;
    /** Declared figures of an analysis may differ from the figures recorded by this, converted. */
    declaredFigurePpm: number;
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
    gradeAboveFamilyPpm: 5_000,
    gradeDiffusedShare: { numerator: 1, denominator: 10 },
    declaredMassPpm: 10_000,
    unitValuePpm: 100_000,
    valuedGramsMin: 1_000,
    declaredFigurePpm: 100,
    ours: [
      'recoveryFloorPpm',
      'ratioFloorPpm',
      'nearlyNilActs',
      'nearlyNilPpm',
      'gradeAboveFamilyPpm',
      'gradeDiffusedShare',
      'declaredMassPpm',
      'unitValuePpm',
      'valuedGramsMin',
      'declaredFigurePpm',
    ],
    source: 'configuration of this ledger; two standard deviations by custom of assayers',
    verified: false,
  },
] as const satisfies readonly [FlagFigures, ...FlagFigures[]];

/** In force on a civil date. What is older than the oldest row is judged by the oldest row. */
export function flagFiguresOn(date: string): FlagFigures {
  const inForce = flagFigures.filter((figures) => figures.effectiveFrom <= date);
  return inForce.at(-1) ?? flagFigures[0];
}
