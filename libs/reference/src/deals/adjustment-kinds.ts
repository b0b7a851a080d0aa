import { codeTable, type Coded } from '../code-table';

export type AdjustmentKindEntry = Coded &
  Readonly<{
    /** Which way it moves the value of the deal. */
    moves: 'down' | 'up' | 'either';
  }>;

/** The papers that change the value of a deal and no mass of it (DealValueAdjusted). */
export const adjustmentKinds = [
  { code: 'credit-note', en: 'Credit note', zh: '贷项通知单', moves: 'down' },
  { code: 'debit-note', en: 'Debit note', zh: '借项通知单', moves: 'up' },
  { code: 'price-adjustment', en: 'Price adjustment', zh: '价格调整', moves: 'either' },
] as const satisfies readonly AdjustmentKindEntry[];

export type AdjustmentKind = (typeof adjustmentKinds)[number]['code'];

const table = codeTable<AdjustmentKindEntry, AdjustmentKind>(adjustmentKinds);

export const adjustmentKindOf = table.find;
export const isAdjustmentKind = table.has;
