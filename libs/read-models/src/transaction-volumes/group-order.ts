import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { massOf, sumOf, type Amassed } from './amassed';
import type { Group } from './sum-volumes';
import type { VolumeKind } from './volumes-question';

/** By key, or the largest mass of one side first and by key among equals. */
export type GroupOrder = 'key' | VolumeKind;

/** How groups are ordered, and by what of a side: its mass, or what is in it of one rare earth. */
export type Ordering = Readonly<{ order: GroupOrder; element?: string | undefined }>;

/** Where a group stands: no two have the same place, also where one of them is gone meanwhile. */
type PlaceOfGroup = Readonly<{ amount: bigint; sortKey: string }>;

/** In grams, or of an element in micrograms. */
export const amountIn = (some: Amassed, element: string | undefined): bigint =>
  element === undefined ? massOf(some) : (sumOf(some).elementMicrograms.get(element) ?? 0n);

const placeIn = ({ sums, sortKey }: Group, { order, element }: Ordering): PlaceOfGroup => ({
  amount: order === 'key' ? 0n : amountIn(sums[order], element),
  sortKey,
});

function compared(a: PlaceOfGroup, b: PlaceOfGroup): number {
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
  return byKey(a, b);
}

const byKey = (a: Readonly<{ sortKey: string }>, b: Readonly<{ sortKey: string }>): number =>
  a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0;

/** Places are compared thousands of times for each table, so they are made no oftener than needed. */
export function sortedBy(ordering: Ordering, groups: readonly Group[]): readonly Group[] {
  const { order, element } = ordering;
  if (order === 'key') return groups.toSorted(byKey);
  if (element !== undefined || groups.some(({ sums }) => Number.isNaN(sums[order].grams))) {
    const placed = groups.map((group) => [placeIn(group, ordering), group] as const);
    return placed.sort(([a], [b]) => compared(a, b)).map(([, group]) => group);
  }
  return groups.toSorted((a, b) => b.sums[order].grams - a.sums[order].grams || byKey(a, b));
}

export const cursorOfGroup = (
  group: Group,
  { knownAt, ...ordering }: Ordering & Readonly<{ knownAt: Ordinal }>,
): Cursor => {
  const { amount, sortKey } = placeIn(group, ordering);
  return cursorOf(knownAt, String(amount), sortKey);
};

/**
 * Where a page begins. It compares places and looks for no group: the one that was shown last may
 * have been forgotten since, and the list then goes on behind where it stood.
 *
 * @throws InvalidCursor
 */
export function placeOf(
  { after }: PageOptions,
  ordering: Ordering,
): Readonly<{ knownAt?: Ordinal; isBehind: (group: Group) => boolean }> {
  if (after === undefined) return { isBehind: () => true };
  const [knownAt, amount, sortKey] = partsOf(after, [0, '', '']) as readonly [
    number,
    string,
    string,
  ];
  const last = { amount: BigInt(amount), sortKey };
  return { knownAt, isBehind: (group) => compared(placeIn(group, ordering), last) > 0 };
}
