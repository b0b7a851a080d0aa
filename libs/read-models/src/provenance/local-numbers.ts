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

export type Locals = Readonly<{ pools: LocalNumbers; groups: LocalNumbers }>;

/** Tables of an index that no question uses at the moment. */
const spare = new WeakMap<object, Locals>();

/**
 * Asks with the tables of an index, which are as long as its chain: to make them anew for each question
 * costs more than to walk over ten thousand lots. A question within a question has tables of its own.
 */
export function withLocals<T>(index: object, ask: (locals: Locals) => T): T {
  const locals = spare.get(index) ?? { pools: new LocalNumbers(), groups: new LocalNumbers() };
  spare.delete(index);
  try {
    return ask(locals);
  } finally {
    spare.set(index, locals);
  }
}
