import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import type { Group } from './sum-volumes';
import type { VolumeKind } from './volumes-question';

/** By key, or the largest mass of one side first and by key among equals. */
export type GroupOrder = 'key' | VolumeKind;

/** Where a group stands: no two have the same place, also where one of them is gone meanwhile. */
type PlaceOfGroup = Readonly<{ massGrams: bigint; sortKey: string }>;

const placeIn = ({ sums, sortKey }: Group, order: GroupOrder): PlaceOfGroup => ({
  massGrams: order === 'key' ? 0n : sums[order].massGrams,
  sortKey,
});

function compared(a: PlaceOfGroup, b: PlaceOfGroup): number {
  if (a.massGrams !== b.massGrams) return a.massGrams > b.massGrams ? -1 : 1;
  return a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0;
}

export const inOrder =
  (order: GroupOrder) =>
  (a: Group, b: Group): number =>
    compared(placeIn(a, order), placeIn(b, order));

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
