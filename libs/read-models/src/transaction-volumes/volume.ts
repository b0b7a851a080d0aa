import { oxideEquivalentMicrograms, type RareEarth } from '@lodestone/reference';

/** How much one side of a group of deals comes to. */
export type Volume = Readonly<{
  /** Deals that still stand. */
  deals: number;
  /** A JSON integer, or decimal text beyond 2^53. */
  massGrams: number | string;
  /** Of those deals that count their pieces. */
  pieces: number | string;
  /** Decimal text of minor units, per currency. */
  valueMinor: Readonly<Record<string, string>>;
  /** Decimal text, per rare earth: its metal equivalent, for it is the mass of the element. */
  elementMicrograms: Readonly<Record<string, string>>;
  /** The same as oxide of trade, each rounded once, on the finished sum (postings.md N4). */
  oxideMicrograms: Readonly<Record<string, string>>;
  /** All rare earths together, as metal and as oxide (REO), each rounded once. */
  metalEquivalentMicrograms: string;
  oxideEquivalentMicrograms: string;
}>;

/** Quantities as rows keep them: signed, and as text where they may pass 2^53. */
export type Quantities = Readonly<{
  deals: number;
  massGrams: number | string;
  pieces: number | string;
  valueMinor: Readonly<Record<string, string>>;
  elementMicrograms: Readonly<Record<string, string>>;
}>;

/** A sum on its way: exact, however large. */
export type VolumeSum = {
  deals: number;
  massGrams: bigint;
  pieces: bigint;
  readonly valueMinor: Map<string, bigint>;
  readonly elementMicrograms: Map<string, bigint>;
};

export const nothing = (): VolumeSum => ({
  deals: 0,
  massGrams: 0n,
  pieces: 0n,
  valueMinor: new Map(),
  elementMicrograms: new Map(),
});

/** Adds to the sum, in place; or takes away, with `sign` −1. */
export function addTo(sum: VolumeSum, quantities: Quantities, sign: 1 | -1 = 1): void {
  const times = BigInt(sign);
  sum.deals += sign * quantities.deals;
  sum.massGrams += times * BigInt(quantities.massGrams);
  sum.pieces += times * BigInt(quantities.pieces);
  increase(sum.valueMinor, quantities.valueMinor, times);
  increase(sum.elementMicrograms, quantities.elementMicrograms, times);
}

function increase(
  sums: Map<string, bigint>,
  by: Readonly<Record<string, string>>,
  times: bigint,
): void {
  for (const key in by) {
    sums.set(key, (sums.get(key) ?? 0n) + times * BigInt(by[key] as string));
  }
}

/** Adds one sum to another, in place. */
export function addSum(total: VolumeSum, sum: VolumeSum): void {
  total.deals += sum.deals;
  total.massGrams += sum.massGrams;
  total.pieces += sum.pieces;
  for (const map of ['valueMinor', 'elementMicrograms'] as const) {
    for (const [key, value] of sum[map]) total[map].set(key, (total[map].get(key) ?? 0n) + value);
  }
}

/** Everything in it was taken back again: as if it had never stood. */
export const isNothing = ({ deals, massGrams, pieces, ...sums }: VolumeSum): boolean =>
  deals === 0 &&
  massGrams === 0n &&
  pieces === 0n &&
  [...sums.valueMinor.values(), ...sums.elementMicrograms.values()].every((sum) => sum === 0n);

export const quantitiesOf = (sum: VolumeSum): Quantities => ({
  deals: sum.deals,
  massGrams: String(sum.massGrams),
  pieces: String(sum.pieces),
  valueMinor: textOf(sum.valueMinor),
  elementMicrograms: textOf(sum.elementMicrograms),
});

export function volumeOf(sum: VolumeSum): Volume {
  const content = Object.fromEntries(sum.elementMicrograms) as Partial<Record<RareEarth, bigint>>;
  const oxides = [...sum.elementMicrograms].map(([element, micrograms]): [string, bigint] => [
    element,
    oxideEquivalentMicrograms({ [element as RareEarth]: micrograms }),
  ]);
  const metal = [...sum.elementMicrograms.values()].reduce((total, some) => total + some, 0n);
  return {
    deals: sum.deals,
    massGrams: integerOf(sum.massGrams),
    pieces: integerOf(sum.pieces),
    valueMinor: textOf(sum.valueMinor),
    elementMicrograms: textOf(sum.elementMicrograms),
    oxideMicrograms: textOf(new Map(oxides)),
    metalEquivalentMicrograms: String(metal),
    oxideEquivalentMicrograms: String(oxideEquivalentMicrograms(content)),
  };
}

/** As JSON has it: an integer while a double holds it. */
export const integerOf = (sum: bigint): number | string =>
  Number.isSafeInteger(Number(sum)) ? Number(sum) : String(sum);

const textOf = (sums: ReadonlyMap<string, bigint>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...sums]
      .filter(([, sum]) => sum !== 0n)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, sum]) => [key, String(sum)]),
  );
