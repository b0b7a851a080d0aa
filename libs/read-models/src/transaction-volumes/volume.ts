/** How much one side of a group of deals comes to. */
export type Volume = Readonly<{
  /** Deals that still stand. */
  deals: number;
  /** A JSON integer, or decimal text beyond 2^53. */
  massGrams: number | string;
  /** Of those deals that count their pieces. */
  pieces: number;
  /** Decimal text of minor units, per currency. */
  valueMinor: Readonly<Record<string, string>>;
  /** Decimal text, per rare earth. */
  elementMicrograms: Readonly<Record<string, string>>;
}>;

export type VolumeLine = Readonly<{
  massGrams: number;
  pieces: number;
  deals: number;
  valueMinor: string;
  currency: string;
  /** JSON. */
  elementMicrograms: string;
}>;

/** A sum on its way: exact, however large. */
export type VolumeSum = {
  deals: number;
  massGrams: bigint;
  pieces: number;
  readonly valueMinor: Map<string, bigint>;
  readonly elementMicrograms: Map<string, bigint>;
};

export const nothing = (): VolumeSum => ({
  deals: 0,
  massGrams: 0n,
  pieces: 0,
  valueMinor: new Map(),
  elementMicrograms: new Map(),
});

/** Adds the line to the sum, in place. */
export function addTo(sum: VolumeSum, line: VolumeLine): void {
  sum.deals += line.deals;
  sum.massGrams += BigInt(line.massGrams);
  sum.pieces += line.pieces;
  if (line.valueMinor !== '0') increase(sum.valueMinor, line.currency, line.valueMinor);
  const content = JSON.parse(line.elementMicrograms) as Readonly<Record<string, string>>;
  for (const element in content) {
    increase(sum.elementMicrograms, element, content[element] as string);
  }
}

function increase(sums: Map<string, bigint>, key: string, by: string): void {
  sums.set(key, (sums.get(key) ?? 0n) + BigInt(by));
}

/** Everything in it was voided again: as if it had never stood. */
export const isNothing = ({ deals, massGrams, pieces, ...sums }: VolumeSum): boolean =>
  deals === 0 &&
  massGrams === 0n &&
  pieces === 0 &&
  [...sums.valueMinor.values(), ...sums.elementMicrograms.values()].every((sum) => sum === 0n);

export const volumeOf = (sum: VolumeSum): Volume => ({
  deals: sum.deals,
  massGrams: integerOf(sum.massGrams),
  pieces: sum.pieces,
  valueMinor: textOf(sum.valueMinor),
  elementMicrograms: textOf(sum.elementMicrograms),
});

const integerOf = (grams: bigint): number | string =>
  Number.isSafeInteger(Number(grams)) ? Number(grams) : String(grams);

const textOf = (sums: ReadonlyMap<string, bigint>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...sums]
      .filter(([, sum]) => sum !== 0n)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, sum]) => [key, String(sum)]),
  );
