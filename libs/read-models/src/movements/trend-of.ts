import { ppmWhole } from '@lodestone/kernel';

type Amounts = Readonly<{ cleared: bigint; difference: bigint }>;

/** The difference in parts per million of what was received: of the latest months, and before them. */
export type DifferenceTrend = Readonly<{
  direction: 'growing' | 'shrinking' | 'steady' | 'too-few-months';
  earlierPpm?: number;
  latestPpm?: number;
}>;

/** Months in which anything was received; before them there must be as many again. */
const latestMonths = 3;

/** A change of less than this is none: scales and assays of one month and another differ by more. */
const steadyWithinPpm = 200;

/** @param months in order, those without a receipt left out */
export function trendOf(months: readonly Amounts[]): DifferenceTrend {
  if (months.length < 2 * latestMonths) return { direction: 'too-few-months' };
  const earlierPpm = shareOf(months.slice(0, -latestMonths));
  const latestPpm = shareOf(months.slice(-latestMonths));
  const growth = Math.abs(latestPpm) - Math.abs(earlierPpm);
  const direction =
    Math.abs(growth) < steadyWithinPpm ? 'steady' : growth > 0 ? 'growing' : 'shrinking';
  return { direction, earlierPpm, latestPpm };
}

function shareOf(months: readonly Amounts[]): number {
  const total = (of: (amounts: Amounts) => bigint): bigint =>
    months.reduce((sum, month) => sum + of(month), 0n);
  const cleared = total((month) => month.cleared);
  if (cleared === 0n) return 0;
  return Number((total((month) => month.difference) * BigInt(ppmWhole)) / cleared);
}
