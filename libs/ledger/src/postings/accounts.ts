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

/** Accounts of what is inside the chain; everything else is a source, a sink or a difference. */
export const insideAccounts: ReadonlySet<Account> = new Set(['stock', 'in-process', 'in-transit']);
