import type { Lines } from '@lodestone/journal/columns';

type Line = Readonly<{ lines: Lines; n: number }>;

/** Whether one line takes back what the other posts: of the same place, day, grams and content. */
export function areOpposite(one: Line, other: Line): boolean {
  const [a, b] = [one.lines, other.lines];
  const isSamePlace = (['date', 'account', 'lot', 'sentLot', 'assay', 'deal'] as const).every(
    (name) => a.columns[name][one.n] === b.columns[name][other.n],
  );
  if (!isSamePlace) return false;
  if (a.columns.grams[one.n] !== -(b.columns.grams[other.n] as bigint)) return false;
  const [from, end] = [a.offsets[one.n] as number, a.offsets[one.n + 1] as number];
  const shift = (b.offsets[other.n] as number) - from;
  if ((b.offsets[other.n + 1] as number) !== end + shift) return false;
  for (let at = from; at < end; at++) {
    if (a.element[at] !== b.element[at + shift]) return false;
    if (a.micrograms[at] !== -(b.micrograms[at + shift] as bigint)) return false;
  }
  return true;
}
