/** A part of a whole, by what it is of. */
export type KeyedShare<Column extends string> = Readonly<{
  key: Readonly<Partial<Record<Column, string>>>;
  /** Grams or micrograms, as decimal digits. */
  amount: string;
  /** Of the total, cut. */
  sharePpm: number;
}>;

const million = 1_000_000n;

/** Sums of what has one key; the largest first, and of equals in the order of their keys. */
export class SharesByKey<Column extends string> {
  readonly #sums = new Map<string, bigint>();

  constructor(private readonly columns: readonly Column[]) {}

  /** @param words one for each column; empty where there is none */
  add(words: readonly string[], amount: bigint): void {
    const key = JSON.stringify(words);
    this.#sums.set(key, (this.#sums.get(key) ?? 0n) + amount);
  }

  inOrder(total: bigint): readonly KeyedShare<Column>[] {
    return [...this.#sums]
      .filter(([, amount]) => amount !== 0n)
      .sort(([a, one], [b, other]) => (one === other ? (a < b ? -1 : 1) : one > other ? -1 : 1))
      .map(([key, amount]) => ({
        key: this.#keyOf(JSON.parse(key) as string[]),
        amount: String(amount),
        sharePpm: total === 0n ? 0 : Number((amount * million) / total),
      }));
  }

  #keyOf(words: readonly string[]): KeyedShare<Column>['key'] {
    return Object.fromEntries(
      this.columns.map((column, n) => [column, words[n] ?? '']),
    ) as KeyedShare<Column>['key'];
  }
}
