import { accounts, type Account } from '@lodestone/ledger';

/** What is inside a site, or on its way between two of those that are looked at together. */
export const holdings = ['stock', 'in-process', 'in-transit'] as const;

export type Holding = (typeof holdings)[number];

/**
 * What changes it, in the order in which an officer reads a balance: what came, what went, what was
 * lost and said to be lost, what is missing. All are accounts but two: goods on their way come or go.
 */
export const terms = [
  'mined',
  'imported',
  'opening',
  'collected',
  'added',
  'received',
  'sent',
  'exported',
  'delivered',
  'discarded',
  'lost',
  'process-difference',
  'stock-difference',
  'new-measurement',
  'rounding',
  'transit-difference',
  'other-matter',
] as const satisfies ReadonlyArray<Account | 'received' | 'sent'>;

export type Term = (typeof terms)[number];

/** Material unaccounted for: shown apart, and tested as one sum (postings.md §5). */
export const unaccounted = [
  'process-difference',
  'stock-difference',
  'new-measurement',
  'rounding',
] as const satisfies readonly Term[];

export type Unaccounted = (typeof unaccounted)[number];

export const numberOf = (account: Account): number => accounts.indexOf(account);

/** By number of the account; −1 of what is inside or on its way. */
export const termOfAccount: Int8Array = Int8Array.from(accounts, (account) =>
  terms.indexOf(account as Term),
);

export const isUnaccounted: Uint8Array = Uint8Array.from(accounts, (account) =>
  unaccounted.includes(account as Unaccounted) ? 1 : 0,
);
