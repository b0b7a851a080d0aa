import { accepted, type Decision, type KeyedRows, type Refusal } from '@lodestone/kernel';
import { openRefusals, takeOpen } from '../crossings/refuse-open';
import { worldId } from '../../ids';
import type { MadeLot } from '../../records/lines';
import { lastCountOn, lotRowOf, usesOf, type LotRow, type UseRow } from '../site.rows';
import type { ActHeader, StockTaken } from '../../records/site.events';
import type { SubmittedCount } from '../submitted';
import { bookOn, unitRowOf } from '../units/unit-book';
import { unitGainOf } from '../units/unit-gain';
import { compositionRefusals, refuseComposition } from '../../measuring/ceilings';
import { contentOfMicrograms, microgramsOf } from '../../measuring/content';
import { allowanceOf, isMeasured } from '../../measuring/weighing';
import { makeRefusals, refuseLotIds, uncertaintyOf, withPointers } from './make-lots';
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
  'gain-without-analysis',
  ...compositionRefusals,
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
  for (const { pointer, ...count } of withPointers(units, '/units')) {
    const { unitId } = count;
    if (unitCounts.some((each) => each.unitId === unitId)) {
      return no({ code: 'unit-counted-twice', detail: { unitId }, pointer });
    }
    const counted = countUnit(count, { rows, site, header });
    if ('code' in counted) return no({ ...counted, pointer });
    unitCounts.push(counted);
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

function countUnit(
  { unitId, countedMicrograms, analysis }: SubmittedCount['units'][number],
  {
    rows,
    site,
    header: { occurredOn },
  }: Readonly<{ rows: KeyedRows; site: SiteOn; header: ActHeader }>,
): UnitCount | Omit<Refusal<CountRefusal>, 'pointer'> {
  const countedOn = lastCountOn(unitRowOf(rows, unitId).counts);
  if (countedOn !== undefined && occurredOn <= countedOn) {
    return { code: 'unit-dated-before-count', detail: { unitId, countedOn } };
  }
  const book = bookOn(rows, unitId, occurredOn);
  const counted = contentOfMicrograms(countedMicrograms);
  const { unexplained, held } = unitGainOf(rows, unitId, { book, counted, occurredOn });
  if (unexplained && !isMeasured(analysis)) {
    return { code: 'gain-without-analysis', detail: { unitId, ...unexplained } };
  }
  return {
    unitId,
    operatorId: site.enterpriseId,
    bookMicrograms: microgramsOf(book),
    countedMicrograms: microgramsOf(counted),
    ...(analysis === undefined ? {} : { analysis }),
    ...(held ? { held } : {}),
  };
}

function countLot(
  given: Taking,
  header: ActHeader,
  { lotId, countedGrams, gainLotId, gain: figures }: SubmittedCount['lots'][number],
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
  if (lossGrams >= 0 && (gainLotId !== undefined || figures)) {
    return { code: 'gain-lot-not-allowed', detail: { lotId, gainLotId } };
  }
  const found = { gainGrams: -lossGrams, figures, bookGrams, occurredOn: header.occurredOn };
  const explained = explainGain(given.own, lot, found);
  if ('code' in explained) return explained;
  // What is missing leaves the lot as if it had been taken.
  const open = takeOpen(lot, lossGrams, given);
  if ('refusal' in open) return open.refusal;
  return {
    lot: { ...stampOf(lot), massGrams: bookGrams },
    countedGrams,
    ...(gainLotId === undefined
      ? {}
      : { gain: gainOf(lot, header, { gainLotId, ...found }), ...explained }),
    ...open,
  };
}

type Found = Readonly<{
  gainGrams: number;
  figures: SubmittedCount['lots'][number]['gain'];
  bookGrams: number;
  occurredOn: string;
}>;

/**
 * What weighing cannot explain is matter from nowhere unless somebody says what it is; what is far
 * beyond it, or was found in what is held already, is held. Errors are those of all that was ever
 * weighed of the lot: as it was made, what was taken of it, and what should be left. No record under
 * the count can change any of that, so the answer stays what it was.
 */
function explainGain(
  rows: KeyedRows,
  { lotId, material, massGrams, holds }: LotRow,
  { gainGrams, figures, bookGrams, occurredOn }: Found,
): Pick<LotCount, 'held'> | Omit<Refusal<CountRefusal>, 'pointer'> {
  const impossible = figures && refuseComposition({ material, ppm: figures.ppm }, occurredOn);
  if (impossible) return impossible;
  const madeGrams = rows
    .scan<UseRow>(usesOf(lotId))
    .reduce((sum, [, use]) => sum + use.massGrams, massGrams);
  const weighed = [madeGrams, madeGrams - bookGrams, bookGrams];
  const allowance = allowanceOf(material, weighed, occurredOn);
  const { allowedGrams } = allowance;
  if (allowance.isExceededBy(gainGrams) && !isMeasured(figures?.analysis)) {
    return { code: 'gain-without-analysis', detail: { lotId, gainGrams, allowedGrams } };
  }
  const isHeld = allowance.isFarExceededBy(gainGrams) || holds.length > 0;
  return isHeld ? { held: { allowedGrams } } : {};
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

/**
 * A gain has the composition that was found of it, or that of the lot; the deal of the lot, and its
 * own record as its origin.
 */
function gainOf(
  lot: LotRow,
  { siteId, recordId }: ActHeader,
  { gainLotId, gainGrams, figures }: Found & Readonly<{ gainLotId: string }>,
): MadeLot {
  // What was found was counted; unless it was analysed, nobody knows how surely it is that.
  const { uncertaintyPpm: _, ...matter } = stampOf(lot);
  return {
    ...matter,
    lotId: gainLotId,
    massGrams: gainGrams,
    assayRecordId: worldId(siteId, recordId),
    ...(figures ? { ...figures, ...uncertaintyOf(figures.analysis) } : {}),
  };
}
