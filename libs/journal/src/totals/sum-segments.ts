import type { Ordinal } from '@lodestone/kernel';
import type { Segment } from '../manifest';
import type { CodedSums } from './group-tree';
import { ColumnTotals, type Conditions, type OpenSums } from './sum-columns';
import { sealedPiece } from './sealed-piece';
import type { Totals } from './totals';

/** What threads share: each takes the next segment that nobody has taken. */
export type SumTask = Readonly<{
  folder: string;
  segments: readonly Segment[];
  totals: Totals;
  conditions: Conditions;
  range: Readonly<{ from: Ordinal; to: Ordinal }>;
  /** Two counters: segments taken, and segments done. */
  counters: Int32Array;
}>;

export type SegmentSums = Readonly<{
  groups: readonly CodedSums[];
  /** Of a segment, by its number. */
  open: ReadonlyArray<Readonly<{ segment: number; sums: readonly OpenSums[] }>>;
}>;

/** @throws Damaged */
export function sumSegments({
  folder,
  segments,
  totals,
  conditions,
  range,
  counters,
}: SumTask): SegmentSums {
  const summing = new ColumnTotals(totals, conditions);
  const open: { segment: number; sums: readonly OpenSums[] }[] = [];
  for (;;) {
    const n = Atomics.add(counters, 0, 1);
    const segment = segments[n];
    if (!segment) return { groups: summing.groups, open };
    if (segment.firstOrdinal <= range.to && segment.mark.ordinal >= range.from) {
      const sums = summing.add(sealedPiece(folder, segment), range);
      if (sums.length > 0) open.push({ segment: n, sums });
    }
    Atomics.add(counters, 1, 1);
  }
}
