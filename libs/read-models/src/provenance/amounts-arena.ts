const smallest = 4;

/** Of a power of two. */
const powerOf = (capacity: number): number => 31 - Math.clz32(capacity);

/**
 * Where the amounts of one play lie by origin: two long arrays, of which each mixture has a run. Runs are
 * of powers of two; one that is given back is taken again by whoever needs one as long.
 */
export class AmountsArena {
  origins = new Uint32Array(4_096);
  amounts = new Float64Array(4_096);
  #end = 0;
  /** Starts of free runs, by the power of two that they are long. */
  readonly #free: number[][] = Array.from({ length: 32 }, () => []);

  /** A run that is at least so long. */
  take(length: number): number {
    const capacity = AmountsArena.capacityFor(length);
    const free = this.#free[powerOf(capacity)]?.pop();
    if (free !== undefined) return free;
    const start = this.#end;
    this.#end += capacity;
    if (this.#end > this.amounts.length) this.#widen();
    return start;
  }

  giveBack(start: number, capacity: number): void {
    this.#free[powerOf(capacity)]?.push(start);
  }

  static capacityFor(length: number): number {
    return length <= smallest ? smallest : 1 << (32 - Math.clz32(length - 1));
  }

  #widen(): void {
    const length = Math.max(this.#end, 2 * this.amounts.length);
    const [origins, amounts] = [new Uint32Array(length), new Float64Array(length)];
    origins.set(this.origins);
    amounts.set(this.amounts);
    this.origins = origins;
    this.amounts = amounts;
  }
}
