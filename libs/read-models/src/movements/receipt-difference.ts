import {
  addContents,
  contentOf,
  negated,
  type CompositionPpm,
  type Content,
} from '@lodestone/ledger';
import type { Arrived } from './movement-tables';

/** Sent less arrived, as in postings.md §2: + is missing. */
export type Difference = Readonly<{ grams: number; content: Content }>;

/** What a receipt clears, and what of that did not arrive: exactly what it posts as difference. */
export function differenceOf(arrived: Arrived, sentPpm: CompositionPpm): Difference {
  const { clearedGrams, massGrams = 0, ppm = sentPpm, surplus, refused } = arrived;
  const surplusGrams = surplus?.massGrams ?? 0;
  const refusedGrams = refused?.massGrams ?? 0;
  return {
    grams: clearedGrams - massGrams - surplusGrams - refusedGrams,
    content: addContents([
      contentOf(clearedGrams - refusedGrams, sentPpm),
      negated(contentOf(massGrams, ppm)),
      negated(contentOf(surplusGrams, surplus?.ppm ?? sentPpm)),
    ]),
  };
}
