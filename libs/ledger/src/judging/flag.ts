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
  'destination-embargoed',
  'origin-embargoed',
  'licence-missing',
  'licence-unknown',
  'licence-not-in-force',
  'licence-used-twice',
  'licence-exceeded',
  'licence-terms-broken',
  'control-status-contradicted',
  'recycler-fed-with-ore',
  'toll-barred',
  'bond-not-released',
  'reserve-not-released',
  'origin-unusual',
  'capacity-exceeded',
  'found-unexplained',
  'material-contradicted',
  'grade-contradicted',
  'goods-code-contradicted',
  'degree-contradicted',
  'control-code-contradicted',
  'control-grade-contradicted',
  'mass-contradicted',
  'pieces-unusual',
  'value-unusual',
  'end-use-contradicts-sale',
  'export-contradicts-sale',
  'sale-exceeded',
  'input-unusual',
  'output-unusual',
  'unit-missing',
  'unit-unusual',
  'outside-band',
  'receiver-is-oneself',
  'receiver-is-another',
  'receiver-not-registered',
  'receiver-cannot-take',
  'purpose-contradicted',
  'receipt-contradicts',
  'receipt-differs',
  'trade-mode-unfounded',
  'returned-deal-unknown',
  'returned-import-unknown',
  'return-differs',
  'return-exceeds-deal',
  'return-exceeds-import',
  'figures-contradicted',
  'declaration-contradicted',
  'declaration-incomplete',
  'declaration-number-invalid',
  'control-remark-missing',
  'analysis-dated-later',
  'month-closed-before',
  'month-closed-early',
  'assay-moved',
  'late-correction',
  'late',
] as const;

export type FlagCode = (typeof flagCodes)[number];

/** Never only "anomaly": the numbers, and the law that they are held against. */
export type Flag<Code extends string = FlagCode> = Readonly<{
  code: Code;
  detail: RefusalDetail;
  basis: Basis;
}>;
