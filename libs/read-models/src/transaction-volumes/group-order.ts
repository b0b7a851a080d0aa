import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { massOf } from './amassed';
import type { Group } from './sum-volumes';
import type { VolumeKind } from './volumes-question';

/** By key, or the largest mass of one side first and by key among equals. */
export type GroupOrder = 'key' | VolumeKind;

/** Where a group stands: no two have the same place, also where one of them is gone meanwhile. */
type PlaceOfGroup = Readonly<{ massGrams: bigint; sortKey: string }>;

const placeIn = ({ sums, sortKey }: Group, order: GroupOrder): PlaceOfGroup => ({
  massGrams: order === 'key' ? 0n : massOf(sums[order]),
  sortKey,
});

function compared(a: PlaceOfGroup, b: PlaceOfGroup): number {
  if (a.massGrams !== b.massGrams) return a.massGrams > b.massGrams ? -1 : 1;
  return byKey(a, b);
}

const byKey = (a: Readonly<{ sortKey: string }>, b: Readonly<{ sortKey: string }>): number =>
  a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0;

/** Places are compared thousands of times for each table, so they are made no oftener than needed. */
export function sortedBy(order: GroupOrder, groups: readonly Group[]): readonly Group[] {
  if (order === 'key') return groups.toSorted(byKey);
  if (groups.some(({ sums }) => Number.isNaN(sums[order].grams))) {
    return groups.toSorted((a, b) => compared(placeIn(a, order), placeIn(b, order)));
  }
  return groups.toSorted((a, b) => b.sums[order].grams - a.sums[order].grams || byKey(a, b));
}

export const cursorOfGroup = (
  group: Group,
  { knownAt, order }: Readonly<{ knownAt: Ordinal; order: GroupOrder }>,
): Cursor => {
  const { massGrams, sortKey } = placeIn(group, order);
  return cursorOf(knownAt, String(massGrams), sortKey);
};

/**
 * Where a page begins. It compares places and looks for no group: the one that was shown last may
 * have been forgotten since, and the list then goes on behind where it stood.
 *
 * @throws InvalidCursor
 */
export function placeOf(
  { after }: PageOptions,
  order: GroupOrder,
): Readonly<{ knownAt?: Ordinal; isBehind: (group: Group) => boolean }> {
  if (after === undefined) return { isBehind: () => true };
  const [knownAt, mass, sortKey] = partsOf(after, [0, '', '']) as readonly [number, string, string];
  const last = { massGrams: BigInt(mass), sortKey };
  return { knownAt, isBehind: (group) => compared(placeIn(group, order), last) > 0 };
}
