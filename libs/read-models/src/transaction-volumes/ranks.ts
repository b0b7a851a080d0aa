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
  const massOf = ({ sums }: Group): bigint => sums[kind].massGrams;
  const ordered = groups.toSorted((a, b) => compared(massOf(b), massOf(a)));
  const shares = sharesOf(ordered.map(massOf), totals[kind].massGrams);
  const ranks = new Map<Group, RankAndShare>();
  let rank = 1;
  ordered.forEach((group, i) => {
    const before = ordered[i - 1];
    if (before && massOf(before) > massOf(group)) rank = i + 1;
    ranks.set(group, { sharePpm: shares[i] as number, rank });
  });
  return (group) => ranks.get(group) ?? { sharePpm: 0, rank: ordered.length + 1 };
}

/** By largest remainder, so that they come to the whole; the larger mass first among equals. */
function sharesOf(masses: readonly bigint[], total: bigint): readonly number[] {
  if (total <= 0n) return masses.map(() => 0);
  const shares = masses.map((mass) => Number((mass * million) / total));
  const missing = 1_000_000 - shares.reduce((sum, share) => sum + share, 0);
  const remainders = masses.map((mass, i) => ({ i, remainder: (mass * million) % total }));
  remainders.sort((a, b) => compared(b.remainder, a.remainder) || a.i - b.i);
  for (const { i } of remainders.slice(0, missing)) shares[i] = (shares[i] as number) + 1;
  return shares;
}

const compared = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
