import type { Lines } from '@lodestone/journal/columns';
import { rareEarths } from '@lodestone/reference';
import type { BalanceElement } from './amounts';
import { type ExactSums } from './exact-sums';

/** Each rare earth, then all together. */
export const elementSlots = rareEarths.length + 1;
const totalAt = rareEarths.length;

export const slotOf = (element: BalanceElement): number =>
  element === 'total' ? totalAt : rareEarths.indexOf(element);

const half = 2 ** 32;

const halvesOf = ({ buffer, byteOffset, length }: BigInt64Array): Int32Array =>
  new Int32Array(buffer, byteOffset, 2 * length);

/** Adds up what lines hold of every rare earth at once, row by row: exactly, or as an estimate. */
export class Contents {
  readonly #halves: Int32Array;

  constructor(private readonly lines: Lines) {
    this.#halves = halvesOf(lines.micrograms);
  }

  addTo(sums: ExactSums, row: number, n: number): void {
    const { offsets, element } = this.lines;
    const at = row * elementSlots;
    const end = offsets[n + 1] as number;
    for (let entry = offsets[n] as number; entry < end; entry++) {
      const upper = this.#halves[2 * entry + 1] as number;
      const lower = (this.#halves[2 * entry] as number) >>> 0;
      sums.add(at + (element[entry] as number), upper, lower);
      sums.add(at + totalAt, upper, lower);
    }
  }

  /** What is usual is an estimate: it needs no more digits than a double has. */
  estimateIn(sums: Float64Array, n: number): void {
    const { offsets, element } = this.lines;
    const end = offsets[n + 1] as number;
    for (let entry = offsets[n] as number; entry < end; entry++) {
      const amount =
        (this.#halves[2 * entry + 1] as number) * half +
        ((this.#halves[2 * entry] as number) >>> 0);
      (sums[element[entry] as number] as number) += amount;
      (sums[totalAt] as number) += amount;
    }
  }
}
