/**
 * What lies in a pool, or is on its way through an act, by origin. Origins are numbered in canonical
 * order. Everything that goes in comes out again: nothing is rounded away.
 */
export interface Mixture<N extends number | bigint> {
  /** Grams or micrograms. */
  readonly total: N;
  add(origin: number, amount: N): void;
  /** What is in another, which keeps it. */
  addAll(other: this): void;
  /** Moves so much of it, and gives back how much it did not have: that is owed from then on. */
  draw(target: this, amount: N): N;
  /** Takes so much of `source`, of which what is owed goes to `covering` first. */
  receive(source: this, amount: N, covering: this): void;
  /** Nothing is in it any more, and nothing owed. */
  clear(): void;
  /** In canonical order, an origin once. */
  forEach(tell: (origin: number, amount: N) => void): void;
}

/** An amount is too large for the arithmetic that was tried: there is one for any amount. */
export class TooLargeForDoubles extends Error {
  override readonly name = 'TooLargeForDoubles';
}
