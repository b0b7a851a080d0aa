import type { Period } from './period';
import type { UsualLoss } from './usual-losses';

/** A run of periods over which more was missing, or less, than is usual. */
export type Run = Readonly<{
  /** The first period of it. */
  from: number;
  /** What is beyond the usual, added up. */
  excess: number;
  /** Whether too much is missing, or too little. */
  sign: 1 | -1;
}>;

export type PeriodMissing = Readonly<{ period: Period; missing: number; usual: UsualLoss }>;

/**
 * The cumulative sum (CUSUM) at the last period: what is beyond the usual is carried on, and what is
 * within pays it back, down to nothing. A little that is missing every month is seen so, when no month
 * shows it. Undefined where nothing is carried.
 */
export function runAt(periods: readonly PeriodMissing[]): Run | undefined {
  const [more, less] = ([1, -1] as const).map((sign) => {
    let run: Run | undefined;
    for (const [n, { missing, usual }] of periods.entries()) {
      const beyond = sign === 1 ? missing - usual.to : usual.from - missing;
      const excess = (run?.excess ?? 0) + beyond;
      run = excess <= 0 ? undefined : { from: run?.from ?? n, excess, sign };
    }
    return run;
  }) as [Run | undefined, Run | undefined];
  if (!more || !less) return more ?? less;
  return more.excess >= less.excess ? more : less;
}
