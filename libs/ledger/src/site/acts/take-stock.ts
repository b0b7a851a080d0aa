import { accepted, type Decision, type KeyedRows, type Refusal } from '@lodestone/kernel';
import { worldId } from '../../ids';
import type { MadeLot } from '../../records/lines';
import {
  lastCountOn,
  lotRowOf,
  usesOf,
  type LotRow,
  type SiteRow,
  type UseRow,
} from '../site.rows';
import type { ActHeader, StockTaken } from '../../records/site.events';
import type { SubmittedCount } from '../submitted';
import { bookOn, unitRowOf } from '../units/unit-book';
import { contentOfMicrograms, microgramsOf } from '../../measuring/content';
import { makeRefusals, refuseLotIds, withPointers } from './make-lots';
import { firstRepeated, refuseAbsent, refuseEarly, stampOf } from './take-lots';

export const takeStockRefusals = [
  ...makeRefusals,
  'lot-counted-twice',
  'lot-not-found',
  'lot-voided',
  'occurred-before-lot',
  'dated-before-count',
  'loss-exceeds-lot',
  'gain-lot-missing',
  'gain-lot-not-allowed',
  'unit-counted-twice',
  'unit-dated-before-count',
] as const;

type CountRefusal = (typeof takeStockRefusals)[number];
type LotCount = StockTaken['data']['lots'][number];
type UnitCount = StockTaken['data']['units'][number];

/** Somebody counted what is there. From then on nothing dated up to this day moves those lots. */
export function takeStock(
  rows: KeyedRows,
  site: SiteRow,
  header: ActHeader,
  { method, lots, units }: SubmittedCount,
): Decision<StockTaken, CountRefusal> {
  const no = (refusal: Refusal<CountRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const pointed = withPointers(lots, '/lots');
  const gains = pointed.flatMap(({ gainLotId, pointer }) =>
    gainLotId === undefined ? [] : [{ lotId: gainLotId, pointer: `${pointer}/gainLotId` }],
  );
  const unusable = refuseLotIds(rows, gains);
  if (unusable) return no(unusable);
  const repeated = firstRepeated(pointed);
  if (repeated) {
    const { lotId, pointer } = repeated;
    return no({ code: 'lot-counted-twice', detail: { lotId }, pointer });
  }
  const counts: LotCount[] = [];
  for (const { pointer, ...count } of pointed) {
    const counted = countLot(rows, header, count);
    if ('code' in counted) return no({ ...counted, pointer });
    counts.push(counted);
  }
  const unitCounts: UnitCount[] = [];
  for (const { pointer, unitId, countedMicrograms } of withPointers(units, '/units')) {
    if (unitCounts.some((count) => count.unitId === unitId)) {
      return no({ code: 'unit-counted-twice', detail: { unitId }, pointer });
    }
    const countedOn = lastCountOn(unitRowOf(rows, unitId).counts);
    if (countedOn !== undefined && header.occurredOn <= countedOn) {
      return no({ code: 'unit-dated-before-count', detail: { unitId, countedOn }, pointer });
    }
    unitCounts.push({
      unitId,
      operatorId: site.enterpriseId,
      bookMicrograms: microgramsOf(bookOn(rows, unitId, header.occurredOn)),
      countedMicrograms: microgramsOf(contentOfMicrograms(countedMicrograms)),
    });
  }
  return accepted({
    type: 'StockTaken',
    data: {
      ...header,
      ...(method === undefined ? {} : { method }),
      lots: counts,
      units: unitCounts,
    },
  });
}

function countLot(
  rows: KeyedRows,
  header: ActHeader,
  { lotId, countedGrams, gainLotId }: SubmittedCount['lots'][number],
): LotCount | Omit<Refusal<CountRefusal>, 'pointer'> {
  const lot = lotRowOf(rows, lotId);
  const absent = refuseAbsent(lot, lotId);
  if (absent || !lot) return absent ?? { code: 'lot-not-found', detail: { lotId } };
  const early = refuseEarly(lot, header.occurredOn);
  if (early) return early;
  const bookGrams = lot.massGrams + takenAfter(rows, lotId, header.occurredOn);
  const lossGrams = bookGrams - countedGrams;
  // Grams that were taken after that day were still there on it (postings.md N6).
  if (lossGrams > lot.massGrams) {
    return { code: 'loss-exceeds-lot', detail: { lotId, lossGrams, leftGrams: lot.massGrams } };
  }
  if (lossGrams < 0 && gainLotId === undefined) {
    return { code: 'gain-lot-missing', detail: { lotId, gainGrams: -lossGrams } };
  }
  if (lossGrams >= 0 && gainLotId !== undefined) {
    return { code: 'gain-lot-not-allowed', detail: { lotId, gainLotId } };
  }
  return {
    lot: { ...stampOf(lot), massGrams: bookGrams },
    countedGrams,
    ...(gainLotId === undefined
      ? {}
      : { gain: gainOf(lot, header, { gainLotId, massGrams: -lossGrams }) }),
  };
}

const takenAfter = (rows: KeyedRows, lotId: string, day: string): number =>
  rows
    .scan<UseRow>(usesOf(lotId))
    .reduce((sum, [, use]) => (use.occurredOn > day ? sum + use.massGrams : sum), 0);

/** A gain has the composition of the lot, and its own record as its origin (postings.md §6). */
const gainOf = (
  lot: LotRow,
  { siteId, recordId }: ActHeader,
  { gainLotId, massGrams }: Readonly<{ gainLotId: string; massGrams: number }>,
): MadeLot => ({
  ...stampOf(lot),
  status: lot.status === 'sold' ? 'free' : lot.status,
  lotId: gainLotId,
  massGrams,
  assayRecordId: worldId(siteId, recordId),
});
