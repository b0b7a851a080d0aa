const half = 2 ** 32;

/** So many lower halves of up to seventeen elements come to less than 2⁵³; then they are carried. */
const addsMax = 2 ** 16;

/**
 * Sums of Int64 numbers by slot, exact, and without making a `bigint` of each: a number comes as its
 * upper half, with its sign, and its lower half, without one.
 */
export class ExactSums {
  readonly #upper: Float64Array;
  readonly #lower: Float64Array;
  #adds = 0;

  constructor(readonly slots: number) {
    this.#upper = new Float64Array(slots);
    this.#lower = new Float64Array(slots);
  }

  add(slot: number, upper: number, lower: number): void {
    (this.#upper[slot] as number) += upper;
    (this.#lower[slot] as number) += lower;
    if (++this.#adds === addsMax) this.#carry();
  }

  of(slot: number): bigint {
    return BigInt(this.#upper[slot] as number) * BigInt(half) + BigInt(this.#lower[slot] as number);
  }

  isNil(slot: number): boolean {
    return this.of(slot) === 0n;
  }

  #carry(): void {
    this.#adds = 0;
    for (let slot = 0; slot < this.slots; slot++) {
      const carried = Math.floor((this.#lower[slot] as number) / half);
      if (carried === 0) continue;
      (this.#upper[slot] as number) += carried;
      (this.#lower[slot] as number) -= carried * half;
    }
  }
}
