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
  readonly ppm: Readonly<Record<string, number>>;
  readonly massGrams: number;
  leftGrams: number;
  /** The first day on which the nation uses it: its first day in the ledger, or later. */
  readonly availableOn: CivilDate;
  readonly madeBy: NationAct;
};

export type Portion = Readonly<{ lot: NationLot; grams: number }>;

/** The order in which a composition lists them. */
export const elementsInOrder: readonly string[] = [...rareEarths, ...otherElements];
