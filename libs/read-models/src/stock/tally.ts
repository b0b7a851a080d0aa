import { rareEarths } from '@lodestone/reference';
import { nothing, type Amount, type StoredAmount } from './amount';

/** By the letters of a symbol, which are two or, of yttrium, one: its place in the list and 1. */
const slotOfLetters = new Uint8Array(2 ** 14);
const lettersOf = (text: string, at: number, end: number): number =>
  text.charCodeAt(at) * 128 + (end - at > 1 ? text.charCodeAt(at + 1) : 0);
rareEarths.forEach((element, slot) => {
  slotOfLetters[lettersOf(element, 0, element.length)] = slot + 1;
});
const gramsSlot = rareEarths.length;

/** A sum stays below 2⁵³ while both it and what is added are below half of that. */
const exactHalf = 2 ** 52;
/** So many digits are a number below that half. */
const exactDigits = 15;

const [space, minus, nought] = [' ', '-', '0'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
];

/**
 * What thousands of stored amounts come to, exactly. They are read letter by letter and added up in
 * doubles, which are carried before they could round: to make words, numbers without a limit and a list of
 * elements of each takes many times as long as to read them.
 */
export class Tally {
  lots = 0;
  /** By slot: what is not carried yet, and what is; and which elements were named. */
  readonly #sums = new Float64Array(gramsSlot + 1);
  #carried: bigint[] | undefined;
  #at = 0;

  add(stored: StoredAmount): void {
    this.#at = 0;
    this.lots += Number(this.#amountIn(stored));
    this.#addTo(gramsSlot, this.#amountIn(stored));
    while (this.#at < stored.length) {
      const slot = this.#slotIn(stored);
      this.#addTo(slot, this.#amountIn(stored));
    }
  }

  total(): Amount {
    const amount = nothing();
    amount.lots = this.lots;
    amount.massGrams = this.#sumAt(gramsSlot);
    rareEarths.forEach((element, slot) => {
      const micrograms = this.#sumAt(slot);
      if (micrograms !== 0n) amount.content.set(element, micrograms);
    });
    return amount;
  }

  #sumAt(slot: number): bigint {
    return (this.#carried?.[slot] ?? 0n) + BigInt(this.#sums[slot]!);
  }

  #addTo(slot: number, amount: number | bigint): void {
    if (typeof amount === 'bigint') {
      this.#carry(slot, amount);
      return;
    }
    const sum = this.#sums[slot]! + amount;
    if (sum < exactHalf && sum > -exactHalf) this.#sums[slot] = sum;
    else {
      this.#sums[slot] = 0;
      this.#carry(slot, BigInt(sum));
    }
  }

  #carry(slot: number, amount: bigint): void {
    this.#carried ??= Array.from(this.#sums, () => 0n);
    this.#carried[slot]! += amount;
  }

  /** The number that begins here; then comes what is behind the space after it. */
  #amountIn(stored: StoredAmount): number | bigint {
    const from = this.#at;
    const isNegative = stored.charCodeAt(from) === minus;
    const first = isNegative ? from + 1 : from;
    let [at, sum] = [first, 0];
    for (; at < stored.length; at++) {
      const sign = stored.charCodeAt(at);
      if (sign === space) break;
      sum = sum * 10 + (sign - nought);
    }
    this.#at = at + 1;
    if (at - first > exactDigits) return BigInt(stored.slice(from, at));
    return isNegative ? -sum : sum;
  }

  #slotIn(stored: StoredAmount): number {
    const from = this.#at;
    let end = from + 1;
    while (stored.charCodeAt(end) !== space) end += 1;
    this.#at = end + 1;
    const slot = slotOfLetters[lettersOf(stored, from, end)];
    if (!slot) throw new Error(`'${stored.slice(from, end)}' is no rare earth`);
    return slot - 1;
  }
}
