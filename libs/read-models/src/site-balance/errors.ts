import {
  balanceFiguresOn,
  ceilingFiguresOn,
  gainFiguresOn,
  materialOf,
  rareEarths,
} from '@lodestone/reference';
import type { BalanceElement } from './amounts';
import type { AssayTold } from './assays-told';

/** What went through one analysis of one composition, net. */
export type Analysed = {
  told: AssayTold;
  material: string;
  /** Numbers of the rare earths that it lists. */
  listed: Uint8Array;
  /** Grams, and micrograms of the element that is asked about. */
  grams: number;
  micrograms: number;
};

/** Standard deviations of a balance in micrograms, by what errs; together as squares. */
export type Errors = Readonly<{
  assays: number;
  weighings: number;
  laboratories: number;
  scales: number;
  unitCounts: number;
}>;

export const sigmaOf = (errors: Errors): number => Math.hypot(...Object.values(errors));

const whole = 1_000_000;

/** σ of what one analysis says, of all that it said in this balance and was not said again. */
export function assayError(
  { told, material, listed, grams, micrograms }: Analysed,
  element: BalanceElement,
  on: string,
): number {
  const usual = usualError({ material, grams, micrograms }, element, on);
  const declared = declaredError({ told, listed, grams }, element);
  return declared === undefined ? usual : Math.min(usual, declared);
}

type Net = Pick<Analysed, 'material' | 'grams' | 'micrograms'>;

/** The figures of the ceilings (postings.md C2, C3): not listed means below detection, not absent. */
function usualError({ material, grams, micrograms }: Net, element: BalanceElement, on: string) {
  const figures = ceilingFiguresOn(on);
  if (element !== 'total') {
    const ofContent = (Math.abs(micrograms) * figures.elementLinePpm) / whole;
    return ofContent + Math.abs(grams) * figures.elementDetectionPpm;
  }
  const relativePpm = materialOf(material)?.isMeasuredAsMetalOrOxide
    ? figures.totalLineOxideOrMetalPpm
    : figures.totalLineOtherPpm;
  return (Math.abs(micrograms) * relativePpm) / whole;
}

/** It may narrow what is usual and never widen it (C5). */
function declaredError(
  { told: { uncertaintyPpm }, listed, grams }: Pick<Analysed, 'told' | 'listed' | 'grams'>,
  element: BalanceElement,
): number | undefined {
  if (!uncertaintyPpm) return undefined;
  if (element === 'total') {
    // Only a certificate that tells the uncertainty of all that it lists says anything of the total.
    if (!listed.every((each) => uncertaintyPpm.has(each))) return undefined;
    return Math.abs(grams) * Math.hypot(...uncertaintyPpm.values());
  }
  const ppm = uncertaintyPpm.get(rareEarths.indexOf(element));
  return ppm === undefined ? undefined : Math.abs(grams) * ppm;
}

/** What errs alike in all that one laboratory finds by one method, of the net of it. */
export const laboratoryPpm = (element: BalanceElement, on: string): number => {
  const { totalCommonPpm, elementCommonPpm } = ceilingFiguresOn(on);
  return element === 'total' ? totalCommonPpm : elementCommonPpm;
};

export const scaleCommonPpm = (on: string): number => balanceFiguresOn(on).scaleCommonPpm;
export const weighingGrams = (on: string): number => gainFiguresOn(on).scaleErrorGrams;
export const unitCountPpm = (on: string): number => gainFiguresOn(on).unitCountPpm;
