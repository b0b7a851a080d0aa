import type { RefusalDetail } from '@lodestone/kernel';
import type { Basis } from '@lodestone/reference';

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
  'receipt-differs',
  'declaration-incomplete',
  'assay-moved',
  'late',
] as const;

export type FlagCode = (typeof flagCodes)[number];

/** Never only "anomaly": the numbers, and the law that they are held against. */
export type Flag<Code extends string = FlagCode> = Readonly<{
  code: Code;
  detail: RefusalDetail;
  basis: Basis;
}>;
