export { accessStream, type AccessEvent, type IdentityViewed } from './access/access.events';
export {
  bookDecider,
  type BookCommand,
  type BookRefusal,
  type DropName,
  type SaveName,
} from './book/book.decider';
export { bookStream, type BookEvent, type NameDropped, type NameSaved } from './book/book.events';
export { isSaved, labelRowOf, savedLabelsIn, type SavedLabelRow } from './book/book.rows';
export {
  comparedLabel,
  isLabel,
  labelIdOf,
  labelPattern,
  openLabel,
  sealLabel,
} from './book/label';
export { clientDecider, type ClientCommand } from './client/client.decider';
export {
  clientStream,
  pairOf,
  type ClientDelisted,
  type ClientEvent,
  type ClientListed,
  type ClientMergeAsserted,
  type ClientMergeRetracted,
  type ClientPair,
  type IdentityForgotten,
  type OwnershipAsserted,
  type OwnershipRelation,
  type OwnershipRetracted,
  type OwnershipSource,
} from './client/client.events';
export {
  type AssertMerge,
  type AssertOwnership,
  type ClientRefusal,
  type ForgetIdentity,
  type RetractDecision,
} from './client/decide-on-clients';
export type { DelistClient, ListClient } from './client/listings';
export { decisionRowOf, forgottenIn, wasForgotten } from './client/client.rows';
export { forgottenParties } from './client/forgotten-parties';
export { clientIdOf } from './client/client-id';
export { type RecordAgency } from './enterprise/agencies';
export type {
  AgencyActCode,
  AgencyEvent,
  AgencyGranted,
  AgencyRevoked,
} from './enterprise/agency.events';
export {
  enterpriseDecider,
  type EnterpriseCommand,
  type EnterpriseRefusal,
  type RecordStanding,
  type RegisterEnterprise,
} from './enterprise/enterprise.decider';
export {
  enterpriseStream,
  type DesignationRevoked,
  type EnterpriseDesignated,
  type EnterpriseEvent,
  type EnterpriseRegistered,
  type EnterpriseReinstated,
  type EnterpriseSuspended,
  type EnterpriseMerged,
  type EnterpriseRenamed,
  type Identifier,
  type StandingEvent,
} from './enterprise/enterprise.events';
export { eventSchemas, eventTypes, schemaVersions, type EventType } from './event-schemas';
export {
  analysesToldBy,
  analysisIn,
  analysisOfParts,
  type AnalysisTold,
} from './judging/analysed-in';
export { contradictedElements, type Analysed } from './judging/contradicted-elements';
export { findingIdOf } from './judging/finding-id';
export type { KnownLicence } from './judging/known-licence';
export { judge, judgeBy } from './judging/judge';
export { flagCodes, type Flag, type FlagCode } from './judging/flag';
export {
  type AccountBegun,
  type AssayKnown,
  type FactsOfAct,
  type PartyAsked,
  type RepairTold,
} from './judging/facts';
export { rulesOn, type Period } from './judging/rule';
export { rulesOfActs, rulesOfClosings, rulesOfRepairs } from './judging/rules-of-acts';
export { isBeyondWeighing } from './judging/beyond-weighing';
export { lateBy } from './judging/late-by';
export { mineOutputOf, oxideGramsOf, type MineOutput } from './judging/mine-output';
export type { ReturnedFrom, SoldDeal } from './judging/returned-from';
export {
  siteStandingOn,
  type DatedSiteStanding,
  type SiteStandingOn,
} from './judging/site-standing-on';
export { standingOn, type Standing, type StandingOn } from './judging/standing-on';
export { foldOf, foldVersion } from './folds';
export {
  importDecider,
  type CloseImport,
  type ImportCommand,
  type ImportRefusal,
  type OpenImport,
  type ProgressImport,
} from './import/import.decider';
export {
  importStream,
  type ImportClosed,
  type ImportCounts,
  type ImportEvent,
  type ImportFormat,
  type ImportMode,
  type ImportOpened,
  type ImportPhase,
  type ImportProgressed,
  type ImportResult,
} from './import/import.events';
export { importRowOf, type ImportRow } from './import/import.rows';
export { idPattern, isAuthorityId, isId, parseLineId, parseWorldId, type LineId } from './ids';
export {
  actorIdOf,
  contentDigestOf,
  hmacOf,
  keyFingerprintOf,
  ledgerKeyBytes,
  type LedgerKey,
} from './ledger/ledger-key';
export {
  ledgerDecider,
  type CompleteDemonstration,
  type DeclareClockFault,
  type LedgerCommand,
  type LedgerRefusal,
  type LedgerRow,
  type OpenLedger,
} from './ledger/ledger.decider';
export {
  ledgerStream,
  type AuthMode,
  type ClockFaultDeclared,
  type Demonstration,
  type DemonstrationLoaded,
  type LedgerEvent,
  type LedgerOpened,
} from './ledger/ledger.events';
export type {
  ApplyForLicence,
  GrantedQuantity,
  LicenceCommand,
  RecordLicence,
  SubmittedLicenceRecord,
} from './licence/licence-commands';
export { clockOf, type LicenceClock } from './licence/licence-clock';
export { licenceDecider } from './licence/licence.decider';
export {
  exporterTypes,
  licenceTypes,
  type Attachment,
  type LicenceAccepted,
  type LicenceAmended,
  type LicenceAmendmentApplied,
  type LicenceAmendmentRefused,
  type LicenceApplied,
  type LicenceClient,
  type LicenceClockResumed,
  type LicenceClockStopped,
  type LicenceEvent,
  type LicenceGranted,
  type LicenceItem,
  type LicencePaused,
  type LicenceRecord,
  type LicenceRefused,
  type LicenceReinstated,
  type LicenceRevoked,
  type LicenceSupplementGiven,
  type LicenceSupplementRequested,
  type LicenceSurrendered,
  type LicenceTerms,
  type LicenceUseReported,
  type LicenceWithdrawn,
  type ReportDue,
} from './licence/licence.events';
export type { LicenceRefusal } from './licence/licence-refusals';
export { standingOf, type StandingOfFile } from './licence/standing-of';
export { declareParty, partyRefOf } from './party/declare-party';
export {
  partyStream,
  type Declaration,
  type PartyDeclared,
  type PartyEvent,
} from './party/party.events';
export { accounts, type Account } from './postings/accounts';
export { isBeyond } from './measuring/ceilings';
export { rootOf } from './measuring/root';
export {
  addContents,
  contentOf,
  contentOfMicrograms,
  microgramsOf,
  negated,
  noContent,
  totalMicrograms,
  type Content,
} from './measuring/content';
export { type PostingLine, type PostingRole } from './postings/posting-line';
export { linesOf } from './postings/lines-of';
export { postingsOf } from './postings/postings-of';
export { allRefusals, type AnyRefusal } from './refusals';
export type { Analysis, CompositionPpm, ContentMicrograms } from './measuring/composition';
export type {
  AddedLine,
  BillLine,
  DeclaredGoods,
  GoodsLine,
  LicenceUse,
  Looked,
  LotStamp,
  MadeLot,
  SaleTerms,
  SoldTake,
  TakenLot,
  WasteLine,
} from './records/lines';
export { mayTellOfDeal } from './site/deals/whose-deal';
export { isAwaitedBy } from './site/awaited-by';
export {
  operatorOn,
  operatorsOf,
  operatorsSince,
  type Operated,
  type Transfer,
} from './site/operators';
export { operatorOfRecord } from './site/site-on';
export { differencesBetween } from './site/differences';
export { saidBy, saidIn } from './site/said-in';
export { sentForm } from './site/sent-form';
export { type RetirePartyRefs } from './site/retire-party-refs';
export { type OpenSite } from './site/open-site';
export { judgeLine, type Said } from './site/crossings/judge-line';
export { asOfLine, linesChangedIn, withChanges } from './site/crossings/line-statements';
export { flowsOf, type Flows } from './site/flows';
export { throughputOf, varianceOf, type Summed } from './site/units/throughput';
export {
  rehearseRecords,
  siteDecider,
  type SiteCommand,
  type SiteRefusal,
} from './site/site.decider';
export {
  lotRowOf,
  recordRowOf,
  recordStateOf,
  siteRowOf,
  type LotRow,
  type ReceivedRow,
  type RecordRow,
  type SentRow,
  type SiteRow,
  type UnitRow,
} from './site/site.rows';
export {
  declaredIdOf,
  partFor,
  sitesNamedIn,
  type Awaited,
  type IsOwn,
  type NamedSite,
} from './records/declared-to';
export {
  actTypes,
  forEvery,
  noticeTypes,
  recordTypes,
  siteStandingTypes,
  typesThat,
} from './records/record-types';
export {
  isAct,
  isPosted,
  siteStream,
  standingAct,
  tellerIn,
  versionsIn,
  type Versions,
} from './records/site.events';
export type * from './records/site.events';
export type * from './site/submitted';
export {
  rulebookDecider,
  type RulebookCommand,
  type RulebookRefusal,
} from './rulebook/rulebook.decider';
export { rulebookOf, type PublishedRuleSet, type Rulebook } from './rulebook/rulebook';
export { rulesByDay, rulesOfDay, type RuleOfDay, type RulesOfDay } from './rulebook/rules-of-day';
export {
  type RulebookEvent,
  type RuleNoticeEvent,
  type RuleNoticeWithdrawn,
  type RuleSetPublished,
  type RuleSetSuspended,
} from './rulebook/rulebook.events';
export { type RuleState } from './rulebook/state-on';
export { toldRulebook, type ToldRule } from './rulebook/told-rulebook';
export { declareText, textRefOf, type SaidText } from './text/declare-text';
export { textStream, type TextDeclared } from './text/text.events';
export { matterOfTake } from './judging/control-of-goods';
export {
  needsLicence,
  type ControlStatus,
  type MatterAsked,
} from './rulebook/control/control-status';
export { controlStatusOf } from './rulebook/control/control-status-of';
export { supposedRules, type Supposition } from './rulebook/supposed-rules';
