import { massOf } from './amassed';
import { amountIn } from './group-order';
import type { Group, Sums } from './sum-volumes';
import type { VolumeKind } from './volumes-question';

/** Where a group stands among all groups of the answer, by mass. */
export type RankAndShare = Readonly<{
  /** Parts per million of the total; together they are a million. Zero of nothing. */
  sharePpm: number;
  /** 1 is the largest; equals share a rank. */
  rank: number;
}>;

/** Of the group at a place among all groups. */
type RankAt = (place: number) => RankAndShare;

/** Of each side, over the groups of all pages. */
export const ranksOf = (
  groups: readonly Group[],
  totals: Sums,
  element?: string,
): Readonly<Record<VolumeKind, RankAt>> => {
  const ranks = element === undefined ? ranksBy : ranksOfElement(element);
  return { sold: ranks('sold', groups, totals), exported: ranks('exported', groups, totals) };
};

/** By what is in the groups of one rare earth: micrograms, which no number holds. */
const ranksOfElement =
  (element: string) =>
  (kind: VolumeKind, groups: readonly Group[], totals: Sums): RankAt => {
    const amounts = groups.map(({ sums }) => amountIn(sums[kind], element));
    return ranksOfMasses(amounts, amountIn(totals[kind], element));
  };

/** Up to here a thousand times a mass is a number without a loss: four million tonnes. */
const gramsMax = 4_000_000_000_000;

function ranksBy(kind: VolumeKind, groups: readonly Group[], totals: Sums): RankAt {
  // Numbers in one block of memory: a table has thousands of groups, and shows some hundreds.
  const grams = Float64Array.from(groups, ({ sums }) => sums[kind].grams);
  const total = totals[kind].grams;
  const isSmall = total <= gramsMax && grams.every((some) => Math.abs(some) <= gramsMax);
  if (!isSmall) return ranksOfMasses(masses(kind, groups), massOf(totals[kind]));
  const shares = total > 0 ? sharesOfGrams(grams, total) : undefined;
  const sorted = grams.toSorted();
  return (place) => ({
    sharePpm: shares?.[place] ?? 0,
    rank: 1 + sorted.length - firstAbove(sorted, grams[place] as number),
  });
}

/**
 * By largest remainder, so that they come to the whole; the larger mass first among equals, then as
 * they come. A million times a mass may be no number without a loss, so it is divided in two steps.
 */
function sharesOfGrams(grams: Float64Array, total: number): Int32Array {
  const shares = new Int32Array(grams.length);
  const remainders = new Float64Array(grams.length);
  let missing = million;
  for (const [place, some] of grams.entries()) {
    const thousandths = some * 1_000;
    const left = (thousandths % total) * 1_000;
    const remainder = left % total;
    const share = (thousandths - (thousandths % total)) / total;
    remainders[place] = remainder;
    shares[place] = share * 1_000 + (left - remainder) / total;
    missing -= shares[place];
  }
  if (missing > 0) roundUp(shares, { grams, remainders, missing });
  return shares;
}

const million = 1_000_000;

type Remaining = Readonly<{ grams: Float64Array; remainders: Float64Array; missing: number }>;

function roundUp(shares: Int32Array, { grams, remainders, missing }: Remaining): void {
  const least = remainders.toSorted().at(-missing) ?? -Infinity;
  const equals: number[] = [];
  let left = missing;
  for (const [place, remainder] of remainders.entries()) {
    if (remainder === least) equals.push(place);
    if (remainder <= least) continue;
    shares[place] = (shares[place] as number) + 1;
    left -= 1;
  }
  equals.sort((a, b) => (grams[b] as number) - (grams[a] as number) || a - b);
  for (const place of equals.slice(0, left)) shares[place] = (shares[place] as number) + 1;
}

/** The first place, in what is sorted, of one that is more. */
function firstAbove(sorted: Float64Array, some: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) > some) to = middle;
    else from = middle + 1;
  }
  return from;
}

const masses = (kind: VolumeKind, groups: readonly Group[]): readonly bigint[] =>
  groups.map(({ sums }) => massOf(sums[kind]));

/** The same for any masses: what a nation has never had. */
function ranksOfMasses(all: readonly bigint[], total: bigint): RankAt {
  const ordered = inOrder(all);
  const shares = sharesOf(all, ordered, total);
  const ranks: number[] = [];
  let rank = 1;
  for (const [place, at] of ordered.entries()) {
    const before = ordered[place - 1];
    if (before !== undefined && all[before] !== all[at]) rank = place + 1;
    ranks[at] = rank;
  }
  return (place) => ({ sharePpm: shares[place] as number, rank: ranks[place] as number });
}

/** Places of the groups, the largest mass first; equals as they come. */
const inOrder = (all: readonly bigint[]): readonly number[] =>
  [...all.keys()].sort((a, b) => compared(all[b] as bigint, all[a] as bigint) || a - b);

function sharesOf(
  all: readonly bigint[],
  ordered: readonly number[],
  total: bigint,
): readonly number[] {
  if (total <= 0n) return all.map(() => 0);
  const shares = all.map((mass) => Number((mass * BigInt(million)) / total));
  const missing = million - shares.reduce((sum, share) => sum + share, 0);
  if (missing === 0) return shares;
  const remainders = all.map((mass) => (mass * BigInt(million)) % total);
  const byRemainder = ordered.toSorted((a, b) =>
    compared(remainders[b] as bigint, remainders[a] as bigint),
  );
  for (const at of byRemainder.slice(0, missing)) shares[at] = (shares[at] as number) + 1;
  return shares;
}

const compared = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
