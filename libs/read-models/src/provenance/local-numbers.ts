/**
 * Small numbers for the few of many that a question meets. The table is as long as the chain and is
 * used by one question after the other: to clear it costs what was met, and not what there is.
 */
export class LocalNumbers {
  #table = new Uint32Array(0);
  #met: number[] = [];

  /** Readies it for numbers below `length`. */
  begin(length: number): void {
    for (const number of this.#met) this.#table[number] = 0;
    this.#met = [];
    if (length > this.#table.length) this.#table = new Uint32Array(2 * length);
  }

  /** −1 of what was not met. */
  of(number: number): number {
    return (this.#table[number] as number) - 1;
  }

  add(number: number): number {
    const local = this.#met.push(number) - 1;
    this.#table[number] = local + 1;
    return local;
  }

  get met(): readonly number[] {
    return this.#met;
  }
}
