import { accepted, type Decision, type KeyedRows, type Refusal } from '@lodestone/kernel';
import { openRefusals, takeOpen } from '../crossings/refuse-open';
import { worldId } from '../../ids';
import type { MadeLot } from '../../records/lines';
import { lastCountOn, lotRowOf, usesOf, type LotRow, type UseRow } from '../site.rows';
import type { ActHeader, StockTaken } from '../../records/site.events';
import type { SubmittedCount } from '../submitted';
import { bookOn, unitRowOf } from '../units/unit-book';
import { contentOfMicrograms, microgramsOf } from '../../measuring/content';
import { makeRefusals, refuseLotIds, withPointers } from './make-lots';
import { firstRepeated, refuseAbsent, refuseEarly, stampOf, type Taking } from './take-lots';
import type { SiteOn } from '../site-on';

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
  ...openRefusals,
  'unit-counted-twice',
  'unit-dated-before-count',
] as const;

type CountRefusal = (typeof takeStockRefusals)[number];
type LotCount = StockTaken['data']['lots'][number];
type UnitCount = StockTaken['data']['units'][number];

/** Somebody counted what is there. From then on nothing dated up to this day moves those lots. */
export function takeStock(
  given: Taking,
  site: SiteOn,
  header: ActHeader,
  { method, lots, units }: SubmittedCount,
): Decision<StockTaken, CountRefusal> {
  const { own: rows } = given;
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
    const counted = countLot(given, header, count);
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
  given: Taking,
  header: ActHeader,
  { lotId, countedGrams, gainLotId }: SubmittedCount['lots'][number],
): LotCount | Omit<Refusal<CountRefusal>, 'pointer'> {
  const lot = lotRowOf(given.own, lotId);
  const absent = refuseAbsent(lot, lotId);
  if (absent || !lot) return absent ?? { code: 'lot-not-found', detail: { lotId } };
  const early = refuseEarly(lot, header.occurredOn);
  if (early) return early;
  const bookGrams = bookGramsOn(given.own, lot, header.occurredOn);
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
  // What is missing leaves the lot as if it had been taken.
  const open = takeOpen(lot, lossGrams, given);
  if ('refusal' in open) return open.refusal;
  return {
    lot: { ...stampOf(lot), massGrams: bookGrams },
    countedGrams,
    ...(gainLotId === undefined
      ? {}
      : { gain: gainOf(lot, header, { gainLotId, massGrams: -lossGrams }) }),
    ...open,
  };
}

/** What the books say for the end of a day: what is left, and what was taken after it. */
export const bookGramsOn = (
  rows: KeyedRows,
  { lotId, massGrams }: Pick<LotRow, 'lotId' | 'massGrams'>,
  day: string,
): number =>
  rows
    .scan<UseRow>(usesOf(lotId))
    .reduce((sum, [, use]) => (use.occurredOn > day ? sum + use.massGrams : sum), massGrams);

/** A gain has the composition of the lot, and its deal, and its own record as its origin. */
function gainOf(
  lot: LotRow,
  { siteId, recordId }: ActHeader,
  { gainLotId, massGrams }: Readonly<{ gainLotId: string; massGrams: number }>,
): MadeLot {
  // What was found was counted and not analysed.
  const { uncertaintyPpm: _, ...matter } = stampOf(lot);
  return { ...matter, lotId: gainLotId, massGrams, assayRecordId: worldId(siteId, recordId) };
}
