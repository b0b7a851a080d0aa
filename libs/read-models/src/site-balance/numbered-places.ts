import { growingFloat64, growingUint32 } from '../chain/growing-numbers';

/** A dictionary has at most so many words (`net-errors.ts`). */
const numbersMax = 2 ** 25;

/**
 * Places, one after the other, for what is named by a number that a dictionary gave and by a tag: whose it
 * is. Nearly every number has one tag alone, and its place is found without a hash.
 */
export class NumberedPlaces {
  /** Place + 1 of the first tag of each number. */
  readonly #first: Uint32Array;
  readonly #others = new Map<number, number>();
  readonly #numbers = growingUint32();
  readonly #tags = growingFloat64();

  /** @param count numbers are below it */
  constructor(count: number) {
    this.#first = new Uint32Array(count);
  }

  get count(): number {
    return this.#tags.length;
  }

  placeOf(number: number, tag: number): number {
    const first = this.#first[number] as number;
    if (first === 0) return (this.#first[number] = this.#add(number, tag) + 1) - 1;
    if (this.#tags.values[first - 1] === tag) return first - 1;
    const key = tag * numbersMax + number;
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    const place = this.#add(number, tag);
    this.#others.set(key, place);
    return place;
  }

  numberAt(place: number): number {
    return this.#numbers.values[place] as number;
  }

  tagAt(place: number): number {
    return this.#tags.values[place] as number;
  }

  #add(number: number, tag: number): number {
    this.#numbers.push(number);
    return this.#tags.push(tag);
  }
}
