export {
  activities,
  activityOf,
  isActivity,
  type Activity,
  type ActivityEntry,
} from './activities';
export { assayMethodOf, assayMethods, isAssayMethod, type AssayMethod } from './assay-methods';
export {
  ceilingFigures,
  ceilingFiguresOn,
  ceilingOf,
  ceilings,
  isCeilingCode,
  type CeilingCode,
  type CeilingFigures,
} from './ceilings';
export { codeTable, type Coded, type CodeTable, type Sourced } from './code-table';
export {
  compositionBases,
  compositionBasisOf,
  isCompositionBasis,
  type CompositionBasis,
} from './composition-bases';
export { countries, countryOf, isCountry, type CountryCode } from './countries';
export { currencies, currencyOf, isCurrency, type Currency, type CurrencyCode } from './currencies';
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
export { filingDeadlineOf, filingDeadlines, type FilingDeadline } from './filing-deadlines';
export {
  goodsCodeOf,
  goodsCodes,
  isGoodsCode,
  statisticsCodeOf,
  type GoodsCode,
  type GoodsCodeEntry,
  type StatisticsSeries,
} from './goods-codes';
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
export {
  type IdentifierCheck,
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
  metalMicrogramsInOxide,
  oxideEquivalentMicrograms,
  oxideFactors,
  type OxideFactor,
} from './oxide-factors';
export { isPort, portOf, ports, type Port, type PortCode } from './ports';
export { isStatus, statuses, statusOf, type Status } from './statuses';
export {
  isStepCode,
  stepOf,
  steps,
  stepsOfAct,
  type MagnetStepCode,
  type RecyclingStepCode,
  type RefiningStepCode,
  type StepCode,
} from './steps';
export type { Band, GrossBand, Step, SteppedAct } from './steps/step';
export {
  isVoidReason,
  voidReasonOf,
  voidReasons,
  type VoidReason,
  type VoidReasonEntry,
} from './void-reasons';
