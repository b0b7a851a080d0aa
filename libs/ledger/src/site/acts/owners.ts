import type { KeyedRows, Refusal } from '@lodestone/kernel';
import { enterpriseRowOf } from '../../enterprise/enterprise.rows';
import { enterpriseStream } from '../../enterprise/enterprise.events';

/** The owner that a lot gets, where an act names one. */
type Owned = Readonly<{ ownerId?: string }>;

/** Streams of the owners that are named: each of them has to be in the directory. */
export const ownersOf = (makes: readonly Owned[]): readonly string[] => [
  ...new Set(makes.flatMap(({ ownerId }) => ownerId ?? []).map(enterpriseStream)),
];

export function refuseOwners(
  makes: readonly Owned[],
  other: (stream: string) => KeyedRows,
): Refusal<'owner-not-found'> | undefined {
  const at = makes.findIndex(
    ({ ownerId }) => ownerId !== undefined && !enterpriseRowOf(other(enterpriseStream(ownerId))),
  );
  if (at < 0) return undefined;
  const detail = { ownerId: makes[at]?.ownerId };
  return { code: 'owner-not-found', detail, pointer: `/makes/${at}/ownerId` };
}
