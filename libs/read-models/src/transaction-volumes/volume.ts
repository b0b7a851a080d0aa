import { oxideEquivalentMicrograms, type RareEarth } from '@lodestone/reference';

/** How much one side of a group of deals comes to. */
export type Volume = Readonly<{
  /** Deals that still stand. */
  deals: number;
  /** Decimal text, as every sum: nobody has to ask whether this one passed 2^53. */
  massGrams: string;
  /** Of those deals that count their pieces: decimal text. */
  pieces: string;
  /** Decimal text of minor units, per currency. */
  valueMinor: Readonly<Record<string, string>>;
  /** What credit notes and other papers added to that value, or with a minus took away from it. */
  adjustedMinor: Readonly<Record<string, string>>;
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
  adjustedMinor: Readonly<Record<string, string>>;
}>;

/** A sum on its way: exact, however large. */
export type VolumeSum = {
  deals: number;
  massGrams: bigint;
  pieces: bigint;
  readonly valueMinor: Map<string, bigint>;
  readonly elementMicrograms: Map<string, bigint>;
  readonly adjustedMinor: Map<string, bigint>;
};

export const nothing = (): VolumeSum => ({
  deals: 0,
  massGrams: 0n,
  pieces: 0n,
  valueMinor: new Map(),
  elementMicrograms: new Map(),
  adjustedMinor: new Map(),
});

/** Adds to the sum, in place. */
export function addTo(sum: VolumeSum, quantities: Quantities): void {
  sum.deals += quantities.deals;
  sum.massGrams += BigInt(quantities.massGrams);
  sum.pieces += BigInt(quantities.pieces);
  increase(sum.valueMinor, quantities.valueMinor);
  increase(sum.elementMicrograms, quantities.elementMicrograms);
  increase(sum.adjustedMinor, quantities.adjustedMinor);
}

function increase(sums: Map<string, bigint>, by: Readonly<Record<string, string>>): void {
  for (const key in by) increaseOne(sums, key, by[key] as string);
}

function increaseOne(sums: Map<string, bigint>, key: string, by: string): void {
  const known = sums.get(key);
  sums.set(key, known === undefined ? BigInt(by) : known + BigInt(by));
}

/** Adds one sum to another, in place; or takes it away. */
export function addSum(total: VolumeSum, sum: VolumeSum, sign: 1 | -1 = 1): void {
  const times = BigInt(sign);
  total.deals += sign * sum.deals;
  total.massGrams += times * sum.massGrams;
  total.pieces += times * sum.pieces;
  for (const map of ['valueMinor', 'elementMicrograms', 'adjustedMinor'] as const) {
    for (const [key, value] of sum[map])
      total[map].set(key, (total[map].get(key) ?? 0n) + times * value);
  }
}

/** Everything in it was taken back again: as if it had never stood. */
export const isNothing = (sum: VolumeSum): boolean =>
  sum.deals === 0 &&
  sum.massGrams === 0n &&
  sum.pieces === 0n &&
  isEmpty(sum.valueMinor) &&
  isEmpty(sum.elementMicrograms) &&
  isEmpty(sum.adjustedMinor);

const isEmpty = (sums: ReadonlyMap<string, bigint>): boolean =>
  sums.values().every((sum) => sum === 0n);

/**
 * A sum as it is stored: deals, grams and pieces, then value by currency, a stroke, content by
 * element, and where values were adjusted a stroke and by how much; words with blanks between them,
 * because an answer reads thousands, and to split is half the work of parsing JSON.
 */
export type StoredSum = string;

export function storedOf(sum: VolumeSum): StoredSum {
  const { deals, massGrams, pieces, valueMinor, elementMicrograms } = sum;
  const [values = [], contents = [], adjusted = []] = [
    valueMinor,
    elementMicrograms,
    sum.adjustedMinor,
  ].map((map) => Object.entries(textOf(map)).flat());
  const last = adjusted.length > 0 ? ['/', ...adjusted] : [];
  return [deals, massGrams, pieces, ...values, '/', ...contents, ...last].join(' ');
}

/** Adds what is stored to the sum, in place. */
export function addStored(sum: VolumeSum, stored: StoredSum): void {
  const words = stored.split(' ');
  sum.deals += Number(words[0]);
  sum.massGrams += BigInt(words[1] as string);
  sum.pieces += BigInt(words[2] as string);
  let sums = sum.valueMinor;
  for (let at = 3; at < words.length; at += 2) {
    if (words[at] === '/') {
      sums = sums === sum.valueMinor ? sum.elementMicrograms : sum.adjustedMinor;
      at -= 1;
      continue;
    }
    increaseOne(sums, words[at] as string, words[at + 1] as string);
  }
}

export function volumeOf(sum: VolumeSum): Volume {
  const content = Object.fromEntries(sum.elementMicrograms) as Partial<Record<RareEarth, bigint>>;
  const oxides = [...sum.elementMicrograms].map(([element, micrograms]): [string, bigint] => [
    element,
    oxideEquivalentMicrograms({ [element as RareEarth]: micrograms }),
  ]);
  const metal = [...sum.elementMicrograms.values()].reduce((total, some) => total + some, 0n);
  return {
    deals: sum.deals,
    massGrams: String(sum.massGrams),
    pieces: String(sum.pieces),
    valueMinor: textOf(sum.valueMinor),
    adjustedMinor: textOf(sum.adjustedMinor),
    elementMicrograms: textOf(sum.elementMicrograms),
    oxideMicrograms: textOf(new Map(oxides)),
    metalEquivalentMicrograms: String(metal),
    oxideEquivalentMicrograms: String(oxideEquivalentMicrograms(content)),
  };
}

const textOf = (sums: ReadonlyMap<string, bigint>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...sums]
      .filter(([, sum]) => sum !== 0n)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, sum]) => [key, String(sum)]),
  );
