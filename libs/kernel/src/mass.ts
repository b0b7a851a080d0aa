/**
 * The arithmetic of mass (postings.md §1): 1 g × 1 ppm = 1 µg exactly. Grams are safe integers
 * (`number`), ppm are integers 0…1,000,000, content is micrograms as `bigint`: a product, never a
 * quotient, and never passed through `number`.
 */
export type Micrograms = bigint;

/** postings.md N5: one line is at most 10¹² g, a million tonnes. */
export const massGramsMax = 1_000_000_000_000;

export const ppmWhole = 1_000_000;

/** The grams of some lines together: a safe integer, as their number is bounded. */
export const sumOfGrams = (lines: Iterable<Readonly<{ massGrams: number }>>): number => {
  let sum = 0;
  for (const { massGrams } of lines) sum += massGrams;
  return sum;
};

export const contentMicrograms = (massGrams: number, ppm: number): Micrograms =>
  BigInt(massGrams) * BigInt(ppm);

/** `numerator / denominator` to the nearest integer, half away from zero (postings.md N5). */
export function divideToNearest(numerator: bigint, denominator: bigint): bigint {
  const positive = numerator < 0n === denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return positive ? quotient : -quotient;
}

const microgramsPerGram = 1_000_000n;

/** A content as grams, to the nearest gram: the gross of a balancing line (postings.md §2). */
export const gramsToNearest = (content: Micrograms): number =>
  Number(divideToNearest(content, microgramsPerGram));
