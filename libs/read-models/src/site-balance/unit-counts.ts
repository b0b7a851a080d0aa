import type { Attributes } from '@lodestone/journal/attributes';
import type { Ordinal } from '@lodestone/kernel';

/** Of a unit, by its number among lots: the days on which it was counted, oldest first. */
export type UnitCounts = ReadonlyMap<number, Int32Array>;

/**
 * Counts that stand at an ordinal, up to a day. A count that found what the books say posts no line; a
 * void takes back what its record said.
 */
export function unitCountsOf(
  attributes: readonly Attributes[],
  { knownAt, toDay }: Readonly<{ knownAt: Ordinal; toDay: number }>,
): UnitCounts {
  const standing = new Map<number, Map<number, number>>();
  for (const { counts } of attributes) {
    const { ordinal, lot, countedOn, sense } = counts.columns;
    for (let n = 0; n < counts.length; n++) {
      const day = countedOn[n] as number;
      if (Number(ordinal[n]) > knownAt || day > toDay) continue;
      const unit = lot[n] as number;
      const days = standing.get(unit) ?? new Map<number, number>();
      days.set(day, (days.get(day) ?? 0) + (sense[n] as number));
      standing.set(unit, days);
    }
  }
  return new Map(
    [...standing].map(([unit, days]) => {
      const live = [...days].filter(([, count]) => count > 0).map(([day]) => day);
      return [unit, Int32Array.from(live.sort((a, b) => a - b))];
    }),
  );
}

/** The first count on or after a day; undefined where nobody has counted since. */
export const countSince = (days: Int32Array | undefined, day: number): number | undefined =>
  days?.find((counted) => counted >= day);

/** The last count before a day. */
export const countBefore = (days: Int32Array | undefined, day: number): number | undefined =>
  days?.findLast((counted) => counted < day);
