import type { CountName, Measures, Totals, TotalsRow } from './totals';

/** Of one combination, in the order of the measures. */
export type Sums = { readonly counts: number[]; readonly micrograms: bigint[] };

export const noSums = ({ counts, elements }: Measures): Sums => ({
  counts: counts.map(() => 0),
  micrograms: elements.map(() => 0n),
});

export function addSums(to: Sums, more: Sums): void {
  more.counts.forEach((count, n) => (to.counts[n] = (to.counts[n] as number) + count));
  more.micrograms.forEach((sum, n) => (to.micrograms[n] = (to.micrograms[n] as bigint) + sum));
}

export type WordedSums = Readonly<{ words: readonly string[]; sums: Sums }>;

/**
 * In the order of their words; without those of which nothing is left.
 *
 * @throws Error where a sum is larger than a number can be
 */
export function rowsOf(totals: Totals, all: Iterable<WordedSums>): readonly TotalsRow[] {
  return [...all]
    .filter(({ sums: { counts, micrograms } }) =>
      [...counts, ...micrograms].some((sum) => Number(sum) !== 0),
    )
    .sort((a, b) => compareWords(a.words, b.words))
    .map((each) => rowOf(totals, each));
}

function rowOf({ by, sum = [], elements = [] }: Totals, { words, sums }: WordedSums): TotalsRow {
  const row: Record<string, unknown> = {};
  by.forEach((name, n) => (row[name] = words[n]));
  sum.forEach((name, n) => (row[name] = exact(name, sums.counts[n] ?? 0)));
  if (elements.length > 0) {
    const micrograms = elements.map((symbol, n) => [symbol, String(sums.micrograms[n])]);
    row['contentMicrograms'] = Object.fromEntries(micrograms);
  }
  return row;
}

function exact(name: CountName, sum: number): number {
  if (Number.isSafeInteger(sum)) return sum + 0;
  throw new Error(`a sum of ${name} is larger than a number can be: tell lines apart by more`);
}

function compareWords(a: readonly string[], b: readonly string[]): number {
  for (const [n, word] of a.entries()) {
    const other = b[n] as string;
    if (word !== other) return word < other ? -1 : 1;
  }
  return 0;
}
