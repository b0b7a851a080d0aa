import type { Lines } from '@lodestone/journal/columns';
import { rareEarths, type RareEarth } from '@lodestone/reference';

/** What a balance is of, beside its grams: one rare earth, or all of them together. */
export type BalanceElement = RareEarth | 'total';

export const balanceElements: readonly BalanceElement[] = ['total', ...rareEarths];

const half = 2 ** 32;

/** Two halves of Int64 numbers as they lie in memory, lower one first. */
const halvesOf = ({ buffer, byteOffset, length }: BigInt64Array): Int32Array =>
  new Int32Array(buffer, byteOffset, 2 * length);

/** Reads what lines hold, in halves that `ExactSums` takes. */
export class Amounts {
  /** Of the line that was read last. */
  upper = 0;
  lower = 0;
  readonly #wanted: number;
  readonly #offsets: Int32Array;
  readonly #elements: Uint8Array;
  readonly #content: Int32Array;
  readonly #grams: Int32Array;

  constructor(lines: Lines, element: BalanceElement) {
    // Numbers of rare earths in lines are their places in the list of Order 785 Art. 30.
    this.#wanted = element === 'total' ? -1 : rareEarths.indexOf(element);
    this.#offsets = lines.offsets;
    this.#elements = lines.element;
    this.#content = halvesOf(lines.micrograms);
    this.#grams = halvesOf(lines.columns.grams);
  }

  readContent(n: number): void {
    this.upper = 0;
    this.lower = 0;
    const end = this.#offsets[n + 1] as number;
    for (let at = this.#offsets[n] as number; at < end; at++) {
      if (this.#wanted >= 0 && this.#elements[at] !== this.#wanted) continue;
      this.upper += this.#content[2 * at + 1] as number;
      this.lower += (this.#content[2 * at] as number) >>> 0;
      if (this.#wanted >= 0) return;
    }
  }

  readGrams(n: number): void {
    this.upper = this.#grams[2 * n + 1] as number;
    this.lower = (this.#grams[2 * n] as number) >>> 0;
  }

  /** Exactly: of lines that are told one by one. */
  contentOf(n: number): bigint {
    this.readContent(n);
    return BigInt(this.upper) * BigInt(half) + BigInt(this.lower);
  }

  /** For estimates of error, which need no more digits than a double has. */
  get approximately(): number {
    return this.upper * half + this.lower;
  }
}
