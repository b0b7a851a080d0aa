import { ppmWhole } from '@lodestone/kernel';
import {
  ceilingFiguresOn,
  gainFiguresOn,
  isMeasuringMethod,
  materialOf,
} from '@lodestone/reference';
import type { Analysis } from './composition';
import { isBeyond } from './ceilings';
import { rootOf } from './root';

/** What all scales together can have been off: more grams than that were not there before. */
export type Allowance = Readonly<{
  /** The most that weighing explains. */
  allowedGrams: number;
  /** Whether so many grams more are beyond it, and whether they are so far beyond that they are held. */
  isExceededBy: (grams: number) => boolean;
  isFarExceededBy: (grams: number) => boolean;
}>;

/** Of the same matter, put on a scale so many times; each weighing errs by itself. */
export function allowanceOf(
  material: string,
  weighedGrams: readonly number[],
  occurredOn: string,
): Allowance {
  const { totalLineOxideOrMetalPpm, totalLineOtherPpm } = ceilingFiguresOn(occurredOn);
  const { sigmas, scaleErrorGrams, heldTimes } = gainFiguresOn(occurredOn);
  const relativePpm = materialOf(material)?.isMeasuredAsMetalOrOxide
    ? totalLineOxideOrMetalPpm
    : totalLineOtherPpm;
  const whole = BigInt(ppmWhole);
  // In (10⁻⁶ g)², so that nothing passes through a float.
  const variance = weighedGrams.reduce((sum, grams) => {
    const share = BigInt(grams) * BigInt(relativePpm);
    const scale = BigInt(scaleErrorGrams) * whole;
    return grams === 0 ? sum : sum + share * share + scale * scale;
  }, 0n);
  const exceeds = (times: number) => (grams: number) => isBeyond(BigInt(grams), variance, times);
  return {
    allowedGrams: Number(rootOf(BigInt(sigmas * sigmas) * variance) / whole),
    isExceededBy: exceeds(sigmas),
    isFarExceededBy: exceeds(sigmas * heldTimes),
  };
}

/** Found in a laboratory: neither computed from a recipe nor taken from a supplier's certificate. */
export const isMeasured = (analysis: Analysis | undefined): analysis is Analysis =>
  analysis !== undefined && isMeasuringMethod(analysis.method);
