import { divideToNearest, ppmWhole } from '@lodestone/kernel';
import { oxideFactors, rareEarths, type RareEarth, type UsualContent } from '@lodestone/reference';
import type { CompositionPpm } from '../measuring/composition';
import { contentOf, totalMicrograms } from '../measuring/content';

/** Of a composition what a row of usual contents speaks of, in parts per million. */
export function measuredPpm(
  ppm: CompositionPpm,
  { of, elements = [] }: Pick<UsualContent, 'of' | 'elements'>,
): number {
  switch (of) {
    case 'rare-earths':
      return rareEarthPpm(ppm);
    case 'oxides':
      return oxidePpm(ppm);
    case 'elements':
      return sumOf(ppm, elements);
    case 'share':
      return sharePpm(ppm, elements);
    case 'largest':
      return Math.max(...rareEarths.map((element) => sharePpm(ppm, [element])));
  }
}

/** Rare earths in parts per million of the mass. */
export const rareEarthPpm = (ppm: CompositionPpm): number =>
  Number(totalMicrograms(contentOf(1, ppm)));

/** The rare earths as oxides, in parts of the gross: once, on the finished sum (postings.md N4). */
export function oxidePpm(ppm: CompositionPpm): number {
  const asOxides = rareEarths.reduce(
    (sum, element) =>
      sum + BigInt(ppm[element] ?? 0) * BigInt(oxideFactors[element].oxidePerMetalMicro),
    0n,
  );
  return Number(divideToNearest(asOxides, BigInt(ppmWhole)));
}

/** Of all rare earths, how much these are; nothing where there is none. */
export function sharePpm(ppm: CompositionPpm, elements: readonly RareEarth[]): number {
  const all = rareEarthPpm(ppm);
  return all === 0 ? 0 : Math.round((sumOf(ppm, elements) * ppmWhole) / all);
}

const sumOf = (ppm: CompositionPpm, elements: readonly RareEarth[]): number =>
  elements.reduce((sum, element) => sum + (ppm[element] ?? 0), 0);
