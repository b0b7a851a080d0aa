import type { Refusal } from '@lodestone/kernel';
import type { MadeLot, TakenLot } from '../../records/lines';
import type { SubmittedTransformation } from '../submitted';

export const reworkRefusals = ['deals-mixed', 'rework-changes-other-field'] as const;

export type ReworkRefusal = (typeof reworkRefusals)[number];

/**
 * Only what has a lot of its own after it: in a unit, and in what is recycled, nobody can tell any
 * more which goods are whose.
 */
export const mayBeRework = ({ type, unitId }: SubmittedTransformation): boolean =>
  type !== 'Recycled' && unitId === undefined;

/** All that goes in is of one deal, or of none. */
function refuseMixedDeals(takes: readonly TakenLot[]): Refusal<'deals-mixed'> | undefined {
  const [first] = takes;
  const at = takes.findIndex(({ dealId }) => dealId !== first?.dealId);
  if (at < 0) return undefined;
  const { lotId, dealId } = takes[at] as TakenLot;
  const detail = { lotId, dealId, otherDealId: first?.dealId };
  return { code: 'deals-mixed', detail, pointer: `/takes/${at}` };
}

/** What sold goods are made into waits for the same export, and is owned by who owned them. */
export function rework(
  takes: readonly TakenLot[],
  makes: readonly MadeLot[],
  { makes: submitted }: SubmittedTransformation,
): Readonly<{ makes: readonly MadeLot[] }> | Readonly<{ refusal: Refusal<ReworkRefusal> }> {
  const mixed = refuseMixedDeals(takes);
  if (mixed) return { refusal: mixed };
  const dealId = takes[0]?.dealId;
  if (dealId === undefined) return { makes };
  const owners = new Set(takes.map(({ ownerId }) => ownerId));
  for (const [at, { lotId, ownerId }] of makes.entries()) {
    const { status = 'sold' } = submitted[at] ?? {};
    const field = status !== 'sold' ? 'status' : owners.has(ownerId) ? undefined : 'ownerId';
    if (field === undefined) continue;
    const detail = { lotId, field };
    const pointer = `/makes/${at}/${field}`;
    return { refusal: { code: 'rework-changes-other-field', detail, pointer } };
  }
  const { soldFromStatus } = takes.find((lot) => lot.soldFromStatus !== undefined) ?? {};
  const kept = soldFromStatus === undefined ? {} : { soldFromStatus };
  return { makes: makes.map((lot) => ({ ...lot, status: 'sold', dealId, ...kept })) };
}
