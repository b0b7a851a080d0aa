import { otherElements, rareEarths } from '@lodestone/reference';
import type { GradeCode } from '@lodestone/reference';
import type { LotMaterialCode } from '@lodestone/reference';
import type { CivilDate } from '../time/calendar';
import type { NationAct } from './act';

/** A lot in the nation's own stock book. Only `leftGrams` changes, and only downwards. */
export type NationLot = {
  readonly siteId: string;
  readonly lotId: string;
  readonly material: LotMaterialCode;
  readonly grade?: GradeCode;
  /** What the ledger will say when the lot is used: a new assay changes it. */
  ppm: Readonly<Record<string, number>>;
  readonly massGrams: number;
  leftGrams: number;
  /** The first day on which the nation uses it: its first day in the ledger, or later. */
  availableOn: CivilDate;
  /** What the ledger must have heard of before the lot is used: its making, or its release. */
  madeBy: NationAct;
  /** Acts that took from it: a count of it comes after them. */
  readonly takenBy: NationAct[];
};

export type Portion = Readonly<{ lot: NationLot; grams: number }>;

/** The order in which a composition lists them. */
export const elementsInOrder: readonly string[] = [...rareEarths, ...otherElements];

/** Takes grams off a lot, outside the order of the book: for a record that names its lot. */
export function portionOf(lot: NationLot, grams: number): Portion {
  if (grams > lot.leftGrams) throw new Error(`${lot.siteId}/${lot.lotId} has less than ${grams} g`);
  lot.leftGrams -= grams;
  return { lot, grams };
}

/** All that is left of a lot: a batch stays together from the melt to the box. */
export const wholeOf = (lot: NationLot): Portion => portionOf(lot, lot.leftGrams);
