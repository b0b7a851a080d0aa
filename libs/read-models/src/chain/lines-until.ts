import type { Lines } from '@lodestone/journal/columns';
import type { Ordinal } from '@lodestone/kernel';

/** So many lines of a piece are of events up to an ordinal. */
export function linesUntil({ columns: { ordinal }, length }: Lines, knownAt: Ordinal): number {
  if (length === 0 || Number(ordinal[length - 1]) <= knownAt) return length;
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ordinal[middle]) <= knownAt) low = middle + 1;
    else high = middle;
  }
  return low;
}
