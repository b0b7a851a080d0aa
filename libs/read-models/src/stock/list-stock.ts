import { daysBetween, type Ordinal } from '@lodestone/kernel';
import { microgramsOf, type CompositionPpm, type ContentMicrograms } from '@lodestone/ledger';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor } from '../cursor';
import type { StockHold } from './holds-at';
import { isTakeable, lotsAt, type LotAt } from './lots-at';
import { operatorsBy } from '../directory/operators';
import { momentOf, scopeOf, type StockQuestion, type StockReadings } from './stock-question';
import { ppmOf } from './stock-tables';

export type StockLot = Readonly<{
  siteId: string;
  lotId: string;
  /** Who operates the site on the day. */
  operatorId: string;
  ownerId: string;
  status: string;
  material: string;
  grade?: string;
  dealId?: string;
  massGrams: number;
  ppm: CompositionPpm;
  uncertaintyPpm?: CompositionPpm;
  /** The record that gave the composition. */
  assayRecordId: string;
  elementMicrograms: ContentMicrograms;
  madeByRecordId: string;
  firstOn: string;
  /** Days from its first day to the day that was asked for; absent where none was. */
  ageDays?: number;
  /** Nothing dated on or before this day moves mass. */
  countedOn?: string;
  holds: readonly StockHold[];
  isTakeable: boolean;
}>;

export type StockPage = Readonly<{
  lots: readonly StockLot[];
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

/** Lots of which something was left, in the order of their sites and ids. */
export function listStock(readings: StockReadings, question: StockQuestion): StockPage {
  const moment = momentOf(readings, question);
  const { knownAt, asOf } = moment;
  const after = question.after === undefined ? undefined : placeIn(question.after);
  const limit = limitOf(question);
  const lots: LotAt[] = [];
  const scope = scopeOf(readings, question, moment);
  for (const lot of lotsAt(readings.stock, { scope, filter: question, moment, after })) {
    lots.push(lot);
    if (lots.length > limit) break;
  }
  const { page, next } = pageOf(lots, limit, ({ siteId, lotId }) =>
    cursorOf(knownAt, siteId, lotId),
  );
  const operatorOf = operatorsBy(readings.directory, moment);
  const shownLots = page.map((lot) => shown(lot, { asOf, operatorId: operatorOf(lot.siteId) }));
  return { lots: shownLots, knownAt, next };
}

function placeIn(cursor: Cursor): Readonly<{ siteId: string; lotId: string }> {
  const [, siteId, lotId] = partsOf(cursor, [0, '', '']) as readonly [number, string, string];
  return { siteId, lotId };
}

function shown(
  lot: LotAt,
  { asOf, operatorId }: Readonly<{ asOf: string | undefined; operatorId: string }>,
): StockLot {
  const { siteId, lotId, facts, massGrams, content, holds } = lot;
  const { ownerId, status, material, grade, dealId, madeById, firstOn, assays, counts } = facts;
  const { assayRecordId = '', uncertaintyPpm } = assays.at(-1) ?? {};
  const countedOn = counts
    .map((count) => count.countedOn)
    .sort()
    .at(-1);
  return {
    siteId,
    lotId,
    operatorId,
    ownerId,
    status,
    material,
    ...(grade === undefined ? {} : { grade }),
    ...(dealId === undefined ? {} : { dealId }),
    massGrams,
    ppm: ppmOf(facts),
    ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }),
    assayRecordId,
    elementMicrograms: microgramsOf(content),
    madeByRecordId: madeById,
    firstOn,
    ...(asOf === undefined ? {} : { ageDays: daysBetween(firstOn, asOf) }),
    ...(countedOn === undefined ? {} : { countedOn }),
    holds,
    isTakeable: isTakeable(lot),
  };
}
