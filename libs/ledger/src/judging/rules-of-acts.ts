import type { RuleOfActs } from './facts';
import { assayMoved } from './rules/matter/assay-moved';
import { inputUnusual } from './rules/matter/input-unusual';
import { outputUnusual } from './rules/matter/output-unusual';
import { outsideBand } from './rules/matter/outside-band';
import { recyclerFedWithOre } from './rules/matter/recycler-fed-with-ore';
import { tollBarred } from './rules/matter/toll-barred';
import { unitMissing } from './rules/matter/unit-missing';
import { unitUnusual } from './rules/matter/unit-unusual';
import { receiptDiffers } from './rules/movement/receipt-differs';
import { declarationIncomplete } from './rules/papers/declaration-incomplete';
import { late } from './rules/papers/late';
import { activityNotRegistered } from './rules/who/activity-not-registered';
import { agencyMissing } from './rules/who/agency-missing';
import { enterpriseMerged } from './rules/who/enterprise-merged';
import { enterpriseSuspended } from './rules/who/enterprise-suspended';
import { notDesignated } from './rules/who/not-designated';
import { siteClosed } from './rules/who/site-closed';

/** Every rule by which an act is judged, in the order of `flagCodes`: a rule is one line here. */
export const rulesOfActs: readonly RuleOfActs[] = [
  enterpriseMerged,
  enterpriseSuspended,
  siteClosed,
  notDesignated,
  activityNotRegistered,
  agencyMissing,
  recyclerFedWithOre,
  tollBarred,
  inputUnusual,
  outputUnusual,
  unitMissing,
  unitUnusual,
  outsideBand,
  receiptDiffers,
  declarationIncomplete,
  assayMoved,
  late,
];
