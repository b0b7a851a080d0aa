export type { DrawnItem } from './licences/drawn-items';
export type { ExpectedDecision } from './licences/expected-decision';
export type { LicenceFile } from './licences/licence-file';
export type { ExpectedFile } from './licences/list-licences';
export type { Screening } from './screenings/list-screenings';
export type { TrailStep } from './screenings/reached-clients';
export type { ReportOfExport } from './licences/reports-due';
export type {
  Client,
  ClientEnterprise,
  ClientIdentity,
  ClientScope,
  ClientUsage,
  DeclaredIdentity,
  IdentityDoubt,
} from './client-identities/client';
export type { ClientIdOf } from './client-id-of';
export { type ClientRole } from './client-identities/client-tables';
export {
  type ClientComponent,
  type ClientGroup,
  type IdentityConflict,
} from './client-identities/components';
export type { DeclaredRef } from './client-identities/declared-under';
export type { ClientHit } from './client-identities/find-clients';
export { type ClientQuestion } from './client-identities/find-client';
export { isOf, type ClientsPage, type ClientsQuestion } from './client-identities/list-clients';
export {
  type MergeSuggestion,
  type SuggestedClient,
  type Suggestions,
  type SuggestionsQuestion,
} from './client-identities/suggest-merges';
export { type Cursor, type PageOptions } from './cursor';
export type { NameSince } from './names-since';
export type { EnterpriseHit } from './directory/find-enterprises';
export type { Agency } from './directory/list-agencies';
export {
  type DirectoryDecision,
  type DirectoryEnterprise,
  type DirectoryPage,
  type DirectoryQuestion,
  type DirectorySite,
  type DirectorySiteDecision,
} from './directory/list-directory';
export {
  type Finding,
  type FindingQuestion,
  type FindingsPage,
  type FindingsQuestion,
  type FindingState,
  type FindingWithHistory,
} from './findings/list-findings';
export { type BeginAt, positionBefore } from './moments/position-before';
export { type LatestStamp } from './moments/latest-stamp';
export { type Moment, type MomentQuestion, ordinalAt } from './moments/ordinal-at';
export { openQueries, type OpenQueries } from './open-queries';
export { type Rules } from './rules';
export {
  classOf,
  ordinalNeededBy,
  readModelsOf,
  type AnswerOf,
  type Query,
  type QueryClass,
  type QueryName,
  type QuestionOf,
} from './queries';
export { projectionsWith, readModels, type ReadModel, type ReadModelName } from './read-models';
export { type EnterprisesAnswer } from './provenance/ask/ask-enterprises';
export { fateColumns, followedKinds } from './provenance/ask/ask-fates';
export { type MarksAnswer } from './provenance/ask/ask-marks';
export { type GraphAnswer } from './provenance/ask/ask-graph';
export { type ComparisonAnswer } from './provenance/ask/ask-comparison';
export { originColumns } from './provenance/ask/places-of-origins';
export { type PathAnswer } from './provenance/ask/ask-path';
export { attributionModels } from './provenance/blend';
export { subjectOf, type Subject, type SubjectKind } from './provenance/subject';
export { type ExplainedRecord, type FollowingRecord } from './records/explain-record';
export {
  type HistoryEntry,
  type RecordQuestion,
  type RecordWithHistory,
} from './records/find-record';
export { followings, type Following } from './records/followers';
export { type Contradiction } from './records/line-statements';
export { agentLetBy } from './records/agencies';
export { ownersOfRecords } from './records/owners-of-records';
export { ownSitesOf } from './records/shown-to';
export { type RecordMarks } from './records/marks-of-records';
export { supposedParty, type SupposedMarks, type SupposedQuestion } from './records/supposed-marks';
export {
  type DeclarationAsked,
  type KnownDeclaration,
} from './client-identities/known-declarations';
export { type RecordsPage, type RecordsQuestion } from './records/list-records';
export type { RecordedAct, RecordState } from './records/record';
export { type NoticeShown, type RuleSetShown, type RuleShown } from './rulebook/list-rules';
export { type SearchHits, type SearchQuestion } from './search/find-hits';
export type { NumberHit } from './search/find-numbers';
export type { NumberField } from './search/numbers-of-act';
export type { ChangedMovement, MovementChange } from './movements/compare-movements';
export type { CrossedStatements } from './movements/contradictions-among';
export type { AwaitedMovement, ReadyReceipt } from './movements/list-inbox';
export type { Movement } from './movements/movement';
export type { MovementRepair, ReturnLeg } from './movements/movement-at';
export type { PairDifference } from './movements/rank-differences';
export type { DifferenceTrend } from './movements/trend-of';
export { balanceElements, type BalanceElement } from './site-balance/amounts';
export { figures as figuresOfBalance } from './site-balance/drilled';
export { periodOf, type Period } from './site-balance/period';
export { type ToldBalance } from './site-balance/told-balance';
export { type ToldBalanceChange, type ToldMoment } from './site-balance/told-comparison';
export { type ToldLine } from './site-balance/told-lines';
export { rankedBy, type ToldRank } from './site-balance/told-ranking';
export type { ChangedLot, StockChange } from './stock/compare-stock';
export type { StockLot } from './stock/list-stock';
export type { StockUnit } from './stock/list-units';
export type { StockHold } from './stock/holds-at';
export { stockColumns, type StockGroup, type StockSum } from './stock/sum-stock';
export {
  type ComparedMoment,
  type CompareQuestion,
  type Submitter,
  type VolumeChange,
  type VolumesComparison,
} from './transaction-volumes/compare-volumes';
export {
  type DealsPage,
  type DealsQuestion,
  type StandingDeal,
} from './transaction-volumes/list-deals';
export {
  type GroupVolume,
  type VolumeGroup,
  type VolumesPage,
  type VolumesQuestion,
  type VolumeTotals,
} from './transaction-volumes/sum-volumes';
export type { Volume } from './transaction-volumes/volume';
export {
  usualColumns,
  volumeColumns,
  type ClientOfLine,
  type VolumeColumn,
  type VolumeKind,
  type VolumesFilter,
  type VolumesMoment,
} from './transaction-volumes/volumes-question';
export type { NeedingLicence, WhatIfGroup, WhatIfPage, WhatIfQuestion } from './what-if/what-if';
