import { ceilingFiguresOn, gainFiguresOn, rareEarths, type RareEarth } from '@lodestone/reference';
import { isBeyond } from '../measuring/ceilings';
import { contentOf } from '../measuring/content';
import { elementVariance, type Measured } from '../measuring/line-errors';

/** Grams of one composition, as somebody measured both. */
export type Analysed = Measured & Readonly<{ massGrams: number }>;

export type ContradictedElement = Readonly<{
  element: RareEarth;
  sentMicrograms: string;
  receivedMicrograms: string;
}>;

/**
 * Elements of which two sides measured more or less of the same goods than both scales and both
 * laboratories can be off.
 */
export function contradictedElements(
  sent: readonly Analysed[],
  received: readonly Analysed[],
  day: string,
): readonly ContradictedElement[] {
  const figures = ceilingFiguresOn(day);
  const { sigmas } = gainFiguresOn(day);
  return rareEarths.flatMap((element) => {
    const [sentMicrograms, receivedMicrograms] = [sent, received].map((lines) =>
      lines.reduce(
        (sum, { massGrams, ppm }) => sum + (contentOf(massGrams, ppm).get(element) ?? 0n),
        0n,
      ),
    ) as [bigint, bigint];
    const moved = receivedMicrograms - sentMicrograms;
    const variance = [...sent, ...received].reduce(
      (sum, line) => sum + elementVariance(line, element, figures),
      0n,
    );
    if (!isBeyond(moved < 0n ? -moved : moved, variance, sigmas)) return [];
    return [
      {
        element,
        sentMicrograms: String(sentMicrograms),
        receivedMicrograms: String(receivedMicrograms),
      },
    ];
  });
}
