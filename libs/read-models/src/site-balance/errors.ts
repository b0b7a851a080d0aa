import {
  balanceFiguresOn,
  ceilingFiguresOn,
  gainFiguresOn,
  materialOf,
  rareEarths,
} from '@lodestone/reference';
import type { BalanceElement } from './amounts';

/** What went through one analysis of one composition, net. */
export type Analysed = Readonly<{
  /** What an analysis of the material usually errs. */
  usualPpm: number;
  /** One standard deviation as its laboratory says, in ppm by number of the rare earth. */
  saidPpm: ReadonlyMap<number, number> | undefined;
  /** Numbers of the rare earths that it lists. */
  listed: Uint8Array | undefined;
  /** Grams, and micrograms of the element that is asked about. */
  grams: number;
  micrograms: number;
}>;

/** Standard deviations of a balance in micrograms, by what errs; together as squares. */
export type Errors = Readonly<{
  assays: number;
  weighings: number;
  laboratories: number;
  scales: number;
  unitCounts: number;
}>;

export const sigmaOf = (errors: Errors): number => Math.hypot(...Object.values(errors));

/** How well things are measured: one standard deviation, in parts per million or in grams. */
export type ErrorFigures = Readonly<{
  /** Of what one analysis finds of a material. */
  assayPpm: (material: string) => number;
  /** Of the grams: not listed means below detection, not absent. */
  detectionPpm: number;
  /** Of all that one laboratory finds by one method. */
  laboratoryPpm: number;
  /** Of a lot that is weighed again, of its mass; of a weighing, whatever lies on the scale; and of all
   * that one scale weighs. */
  weighedPpm: (material: string) => number;
  weighingGrams: number;
  scalePpm: number;
  /** Of a unit, by volume and concentration. */
  unitCountPpm: number;
}>;

/** Those of the ceilings (postings.md §4), which are judged by the day like everything else. */
export function errorFiguresOn(on: string, element: BalanceElement): ErrorFigures {
  const ceilings = ceilingFiguresOn(on);
  const { scaleErrorGrams, unitCountPpm } = gainFiguresOn(on);
  const ofLinePpm = (material: string): number =>
    materialOf(material)?.isMeasuredAsMetalOrOxide
      ? ceilings.totalLineOxideOrMetalPpm
      : ceilings.totalLineOtherPpm;
  const weighed = {
    weighedPpm: ofLinePpm,
    weighingGrams: scaleErrorGrams,
    scalePpm: balanceFiguresOn(on).scaleCommonPpm,
    unitCountPpm,
  };
  if (element !== 'total') {
    return {
      ...weighed,
      assayPpm: () => ceilings.elementLinePpm,
      detectionPpm: ceilings.elementDetectionPpm,
      laboratoryPpm: ceilings.elementCommonPpm,
    };
  }
  return {
    ...weighed,
    assayPpm: ofLinePpm,
    detectionPpm: 0,
    laboratoryPpm: ceilings.totalCommonPpm,
  };
}

const whole = 1_000_000;

/** σ of what one analysis says, of the net that it said. */
export function assayError(
  analysed: Analysed,
  element: BalanceElement,
  { detectionPpm }: ErrorFigures,
): number {
  const { usualPpm, grams, micrograms } = analysed;
  const ofContent = (Math.abs(micrograms) * usualPpm) / whole;
  const usual = ofContent + Math.abs(grams) * detectionPpm;
  const declared = declaredError(analysed, element);
  // It may narrow what is usual and never widen it (C5): else whoever is unsure hides what is missing.
  return declared === undefined ? usual : Math.min(usual, declared);
}

function declaredError(
  { saidPpm, listed = noElements, grams }: Analysed,
  element: BalanceElement,
): number | undefined {
  if (!saidPpm) return undefined;
  if (element === 'total') {
    // Only a certificate that tells the uncertainty of all that it lists says anything of the total.
    if (!listed.every((each) => saidPpm.has(each))) return undefined;
    return Math.abs(grams) * Math.hypot(...saidPpm.values());
  }
  const ppm = saidPpm.get(rareEarths.indexOf(element));
  return ppm === undefined ? undefined : Math.abs(grams) * ppm;
}

const noElements = new Uint8Array(0);

/** Squares of what is independent add up; of what is common the net is squared. */
export function squared(amounts: Iterable<number>, ppm: number): number {
  let sum = 0;
  for (const amount of amounts) sum += ((amount * ppm) / whole) ** 2;
  return sum;
}
