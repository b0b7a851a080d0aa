import { ppmWhole } from '@lodestone/kernel';
import type { RareEarth } from '@lodestone/reference';
import type { CompositionPpm } from './composition';
import { contentOf, totalMicrograms } from './content';

/** Rare earths in parts per million of the mass. */
export const rareEarthPpm = (ppm: CompositionPpm): number =>
  Number(totalMicrograms(contentOf(1, ppm)));

/** Of all rare earths, how much these are; nothing where there is none. */
export function sharePpm(ppm: CompositionPpm, elements: readonly RareEarth[]): number {
  const all = rareEarthPpm(ppm);
  return all === 0 ? 0 : Math.round((sumPpm(ppm, elements) * ppmWhole) / all);
}

export const sumPpm = (ppm: CompositionPpm, elements: readonly RareEarth[]): number =>
  elements.reduce((sum, element) => sum + (ppm[element] ?? 0), 0);
