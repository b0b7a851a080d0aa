import type { RuleOfActs, RuleOfClosings, RuleOfRepairs } from './facts';
import { controlCodeContradicted } from './rules/control/control-code-contradicted';
import { controlGradeContradicted } from './rules/control/control-grade-contradicted';
import { controlRemarkMissing } from './rules/control/control-remark-missing';
import { controlStatusContradicted } from './rules/control/control-status-contradicted';
import { degreeContradicted } from './rules/goods/degree-contradicted';
import { goodsCodeContradicted } from './rules/goods/goods-code-contradicted';
import { gradeContradicted } from './rules/goods/grade-contradicted';
import { importCodeContradicted } from './rules/goods/import-code-contradicted';
import { massContradicted } from './rules/goods/mass-contradicted';
import { materialContradicted } from './rules/goods/material-contradicted';
import { piecesUnusual } from './rules/goods/pieces-unusual';
import { scrapContradicted } from './rules/goods/scrap-contradicted';
import { valueUnusual } from './rules/goods/value-unusual';
import { wasteContradicted } from './rules/goods/waste-contradicted';
import { bondNotReleased } from './rules/kept/bond-not-released';
import { reserveNotReleased } from './rules/kept/reserve-not-released';
import { licenceExceeded } from './rules/licence/licence-exceeded';
import { licenceMissing } from './rules/licence/licence-missing';
import { licenceNotInForce } from './rules/licence/licence-not-in-force';
import { licenceTermsBroken } from './rules/licence/licence-terms-broken';
import { licenceUnknown } from './rules/licence/licence-unknown';
import { licenceUsedTwice } from './rules/licence/licence-used-twice';
import { assayMoved } from './rules/matter/assay-moved';
import { capacityExceeded } from './rules/matter/capacity-exceeded';
import { foundUnexplained } from './rules/matter/found-unexplained';
import { inputUnusual } from './rules/matter/input-unusual';
import { originUnusual } from './rules/matter/origin-unusual';
import { outputUnusual } from './rules/matter/output-unusual';
import { outsideBand } from './rules/matter/outside-band';
import { recyclerFedWithOre } from './rules/matter/recycler-fed-with-ore';
import { tollBarred } from './rules/matter/toll-barred';
import { unitMissing } from './rules/matter/unit-missing';
import { unitUnusual } from './rules/matter/unit-unusual';
import { purposeContradicted } from './rules/movement/purpose-contradicted';
import { receiverCannotTake } from './rules/movement/receiver-cannot-take';
import { receiverIsAnother } from './rules/movement/receiver-is-another';
import { receiverIsOneself } from './rules/movement/receiver-is-oneself';
import { receiverNotRegistered } from './rules/movement/receiver-not-registered';
import { receiptContradicts } from './rules/movement/receipt-contradicts';
import { receiptDiffers } from './rules/movement/receipt-differs';
import { returnDiffers } from './rules/movement/return-differs';
import { returnExceedsDeal } from './rules/movement/return-exceeds-deal';
import { returnExceedsImport } from './rules/movement/return-exceeds-import';
import { returnedDealUnknown } from './rules/movement/returned-deal-unknown';
import { returnedImportUnknown } from './rules/movement/returned-import-unknown';
import { analysisDatedLater } from './rules/papers/analysis-dated-later';
import { declarationContradicted } from './rules/papers/declaration-contradicted';
import { declarationIncomplete } from './rules/papers/declaration-incomplete';
import { declarationNumberInvalid } from './rules/papers/declaration-number-invalid';
import { figuresContradicted } from './rules/papers/figures-contradicted';
import { late } from './rules/papers/late';
import { lateCorrection } from './rules/papers/late-correction';
import { monthClosedBefore } from './rules/papers/month-closed-before';
import { monthClosedEarly } from './rules/papers/month-closed-early';
import { tradeModeUnfounded } from './rules/papers/trade-mode-unfounded';
import { endUseContradictsSale } from './rules/sale/end-use-contradicts-sale';
import { exportContradictsSale } from './rules/sale/export-contradicts-sale';
import { saleExceeded } from './rules/sale/sale-exceeded';
import { activityNotRegistered } from './rules/who/activity-not-registered';
import { agencyMissing } from './rules/who/agency-missing';
import { destinationEmbargoed } from './rules/who/destination-embargoed';
import { enterpriseMerged } from './rules/who/enterprise-merged';
import { enterpriseSuspended } from './rules/who/enterprise-suspended';
import { notDesignated } from './rules/who/not-designated';
import { originEmbargoed, originEmbargoedSince2026 } from './rules/who/origin-embargoed';
import { siteClosed } from './rules/who/site-closed';

/** Every rule by which an act is judged, in the order of `flagCodes`: a rule is one line here. */
export const rulesOfActs: readonly RuleOfActs[] = [
  enterpriseMerged,
  enterpriseSuspended,
  siteClosed,
  notDesignated,
  activityNotRegistered,
  agencyMissing,
  destinationEmbargoed,
  originEmbargoed,
  originEmbargoedSince2026,
  licenceMissing,
  licenceUnknown,
  licenceNotInForce,
  licenceUsedTwice,
  licenceExceeded,
  licenceTermsBroken,
  controlStatusContradicted,
  recyclerFedWithOre,
  tollBarred,
  bondNotReleased,
  reserveNotReleased,
  originUnusual,
  capacityExceeded,
  foundUnexplained,
  materialContradicted,
  scrapContradicted,
  wasteContradicted,
  gradeContradicted,
  goodsCodeContradicted,
  importCodeContradicted,
  degreeContradicted,
  controlCodeContradicted,
  controlGradeContradicted,
  massContradicted,
  piecesUnusual,
  valueUnusual,
  endUseContradictsSale,
  exportContradictsSale,
  saleExceeded,
  inputUnusual,
  outputUnusual,
  unitMissing,
  unitUnusual,
  outsideBand,
  receiverIsOneself,
  receiverIsAnother,
  receiverNotRegistered,
  receiverCannotTake,
  purposeContradicted,
  receiptContradicts,
  receiptDiffers,
  tradeModeUnfounded,
  returnedDealUnknown,
  returnedImportUnknown,
  returnDiffers,
  returnExceedsDeal,
  returnExceedsImport,
  figuresContradicted,
  declarationContradicted,
  declarationIncomplete,
  declarationNumberInvalid,
  controlRemarkMissing,
  analysisDatedLater,
  monthClosedBefore,
  assayMoved,
  lateCorrection,
  late,
];

/** Of a month that is said to be complete. */
export const rulesOfClosings: readonly RuleOfClosings[] = [monthClosedEarly];

/** Of what takes a record back, or puts it right: the act in it is judged where it stands. */
export const rulesOfRepairs: readonly RuleOfRepairs[] = [lateCorrection];
