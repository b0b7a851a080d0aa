import type { DecisionInput, Refusal } from '@lodestone/kernel';
import { openRefusals, takeOpen } from '../crossings/refuse-open';
import type { LotStamp, TakenLot } from '../../records/lines';
import { lastCountOn, lotRowOf, type LotRow } from '../site.rows';

/** Rules for taking from a lot (postings.md L1, decision 7), in order of precedence. */
export const takeRefusals = [
  'lot-taken-twice',
  'lot-not-found',
  'lot-voided',
  'lot-held',
  'lot-sold',
  'occurred-before-lot',
  'dated-before-count',
  'mass-exceeds-lot',
  ...openRefusals,
] as const;

export type TakeRefusal = (typeof takeRefusals)[number];

export type RequestedTake = Readonly<{
  lotId: string;
  massGrams: number;
  pointer: string;
  /** The sale whose `sold` lots may be taken; without it none of them may. */
  saleDealId?: string | undefined;
  /** What is taken stays goods of its deal, whichever that is: then `sold` lots may be taken. */
  keepsDeal?: boolean;
}>;

/** What a taking is decided on: the own rows, and what was seen of other sites. */
export type Taking = Pick<DecisionInput, 'own' | 'seen'>;

/**
 * Stamps each taken line with what the lot is today, or says why it cannot be taken.
 * A late record takes today's composition, not that of its date (postings.md L3).
 */
export function takeLots(
  given: Taking,
  takes: readonly RequestedTake[],
  occurredOn: string,
): Readonly<{ taken: readonly TakenLot[] }> | Readonly<{ refusal: Refusal<TakeRefusal> }> {
  const repeated = firstRepeated(takes);
  if (repeated) {
    const { lotId, pointer } = repeated;
    return { refusal: { code: 'lot-taken-twice', detail: { lotId }, pointer } };
  }
  const taken: TakenLot[] = [];
  for (const take of takes) {
    const { massGrams, pointer } = take;
    const row = lotRowOf(given.own, take.lotId);
    const refusal = refuseTake(row, take, occurredOn);
    if (refusal) return { refusal: { ...refusal, pointer } };
    const lot = row as LotRow;
    const open = takeOpen(lot, massGrams, given);
    if ('refusal' in open) return { refusal: { ...open.refusal, pointer } };
    taken.push({ ...stampOf(lot), massGrams, ...open });
  }
  return { taken };
}

/** The same takes by an act that lets sold goods stay those of their deal, or by one that does not. */
export const keepingDeals = (
  takes: readonly RequestedTake[],
  keepsDeal: boolean,
): readonly RequestedTake[] => takes.map((take) => ({ ...take, keepsDeal }));

/** The first line whose lot an earlier line names too. */
export function firstRepeated<Line extends Readonly<{ lotId: string }>>(
  lines: readonly Line[],
): Line | undefined {
  const seen = new Set<string>();
  // Adding what is there already does not grow the set.
  return lines.find(({ lotId }) => seen.size === seen.add(lotId).size);
}

type Lotted = Readonly<{ code: TakeRefusal; detail: Refusal['detail'] }>;

function refuseTake(
  lot: LotRow | undefined,
  { lotId, massGrams, saleDealId, keepsDeal = false }: RequestedTake,
  occurredOn: string,
): Lotted | undefined {
  const absent = refuseAbsent(lot, lotId);
  if (absent || !lot) return absent;
  const [hold] = lot.holds;
  if (hold) return { code: 'lot-held', detail: { lotId, heldByRecordId: hold.recordId } };
  if (lot.status === 'sold' && !keepsDeal && lot.dealId !== saleDealId) {
    return { code: 'lot-sold', detail: { lotId, dealId: lot.dealId } };
  }
  const early = refuseEarly(lot, occurredOn);
  if (early) return early;
  if (massGrams > lot.massGrams) {
    return { code: 'mass-exceeds-lot', detail: { lotId, leftGrams: lot.massGrams } };
  }
  return undefined;
}

/** The rules that come first for every lot that is named. */
export function refuseAbsent(
  lot: LotRow | undefined,
  lotId: string,
): Readonly<{ code: 'lot-not-found' | 'lot-voided'; detail: Refusal['detail'] }> | undefined {
  if (!lot) return { code: 'lot-not-found', detail: { lotId } };
  return lot.state === 'voided' ? { code: 'lot-voided', detail: { lotId } } : undefined;
}

/** A record may not move mass before the lot was there, nor before a count of it. */
export function refuseEarly(
  { lotId, firstOn, counts }: LotRow,
  occurredOn: string,
):
  | Readonly<{ code: 'occurred-before-lot' | 'dated-before-count'; detail: Refusal['detail'] }>
  | undefined {
  if (occurredOn < firstOn) return { code: 'occurred-before-lot', detail: { lotId, firstOn } };
  const countedOn = lastCountOn(counts);
  return countedOn !== undefined && occurredOn <= countedOn
    ? { code: 'dated-before-count', detail: { lotId, countedOn } }
    : undefined;
}

/** The fields that every line about a lot carries, without those that only the rows need. */
export const stampOf = ({
  lotId,
  massGrams,
  ownerId,
  status,
  material,
  grade,
  ppm,
  assayRecordId,
  dealId,
  soldFromStatus,
  principalRef,
  uncertaintyPpm,
}: LotStamp): LotStamp => ({
  lotId,
  massGrams,
  ownerId,
  status,
  material,
  ...(grade === undefined ? {} : { grade }),
  ppm,
  assayRecordId,
  ...(dealId === undefined ? {} : { dealId }),
  ...(soldFromStatus === undefined ? {} : { soldFromStatus }),
  ...(principalRef === undefined ? {} : { principalRef }),
  ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }),
});
