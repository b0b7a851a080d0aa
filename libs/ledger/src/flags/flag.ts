import type { RefusalDetail } from '@lodestone/kernel';

/**
 * What should not be, and is recorded all the same (design §1.1), in the order in which an officer
 * would read it. Flags are not stored: they are computed from the act whenever it is read.
 */
export const flagCodes = [
  'enterprise-merged',
  'enterprise-suspended',
  'site-closed',
  'not-designated',
  'activity-not-registered',
  'agency-missing',
  'recycler-fed-with-ore',
  'toll-barred',
  'input-unusual',
  'output-unusual',
  'unit-missing',
  'unit-unusual',
  'outside-band',
  'receiver-is-oneself',
  'receiver-not-registered',
  'receipt-differs',
  'returned-deal-unknown',
  'return-differs',
  'return-exceeds-deal',
  'declaration-incomplete',
  'assay-moved',
  'late',
] as const;

export type FlagCode = (typeof flagCodes)[number];

/** Never only "anomaly": the numbers, the rule and where it stands (domain.md §8.12). */
export type Flag = Readonly<{ code: FlagCode; detail: RefusalDetail }>;
