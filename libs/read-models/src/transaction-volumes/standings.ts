import type { Group, Sums } from './sum-volumes';
import type { VolumeKind } from './volumes-question';

/** Where a group stands among all groups of the answer, by mass. */
export type Standing = Readonly<{
  /** Parts per million of the total; together they are a million. Zero of nothing. */
  sharePpm: number;
  /** 1 is the largest; equals share a rank. */
  rank: number;
}>;

/** Of each side, over the groups of all pages. */
export const standingsOf = (
  groups: readonly Group[],
  totals: Sums,
): Readonly<Record<VolumeKind, (group: Group) => Standing>> => ({
  sold: standingsBy('sold', groups, totals),
  exported: standingsBy('exported', groups, totals),
});

const million = 1_000_000n;

function standingsBy(
  kind: VolumeKind,
  groups: readonly Group[],
  totals: Sums,
): (group: Group) => Standing {
  const massOf = ({ sums }: Group): bigint => sums[kind].massGrams;
  const ordered = groups.toSorted((a, b) => compared(massOf(b), massOf(a)));
  const shares = sharesOf(ordered.map(massOf), totals[kind].massGrams);
  const standings = new Map<Group, Standing>();
  let rank = 1;
  ordered.forEach((group, i) => {
    const before = ordered[i - 1];
    if (before && massOf(before) > massOf(group)) rank = i + 1;
    standings.set(group, { sharePpm: shares[i] as number, rank });
  });
  return (group) => standings.get(group) ?? { sharePpm: 0, rank: ordered.length + 1 };
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
