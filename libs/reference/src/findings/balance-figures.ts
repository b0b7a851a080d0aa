import type { Sourced } from '../code-table';

/**
 * How a material balance is tested (postings.md §5). No law has these figures: they are configuration
 * until an authority says better, dated, so that a period is judged by the row of its last day.
 */
export type BalanceFigures = Sourced &
  Readonly<{
    effectiveFrom: string;
    /** A balance is open beyond so many standard deviations. */
    sigmas: number;
    /** What one scale is off in all that it weighs, of the net of it. */
    scaleCommonPpm: number;
    /** An element of which less went through than this share of all rare earths is not judged. */
    floorPpm: number;
    /** So many periods of the asked length are looked back on. */
    periodsBack: number;
    /** Copied from no source. */
    ours: readonly string[];
  }>;

/** Oldest first. */
export const balanceFigures = [
  {
    effectiveFrom: '2024-10-01',
    sigmas: 3,
    scaleCommonPpm: 500,
    floorPpm: 1_000,
    periodsBack: 36,
    ours: ['scaleCommonPpm', 'floorPpm', 'periodsBack'],
    source: 'general knowledge of nuclear material accountancy; to be checked by a metallurgist',
    verified: false,
  },
] as const satisfies readonly [BalanceFigures, ...BalanceFigures[]];

/** In force on a civil date. What is older than the oldest row is judged by the oldest row. */
export function balanceFiguresOn(date: string): BalanceFigures {
  const rows: readonly BalanceFigures[] = balanceFigures;
  return rows.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? balanceFigures[0];
}
