import { ppmWhole } from '@lodestone/kernel';
import { materialOf, rareEarths, type CeilingFigures, type RareEarth } from '@lodestone/reference';
import { contentOf, totalMicrograms } from './content';
import type { Analysis, CompositionPpm } from './composition';

/** Grams of a material at a composition: what a ceiling is asked about. */
export type Measured = Readonly<{
  material: string;
  massGrams: number;
  ppm: CompositionPpm;
  /** Its own declared uncertainty narrows the usual one, and never widens it (postings.md C5). */
  analysis?: Pick<Analysis, 'uncertaintyPpm'>;
}>;

/** The variance of one element of a line, in (10⁻⁶ µg)². */
export function elementVariance(
  { massGrams, ppm, analysis }: Measured,
  element: RareEarth,
  figures: CeilingFigures,
): bigint {
  const grams = BigInt(massGrams);
  // The absolute part stands for "not listed = below detection" (C3).
  const usual =
    grams * BigInt(ppm[element] ?? 0) * BigInt(figures.elementLinePpm) +
    grams * BigInt(figures.elementDetectionPpm) * BigInt(ppmWhole);
  const declaredPpm = analysis?.uncertaintyPpm?.[element];
  if (declaredPpm === undefined) return usual * usual;
  const declared = grams * BigInt(declaredPpm) * BigInt(ppmWhole);
  return declared < usual ? declared * declared : usual * usual;
}

/** The variance of a line's total rare earth, in (10⁻⁶ µg)². */
export function totalVariance(line: Measured, figures: CeilingFigures): bigint {
  const { material, massGrams, ppm, analysis } = line;
  const relativePpm = materialOf(material)?.isMeasuredAsMetalOrOxide
    ? figures.totalLineOxideOrMetalPpm
    : figures.totalLineOtherPpm;
  const sigma = totalMicrograms(contentOf(massGrams, ppm)) * BigInt(relativePpm);
  const usual = sigma * sigma;
  const uncertaintyPpm = analysis?.uncertaintyPpm;
  const listed = rareEarths.filter((element) => (ppm[element] ?? 0) > 0);
  // Only a certificate that tells the uncertainty of all that it lists says anything of the total.
  if (!uncertaintyPpm || !listed.every((element) => uncertaintyPpm[element] !== undefined)) {
    return usual;
  }
  const declared = listed
    .map((element) => BigInt(massGrams) * BigInt(uncertaintyPpm[element] ?? 0) * BigInt(ppmWhole))
    .reduce((sum, each) => sum + each * each, 0n);
  return declared < usual ? declared : usual;
}
