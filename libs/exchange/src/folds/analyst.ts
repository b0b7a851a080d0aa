/**
 * What the editor of an analyst knows who writes a fold. `npm run fold-types` writes all of it, with the
 * sentences above it, to docs/folds/lodestone.d.ts.
 */
export type { CountedEvent, Fold, FoldedLine, Summing } from './fold';
export type { ToldPosting } from '../event-lines/told-postings';
export type { Totals, TotalsRow } from '@lodestone/journal';
export type {
  Act,
  Account,
  Analysis,
  GoodsLine,
  LotStamp,
  MadeLot,
  TakenLot,
} from '@lodestone/ledger';
