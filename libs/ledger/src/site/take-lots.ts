import type { KeyedRows, Refusal } from '@lodestone/kernel';
import type { TakenLot } from './lines';
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

export type RequestedTake = Readonly<{ lotId: string; massGrams: number; pointer: string }>;

/**
 * Stamps each taken line with what the lot is today, or says why it cannot be taken.
 * A late record takes today's composition, not that of its date (postings.md L3).
 * `ofDeal` names the sale whose `sold` lots may be taken; otherwise none of them may.
 */
export function takeLots(
  rows: KeyedRows,
  takes: readonly RequestedTake[],
  { occurredOn, ofDeal }: Readonly<{ occurredOn: string; ofDeal?: string | undefined }>,
): Readonly<{ taken: readonly TakenLot[] }> | Readonly<{ refusal: Refusal<TakeRefusal> }> {
  const taken: TakenLot[] = [];
  const seen = new Set<string>();
  for (const { lotId, massGrams, pointer } of takes) {
    const lot = lotRowOf(rows, lotId);
    const refusal = seen.has(lotId)
      ? { code: 'lot-taken-twice' as const, detail: { lotId } }
      : refuseTake(lot, { lotId, massGrams, occurredOn, ofDeal });
    if (refusal) return { refusal: { ...refusal, pointer } };
    seen.add(lotId);
    taken.push({ ...stampOf(lot as LotRow), massGrams });
  }
  return { taken };
}

function refuseTake(
  lot: LotRow | undefined,
  asked: Readonly<{
    lotId: string;
    massGrams: number;
    occurredOn: string;
    ofDeal: string | undefined;
  }>,
): Readonly<{ code: TakeRefusal; detail: Refusal['detail'] }> | undefined {
  const { lotId, massGrams, occurredOn, ofDeal } = asked;
  if (!lot) return { code: 'lot-not-found', detail: { lotId } };
  if (lot.state === 'voided') return { code: 'lot-voided', detail: { lotId } };
  if (lot.status === 'sold' && lot.dealId !== ofDeal) {
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
}: LotRow): TakenLot => ({
  lotId,
  massGrams,
  ownerId,
  status,
  material,
  ...(grade === undefined ? {} : { grade }),
  ppm,
  assayRecordId,
});
