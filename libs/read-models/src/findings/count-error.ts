import type { Summed } from '@lodestone/ledger';
import { findingFiguresOn } from '@lodestone/reference';
import { amountIn, totalIn, type Sums } from './sums';

export const amountOf = (sums: Sums, what: Summed): bigint =>
  what === 'total' ? totalIn(sums) : amountIn(sums, what);

/**
 * The square of the error of what was counted, in (10⁻⁶ µg)²: a volume times a concentration, of a line
 * that holds much, says little of what went through it.
 */
export function squareOfCounts(counted: readonly Sums[], what: Summed, day: string): bigint {
  const countErrorPpm = BigInt(findingFiguresOn(day).countErrorPpm);
  return counted
    .map((sums) => amountOf(sums, what) * countErrorPpm)
    .reduce((sum, error) => sum + error * error, 0n);
}
