import type { Attributes } from '@lodestone/journal/attributes';
import type { Dictionaries } from '@lodestone/journal/dictionaries';
import type { Lines } from '@lodestone/journal/columns';
import type { Ordinal } from '@lodestone/kernel';

/** The posting lines of the whole log in memory, in all columns and with content. */
export type Chain = Readonly<{
  /** In the order of the log: the lines of an ordinal are never in two of them. */
  pieces: readonly Lines[];
  dictionaries: Pick<Dictionaries, 'of'>;
  /** The last event that it knows of. */
  ordinal: Ordinal;
}>;

/** With what acts say of the things that lines name. */
export type ChainWithAttributes = Chain & Readonly<{ attributes: readonly Attributes[] }>;

/** So many lines of a piece are of events up to an ordinal. */
export function lengthUntil({ columns: { ordinal }, length }: Lines, knownAt: Ordinal): number {
  if (length === 0 || Number(ordinal[length - 1]) <= knownAt) return length;
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ordinal[middle]) <= knownAt) low = middle + 1;
    else high = middle;
  }
  return low;
}
