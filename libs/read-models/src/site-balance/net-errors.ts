import { assayError, squared, type Analysed, type ErrorFigures, type Errors } from './errors';
import type { BalanceElement } from './amounts';
import { NetSums } from './net-sums';

/** What went in by each measurement of one balance less what came out by it. */
export class NetOfMeasurements {
  /** Grams and micrograms by what was analysed; where it first stands tells what it was. */
  readonly analyses = new NetSums();
  /** By lot; of waste, which is no lot, by its record below nothing. */
  readonly weighings = new NetSums();
  readonly scales = new NetSums();
  /** Lots that were weighed again. */
  readonly recounts: Readonly<{ material: string; grams: number; micrograms: number }>[] = [];
  /** Which stretches of units belong to it: the count before the first, and the last. */
  readonly units = new Map<number, { from: number | undefined; to: number }>();

  add({ assay, material, weighing, site, grams, micrograms, origin }: MeasuredLine): void {
    const ppm = grams === 0 ? 0 : Math.round(micrograms / grams);
    this.analyses.add(keyOf(assay, material, ppm), grams, micrograms, origin);
    this.weighings.add(weighing, grams, micrograms);
    this.scales.add(site, grams, micrograms);
  }

  takeCount(unit: number, from: number | undefined, to: number): void {
    const known = this.units.get(unit);
    this.units.set(unit, {
      from: known === undefined || isBefore(from, known.from) ? from : known.from,
      to: Math.max(to, known?.to ?? to),
    });
  }
}

const isBefore = (a: number | undefined, b: number | undefined): boolean =>
  b !== undefined && (a === undefined || a < b);

export type MeasuredLine = Readonly<{
  assay: number;
  material: number;
  /** A lot, or below nothing the record of what is none. */
  weighing: number;
  site: number;
  grams: number;
  micrograms: number;
  origin: number;
}>;

/**
 * An analysis is named by its record, what was analysed and what was found: an act may make many things,
 * each with its own. Ppm are at most a million, materials at most 255, and records 33 million.
 */
const [ppmRoom, materialRoom] = [2 ** 20, 2 ** 8];
const keyOf = (assay: number, material: number, ppm: number): number =>
  (assay * materialRoom + material) * ppmRoom + ppm + 1;
export const assayOfKey = (key: number): number => Math.floor((key - 1) / ppmRoom / materialRoom);

type Told = Readonly<{
  element: BalanceElement;
  figures: ErrorFigures;
  /** What was analysed, and by whom. */
  analysedAt: (assay: number, origin: number) => Pick<Analysed, 'told' | 'material' | 'listed'>;
  /** What a unit held at the end of a day on which it was counted. */
  countedAt: (unit: number, day: number) => number;
}>;

export function errorsIn(net: NetOfMeasurements, told: Told): Errors {
  const { element, figures, analysedAt, countedAt } = told;
  const bySource = new Map<string, number>();
  let [ofAssays, ofWeighings] = [0, 0];
  net.analyses.forEach((key, grams, micrograms, origin) => {
    // What came to nothing errs in nothing.
    if (grams === 0 && micrograms === 0) return;
    const analysed = { ...analysedAt(assayOfKey(key), origin), grams, micrograms };
    ofAssays += assayError(analysed, element, figures) ** 2;
    const { source } = analysed.told;
    bySource.set(source, (bySource.get(source) ?? 0) + micrograms);
  });
  net.weighings.forEach((_, grams, micrograms) => {
    if (grams !== 0) ofWeighings += ((micrograms / grams) * figures.weighingGrams) ** 2;
  });
  for (const { material, grams, micrograms } of net.recounts) {
    const ofMass = (micrograms * figures.weighedPpm(material)) / 1e6;
    const ofScale = grams === 0 ? 0 : (micrograms / grams) * figures.weighingGrams;
    ofWeighings += 2 * (ofMass ** 2 + ofScale ** 2);
  }
  const scales: number[] = [];
  net.scales.forEach((_, __, micrograms) => scales.push(micrograms));
  const ends = [...net.units].flatMap(([unit, { from, to }]) => [
    from === undefined ? 0 : countedAt(unit, from),
    countedAt(unit, to),
  ]);
  return {
    assays: Math.sqrt(ofAssays),
    weighings: Math.sqrt(ofWeighings),
    laboratories: Math.sqrt(squared(bySource.values(), figures.laboratoryPpm)),
    scales: Math.sqrt(squared(scales, figures.scalePpm)),
    unitCounts: Math.sqrt(squared(ends, figures.unitCountPpm)),
  };
}
