/** The chart of accounts (postings.md §2). Codes are stored by read models and never renamed. */
export const accounts = [
  'stock',
  'in-process',
  'in-transit',
  'mined',
  'imported',
  'opening',
  'collected',
  'added',
  'exported',
  'delivered',
  'discarded',
  'lost',
  'process-difference',
  'stock-difference',
  'transit-difference',
  'new-measurement',
  'rounding',
  'other-matter',
] as const;

export type Account = (typeof accounts)[number];
