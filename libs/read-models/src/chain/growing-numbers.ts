/** Numbers that are only ever added to; `values` has room beyond `length`. */
class GrowingNumbers<A extends Float64Array | Uint32Array | Uint8Array> {
  length = 0;

  constructor(public values: A) {}

  push(value: number): number {
    if (this.length === this.values.length) this.#widen(2 * this.length);
    this.values[this.length] = value;
    return this.length++;
  }

  /** Sets the n-th, which may lie beyond what is there: what lies between is nought. */
  set(n: number, value: number): void {
    if (n >= this.values.length) this.#widen(Math.max(n + 1, 2 * this.values.length));
    this.values[n] = value;
    if (n >= this.length) this.length = n + 1;
  }

  /** Nought of what is not there. */
  at(n: number): number {
    return n < this.length ? (this.values[n] as number) : 0;
  }

  get bytes(): number {
    return this.values.byteLength;
  }

  #widen(length: number): void {
    const wider = new (this.values.constructor as new (length: number) => A)(length);
    wider.set(this.values);
    this.values = wider;
  }
}

const room = 1_024;

export const growingUint32 = () => new GrowingNumbers(new Uint32Array(room));
export const growingFloat64 = () => new GrowingNumbers(new Float64Array(room));
export const growingUint8 = () => new GrowingNumbers(new Uint8Array(room));
