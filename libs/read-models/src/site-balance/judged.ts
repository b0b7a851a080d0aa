import { balanceFiguresOn } from '@lodestone/reference';
import { sigmaOf, type Errors } from './errors';
import type { UsualLoss } from './usual-losses';

/** Whether measurement can explain what is missing: how many standard deviations it is. */
export type MeasurementTest = Readonly<{ z: number; isExplained: boolean }>;

/** Whether the steps can: what they usually lose, with what measurement adds at both ends. */
export type StepTest = Readonly<{
  fromMicrograms: bigint;
  toMicrograms: bigint;
  isExplained: boolean;
}>;

export type Judged = Readonly<{
  sigmaMicrograms: bigint;
  measurement: MeasurementTest;
  step: StepTest;
  /** By how many standard deviations it is outside of what is usual. */
  excess: number;
}>;

/**
 * The first two tests of postings.md §5. The first says whether there is anything to explain; only the
 * second and the cumulative one open a balance: steps lose matter, and that is usual.
 */
export function judge(
  missing: bigint,
  { errors, usual, on }: Readonly<{ errors: Errors; usual: UsualLoss; on: string }>,
): Judged {
  const { sigmas } = balanceFiguresOn(on);
  const sigma = sigmaOf(errors);
  const outside = outsideOf(Number(missing), usual);
  const room = sigmas * sigma;
  return {
    sigmaMicrograms: rounded(sigma),
    measurement: {
      z: inSigmas(Number(missing), sigma),
      isExplained: Math.abs(Number(missing)) <= room,
    },
    step: {
      fromMicrograms: rounded(usual.from - room),
      toMicrograms: rounded(usual.to + room),
      isExplained: outside <= room,
    },
    excess: inSigmas(outside, sigma),
  };
}

/** How far it is above what is usually lost, or below. */
export const outsideOf = (missing: number, { from, to }: UsualLoss): number =>
  Math.max(0, missing - to, from - missing);

/** Where nothing was measured nothing can be off. */
const inSigmas = (amount: number, sigma: number): number =>
  amount === 0 ? 0 : sigma === 0 ? Math.sign(amount) * Number.MAX_SAFE_INTEGER : amount / sigma;

const rounded = (micrograms: number): bigint => BigInt(Math.round(micrograms));
