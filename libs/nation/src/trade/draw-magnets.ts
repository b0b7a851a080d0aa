import type { SubmittedGoods } from '@lodestone/ledger';
import type { GradeCode } from '@lodestone/reference';
import { gramsOf } from '../making/content';
import type { Portion } from '../making/lot';
import type { Making } from '../making/making';
import type { NationClient } from '../people/client';
import type { CivilDate } from '../time/calendar';
import { fetchMissing } from './fetch-missing';
import { magnetsCode } from './magnets-code';
import { minorOf } from './papers';
import { pricePerKilogram } from './prices';

export type MagnetLine = Readonly<{ grade: GradeCode; portions: readonly Portion[] }>;

export type WantedMagnets = ReadonlyArray<Readonly<{ grade: GradeCode; grams: number }>>;

/** @throws Error when the grade lies nowhere: the works began their batches too late */
export function drawMagnets(
  making: Making,
  siteId: string,
  wanted: WantedMagnets,
  on: CivilDate,
): readonly MagnetLine[] {
  return wanted.map(({ grade, grams }) => {
    const item = { siteId, material: 'ndfeb-magnet', grade, on } as const;
    const missing = grams - making.book.stock(item);
    if (missing > 0) fetchMissing(making, { siteId, grade, grams: missing, on });
    const portions = making.book.draw(item, grams);
    const short = grams - gramsOf(portions);
    if (short > 0) {
      throw new Error(
        `${siteId} lacks ${short} g of ${grade} on ${on}: choose another seed, or let everybody keep more (planning/cover.ts)`,
      );
    }
    return { grade, portions };
  });
}

/** What is on an invoice line to a client abroad, besides what it takes. */
export const pricedLine = (
  { currency, pieceGrams }: NationClient,
  { grade, grams, on }: { grade: GradeCode; grams: number; on: CivilDate },
): Omit<SubmittedGoods, 'takes'> => ({
  goodsCode: magnetsCode,
  grade,
  pieces: Math.max(1, Math.round(grams / pieceGrams)),
  valueMinor: minorOf(currency, grams, pricePerKilogram(grade, currency, on)),
  currency,
});
