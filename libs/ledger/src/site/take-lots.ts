import type { KeyedRows, Refusal } from '@lodestone/kernel';
import type { LotStamp, TakenLot } from './lines';
import { lotRowOf, type LotRow } from './site.rows';

/** Rules for taking from a lot (postings.md L1), in order of precedence. */
export const takeRefusals = [
  'lot-taken-twice',
  'lot-not-found',
  'lot-voided',
  'lot-sold',
  'occurred-before-lot',
  'mass-exceeds-lot',
] as const;

export type TakeRefusal = (typeof takeRefusals)[number];

export type RequestedTake = Readonly<{
  lotId: string;
  massGrams: number;
  pointer: string;
  /** The sale whose `sold` lots may be taken; without it none of them may. */
  saleDealId?: string | undefined;
}>;

/**
 * Stamps each taken line with what the lot is today, or says why it cannot be taken.
 * A late record takes today's composition, not that of its date (postings.md L3).
 */
export function takeLots(
  rows: KeyedRows,
  takes: readonly RequestedTake[],
  occurredOn: string,
): Readonly<{ taken: readonly TakenLot[] }> | Readonly<{ refusal: Refusal<TakeRefusal> }> {
  const seen = new Set<string>();
  // Adding what is there already does not grow the set.
  const repeated = takes.find(({ lotId }) => seen.size === seen.add(lotId).size);
  if (repeated) {
    const { lotId, pointer } = repeated;
    return { refusal: { code: 'lot-taken-twice', detail: { lotId }, pointer } };
  }
  const taken: TakenLot[] = [];
  for (const take of takes) {
    const lot = lotRowOf(rows, take.lotId);
    const refusal = refuseTake(lot, take, occurredOn);
    if (refusal) return { refusal: { ...refusal, pointer: take.pointer } };
    taken.push({ ...stampOf(lot as LotRow), massGrams: take.massGrams });
  }
  return { taken };
}

function refuseTake(
  lot: LotRow | undefined,
  { lotId, massGrams, saleDealId }: RequestedTake,
  occurredOn: string,
): Readonly<{ code: TakeRefusal; detail: Refusal['detail'] }> | undefined {
  if (!lot) return { code: 'lot-not-found', detail: { lotId } };
  if (lot.state === 'voided') return { code: 'lot-voided', detail: { lotId } };
  if (lot.status === 'sold' && lot.dealId !== saleDealId) {
    return { code: 'lot-sold', detail: { lotId, dealId: lot.dealId } };
  }
  if (occurredOn < lot.firstOn) {
    return { code: 'occurred-before-lot', detail: { lotId, firstOn: lot.firstOn } };
  }
  if (massGrams > lot.massGrams) {
    return { code: 'mass-exceeds-lot', detail: { lotId, leftGrams: lot.massGrams } };
  }
  return undefined;
}

/** What every line about a lot carries, without what only the rows need. */
export const stampOf = ({
  lotId,
  massGrams,
  ownerId,
  status,
  material,
  grade,
  ppm,
  assayRecordId,
}: LotStamp): LotStamp => ({
  lotId,
  massGrams,
  ownerId,
  status,
  material,
  ...(grade === undefined ? {} : { grade }),
  ppm,
  assayRecordId,
});
