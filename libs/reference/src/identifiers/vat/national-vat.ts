import type { IdentifierCheck } from '../identifier';

/** The numbers of one issuer. What is given is without separators, with a prefix of the issuer. */
export type NationalVat = Readonly<{
  /** Never throws, and makes no claim that the number is right. */
  normalise: (prefixed: string) => string;
  check: (prefixed: string) => IdentifierCheck;
}>;

/** Σ digit × weight, from the left. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits.charAt(i)), 0);
