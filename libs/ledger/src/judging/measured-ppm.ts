import { divideToNearest, ppmWhole } from '@lodestone/kernel';
import { oxideFactors, rareEarths, type UsualContent } from '@lodestone/reference';
import type { CompositionPpm } from '../measuring/composition';
import { rareEarthPpm, sharePpm, sumPpm } from '../measuring/shares';

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
      return sumPpm(ppm, elements);
    case 'share':
      return sharePpm(ppm, elements);
    case 'largest':
      return Math.max(...rareEarths.map((element) => sharePpm(ppm, [element])));
  }
}

/** The rare earths as oxides, in parts of the gross: once, on the finished sum (postings.md N4). */
export function oxidePpm(ppm: CompositionPpm): number {
  const asOxides = rareEarths.reduce(
    (sum, element) =>
      sum + BigInt(ppm[element] ?? 0) * BigInt(oxideFactors[element].oxidePerMetalMicro),
    0n,
  );
  return Number(divideToNearest(asOxides, BigInt(ppmWhole)));
}
