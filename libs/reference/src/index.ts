export { actActivities, type ActWithActivity } from './act-activities';
export {
  activities,
  activityOf,
  isActivity,
  type Activity,
  type ActivityEntry,
} from './activities';
export { agencyActOf, agencyActs, isAgencyAct, type AgencyAct } from './agency-acts';
export {
  assayMethodOf,
  assayMethods,
  isAssayMethod,
  isMeasuringMethod,
  type AssayMethod,
} from './assay-methods';
export {
  ceilingFigures,
  ceilingFiguresOn,
  ceilingOf,
  ceilings,
  isCeilingCode,
  narrowedPpm,
  type CeilingCode,
  type CeilingFigures,
} from './ceilings';
export {
  forgettingReasons,
  mergeReasons,
  ownershipReasons,
  ownershipSources,
  type ForgettingReason,
  type MergeReason,
  type OwnershipReason,
  type OwnershipSourceKind,
} from './client-decisions';
export {
  codeListOf,
  codeLists,
  holdsOn,
  publishedRowsOf,
  type CodeList,
  type PublishedRow,
} from './code-lists';
export { codeTable, type Coded, type CodeTable, type Sourced } from './code-table';
export {
  compositionBases,
  compositionBasisOf,
  isCompositionBasis,
  type CompositionBasis,
} from './composition-bases';
export { countries, countryOf, isCountry, type CountryCode } from './countries';
export { currencies, currencyOf, isCurrency, type Currency, type CurrencyCode } from './currencies';
export * from './customs/payment-modes';
export * from './customs/processing-degrees';
export {
  tradeModeOf,
  isTradeMode,
  tradeModes,
  type TradeMode,
  type TradeModeEntry,
} from './customs/trade-modes';
export {
  transportModeOf,
  isTransportMode,
  transportModes,
  type TransportMode,
  type TransportModeEntry,
} from './customs/transport-modes';
export {
  declarationNumberProblem,
  type DeclarationNumberProblem,
} from './customs/declaration-number';
export { embargoes, embargoesOn, importEmbargoesOn, type Embargo } from './embargoes/embargoes';
export {
  designationOf,
  isDesignation,
  designations,
  type Designation,
  type DesignationEntry,
} from './designations';
export {
  isElement,
  isRareEarth,
  otherElements,
  rareEarths,
  type ElementSymbol,
  type OtherElement,
  type RareEarth,
} from './elements';
export { endUseOf, endUses, isEndUse, type EndUse } from './end-uses';
export {
  findingCodeOf,
  findingCodes,
  isFindingCode,
  type FindingCode,
} from './findings/finding-codes';
export { balanceFigures, balanceFiguresOn, type BalanceFigures } from './findings/balance-figures';
export { findingFigures, findingFiguresOn, type FindingFigures } from './findings/finding-figures';
export { flagFigures, flagFiguresOn, type FlagFigures } from './flag-figures';
export {
  filingDeadlineOf,
  filingDeadlines,
  type FilingDeadline,
  type FilingDue,
} from './filing-deadlines';
export { degreeMatterOf, type DegreeMatter } from './goods/degree-matter';
export {
  compoundFormOf,
  goodsCodeMatterOf,
  codesNaming,
  controlledOf18,
  mediumAndHeavy,
  partedPpm,
  type CompoundForm,
  type GoodsCodeMatter,
} from './goods/goods-code-matter';
export { pieceMassOn, pieceMasses, type PieceMass } from './goods/piece-masses';
export { milliPerDollarOn } from './goods/dollar-rates';
export { valueBandOn, valueBands, type ValueBand } from './goods/value-bands';
export {
  goodsCodeOf,
  goodsCodes,
  isGoodsCode,
  statisticsCodeOf,
  type GoodsCode,
  type GoodsCodeEntry,
  type StatisticsSeries,
} from './goods-codes';
export { gainFiguresOn } from './gain-figures';
export {
  gradeFamilies,
  gradeOf,
  grades,
  isGradeCode,
  type Grade,
  type GradeCode,
  type GradeFamily,
  type GradeMaterial,
} from './grades';
export * from './holds/hold-reasons';
export * from './holds/release-reasons';
export {
  identifierDoubts,
  type IdentifierCheck,
  type IdentifierDoubt,
  type IdentifierIssuer,
  type IdentifierProblem,
  type IdentifierScheme,
  type Mend,
} from './identifiers/identifier';
export {
  identifierSchemeOf,
  identifierSchemes,
  isIdentifierScheme,
  type IdentifierSchemeCode,
} from './identifiers/identifier-schemes';
export { basisIn, isLaw, lawOf, laws, type Basis, type Law, type LawCode } from './laws/laws';
export { incotermOf, incoterms, isIncoterm, type Incoterm } from './incoterms';
export {
  isAddedMaterialCode,
  isLotMaterialCode,
  isMaterialClass,
  isMaterialCode,
  isWasteMaterialCode,
  materialClasses,
  materialOf,
  materials,
  type AddedMaterialCode,
  type LotMaterialCode,
  type Material,
  type MaterialClass,
  type MaterialCode,
  type WasteMaterialCode,
} from './materials';
export {
  principalShareOn,
  principalShares,
  type PrincipalShare,
} from './materials/principal-shares';
export type { ContentMeasure, UsualContent } from './materials/contents/usual-content';
export { usualContents, usualContentsOn } from './materials/usual-contents';
export {
  destinationChangeReasonOf,
  isDestinationChangeReason,
  destinationChangeReasons,
  type DestinationChangeReason,
  type DestinationChangeReasonEntry,
} from './movements/destination-change-reasons';
export {
  discrepancyReasonOf,
  isDiscrepancyReason,
  discrepancyReasons,
  type DiscrepancyReason,
  type DiscrepancyReasonEntry,
} from './movements/discrepancy-reasons';
export {
  adjustmentKindOf,
  adjustmentKinds,
  isAdjustmentKind,
  type AdjustmentKind,
  type AdjustmentKindEntry,
} from './deals/adjustment-kinds';
export {
  givingUpReasonOf,
  givingUpReasons,
  isGivingUpReason,
  type GivingUpReason,
} from './deals/giving-up-reasons';
export {
  dispatchPurposeOf,
  isDispatchPurpose,
  statusOnArrival,
  dispatchPurposes,
  type DispatchPurpose,
  type DispatchPurposeEntry,
} from './movements/dispatch-purposes';
export {
  goodsRefusalReasonOf,
  isGoodsRefusalReason,
  goodsRefusalReasons,
  type GoodsRefusalReason,
  type GoodsRefusalReasonEntry,
} from './movements/goods-refusal-reasons';
export {
  movementFigures,
  movementFiguresOn,
  type MovementFigures,
} from './movements/movement-figures';
export {
  movementKindNamed,
  movementKindOf,
  movementKinds,
  type MovementKind,
  type MovementKindEntry,
} from './movements/movement-kinds';
export {
  isMovementStatus,
  movementStatuses,
  movementStatusOf,
  type MovementStatus,
} from './movements/movement-statuses';
export {
  receiptOutcomeOf,
  isReceiptOutcome,
  receiptOutcomes,
  type ReceiptOutcome,
  type ReceiptOutcomeEntry,
} from './movements/receipt-outcomes';
export {
  oreKindOf,
  isOreKind,
  oreKinds,
  type OreKind,
  type OreKindEntry,
} from './origins/ore-kinds';
export { canComeBy, oreKindOfMaterial, originActOf } from './origins/origin-acts';
export {
  usualOriginOf,
  isUsualOrigin,
  usualOriginsOf,
  usualOrigins,
  type UsualOrigin,
  type UsualOriginEntry,
} from './origins/usual-origins';
export {
  metalMicrogramsInOxide,
  oxideEquivalentMicrograms,
  oxideFactors,
  type OxideFactor,
} from './oxide-factors';
export { isPort, portCountryOf, portOf, ports, type Port, type PortCode } from './ports';
export { isKeptStatus, isStatus, statuses, statusOf, type Status } from './statuses';
export {
  isStepCode,
  stepBandOn,
  stepBandsOn,
  stepOf,
  steps,
  stepsOfAct,
  type MagnetStepCode,
  type RecyclingStepCode,
  type RefiningStepCode,
  type StepCode,
} from './steps';
export { canBeWorkedAt, canLieAt } from './steps/matter-at-sites';
export { bandKinds, type Band, type BandKind, type BandStatus } from './steps/band';
export type { Step, SteppedAct, TollBar } from './steps/step';
export {
  discardKindOf,
  isDiscardKind,
  discardKinds,
  type DiscardKind,
  type DiscardKindEntry,
} from './stock/discard-kinds';
export {
  lossCauseOf,
  isLossCause,
  lossCauses,
  type LossCause,
  type LossCauseEntry,
} from './stock/loss-causes';
export {
  regroupKindOf,
  isRegroupKind,
  regroupKinds,
  type RegroupKind,
  type RegroupKindEntry,
} from './stock/regroup-kinds';
export { isScrapOf } from './stock/scrap-families';
export { canBecomeScrap } from './stock/scrap-matter';
export {
  scrapSourceOf,
  isScrapSource,
  leavesScrapOf,
  scrapSources,
  type ScrapSource,
  type ScrapSourceEntry,
} from './stock/scrap-sources';
export {
  stockTakeMethodOf,
  isStockTakeMethod,
  stockTakeMethods,
  type StockTakeMethod,
  type StockTakeMethodEntry,
} from './stock/stock-take-methods';
export { unitKindOf, isUnitKind, unitKinds, type UnitKind, type UnitKindEntry } from './unit-kinds';
export {
  gramsOf,
  isUnit,
  unitOf,
  units,
  type GramsAnswer,
  type UnitCode,
  type UnitEntry,
} from './units';
export {
  correctionReasons,
  isCorrectionReason,
  isVoidReason,
  voidReasonOf,
  voidReasons,
  type CorrectionReason,
  type VoidReason,
  type VoidReasonEntry,
} from './void-reasons';
export * from './calendar/working-days';
export { yearsArranged, type YearArranged } from './calendar/years-arranged';
export * from './licences/licence-codes';
export * from './licences/list-codes';
export {
  controlledMatters,
  ruleStanding,
  thereafters,
  type ClearedBelow,
  type ControlledItem,
  type ControlledMatter,
  type RuleNotice,
  type RuleParameters,
  type RuleParametersKind,
  type RuleSet,
  type RuleStanding,
  type Thereafter,
  type WrittenRule,
} from './rulebook/rule-set';
export { ruleNotices, ruleSets } from './rulebook/rule-sets';
export { ruleWithdrawalReasons } from './rulebook/rule-withdrawal-reasons';
export { severities, type Severity } from './rulebook/severities';
export {
  controlEvidence,
  controlEvidenceOf,
  controlReasonOf,
  controlReasons,
  controlVerdictOf,
  controlVerdicts,
  type ControlEvidence,
  type ControlReason,
  type ControlVerdict,
} from './control/control-words';
