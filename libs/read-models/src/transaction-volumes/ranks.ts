import type { Group, Sums } from './sum-volumes';
import type { VolumeKind } from './volumes-question';

/** Where a group stands among all groups of the answer, by mass. */
export type RankAndShare = Readonly<{
  /** Parts per million of the total; together they are a million. Zero of nothing. */
  sharePpm: number;
  /** 1 is the largest; equals share a rank. */
  rank: number;
}>;

/** Of each side, over the groups of all pages. */
export const ranksOf = (
  groups: readonly Group[],
  totals: Sums,
): Readonly<Record<VolumeKind, (group: Group) => RankAndShare>> => ({
  sold: ranksBy('sold', groups, totals),
  exported: ranksBy('exported', groups, totals),
});

const million = 1_000_000n;

function ranksBy(
  kind: VolumeKind,
  groups: readonly Group[],
  totals: Sums,
): (group: Group) => RankAndShare {
  const masses = groups.map(({ sums }) => sums[kind].massGrams);
  const ordered = inOrder(masses);
  const shares = sharesOf(masses, ordered, totals[kind].massGrams);
  const ranks: number[] = [];
  let rank = 1;
  for (const [place, at] of ordered.entries()) {
    const before = ordered[place - 1];
    if (before !== undefined && masses[before] !== masses[at]) rank = place + 1;
    ranks[at] = rank;
  }
  const places = new Map(groups.map((group, at) => [group, at]));
  return (group) => {
    const at = places.get(group);
    if (at === undefined) return { sharePpm: 0, rank: ordered.length + 1 };
    return { sharePpm: shares[at] as number, rank: ranks[at] as number };
  };
}

/** Places of the groups, the largest mass first; equals as they come. */
function inOrder(masses: readonly bigint[]): readonly number[] {
  const places = [...masses.keys()];
  // Most masses are numbers without a loss, and numbers compare far sooner.
  if (masses.every((mass) => mass <= Number.MAX_SAFE_INTEGER && mass >= Number.MIN_SAFE_INTEGER)) {
    const numbers = masses.map(Number);
    return places.sort((a, b) => (numbers[b] as number) - (numbers[a] as number) || a - b);
  }
  return places.sort((a, b) => compared(masses[b] as bigint, masses[a] as bigint) || a - b);
}

/** By largest remainder, so that they come to the whole; the larger mass first among equals. */
function sharesOf(
  masses: readonly bigint[],
  ordered: readonly number[],
  total: bigint,
): readonly number[] {
  if (total <= 0n) return masses.map(() => 0);
  const shares = masses.map((mass) => Number((mass * million) / total));
  const missing = 1_000_000 - shares.reduce((sum, share) => sum + share, 0);
  if (missing === 0) return shares;
  const remainders = masses.map((mass) => (mass * million) % total);
  const byRemainder = ordered.toSorted((a, b) =>
    compared(remainders[b] as bigint, remainders[a] as bigint),
  );
  for (const at of byRemainder.slice(0, missing)) shares[at] = (shares[at] as number) + 1;
  return shares;
}

const compared = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
