import type { FilingDeadline, OreKind } from '@lodestone/reference';
import type { AgencyActCode } from '../enterprise/agency.events';
import type {
  Act,
  Exported,
  ImportLanded,
  MineDeclared,
  PeriodClosed,
  ReceiptLine,
  RecordCorrected,
  RecordVoided,
} from '../records/site.events';
import type { RulesOfDay } from '../rulebook/rules-of-day';
import type { AnalysisTold } from './analysed-in';
import type { FlagCode } from './flag';
import type { KnownLicence } from './known-licence';
import type { LicenceNeeded } from './licence-needed';
import type { ReturnedFrom, SoldDeal } from './returned-from';
import type { Rule } from './rule';
import type { Standing } from './standing-on';

/** A void or a correction: whose day it puts right, and when that was told. */
export type RepairTold = Readonly<{
  recordId: string;
  targetRecordId: string;
  /** The earlier of the days of the version that it takes back and of that which it states. */
  occurredOn: string;
  recordedOn: string;
  /** What the site was registered for on that day. */
  activities: readonly string[];
}>;

/** What a mine has dug. */
export type MineKind = Readonly<{
  oreKind: OreKind;
  /** The record that says so; absent where a former operator told it, who alone sees it. */
  recordId?: string;
}>;

/** That the account of a site was running: some act, and when it happened and was told. */
export type AccountBegun = Readonly<{
  /** Absent where a former operator told it. */
  recordId?: string;
  occurredOn: string;
  recordedOn: string;
}>;

/** A receipt of a line of this site's, by its name in the world. */
export type ReceiptTold = Readonly<{
  otherRecordId: string;
  receivedOn: string;
  line: ReceiptLine;
}>;

/** Somebody whom an act names in a role, beside whom a deal names in the same one. */
export type PartyAsked = Readonly<{
  dealId: string;
  role: 'buyer' | 'endUser';
  ref: string | undefined;
}>;

/** When the enterprise said that a month is complete. */
export type Closing = Readonly<{ recordId: string; recordedOn: string }>;

/**
 * What an act does not say of itself: who recorded it, when, and what other records say. Questions
 * answer as of the ordinal for which the flags are asked, without a clock.
 */
export type FactsOfAct = Readonly<{
  /** What the site is registered for on the day of the act. */
  activities: readonly string[];
  /** Since when the site is closed on that day. */
  closedSince?: string | undefined;
  /** What authorities had decided about its enterprise, in order of recording. */
  standings: readonly Standing[];
  /** The same about another enterprise, for which it acted. */
  standingsOf?: (enterpriseId: string) => readonly Standing[];
  /** The civil day on which it was recorded, in the ledger's calendar zone. */
  recordedOn: string;
  /** Until when records are in time: those of the law, or of the configuration in their place. */
  deadlines?: readonly FilingDeadline[];
  /** The enterprise whose site it was on that day. */
  operatorId?: string;
  /** Of a void or correction this one; of a record that was corrected all of them, the newest last. */
  repairs?: readonly RepairTold[];
  /** Whether an enterprise let another act for it on the day of the act. */
  isLetting?: (
    asked: Readonly<{ enterpriseId: string; agentId: string; act: AgencyActCode }>,
  ) => boolean;
  /** Whether a deal was with another client than the one of a ref, whatever words name it. */
  isOtherParty?: (asked: PartyAsked) => boolean;
  /** Whether two refs are of two clients, as far as anybody knows who they are. */
  areOtherClients?: (ref: string, otherRef: string) => boolean;
  /** In which country somebody is declared to be; of who was forgotten nobody knows. */
  countryOf?: (ref: string) => string | undefined;
  /** The closing of a month (`YYYY-MM`) of the site that was told before this. */
  closingOf?: (month: string) => Closing | undefined;
  /** What another site is registered for on the day of the act. */
  registeredAt?: (siteId: string) => readonly string[];
  /** The deal that a return names, where it is one of the importer's and stands. */
  returnedDealOf?: (act: ImportLanded) => ReturnedFrom | undefined;
  /** The import that an export takes back, where it is one of the exporter's and stands. */
  returnedImportOf?: (act: Exported) => ReturnedFrom | undefined;
  /** A sale that an export names, where it stands. */
  soldDealOf?: (dealId: string) => SoldDeal | undefined;
  /** Why a record of this site sent goods without a sale. */
  purposeOf?: (recordId: string) => string | undefined;
  /** Who operates a site on the day of the act, as far as is known now. */
  operatorAt?: (siteId: string) => string | undefined;
  /** What the mine is there for on the day of the act, where that is declared. */
  mine?: MineDeclared | undefined;
  /** The kind of ore that the site has dug before this record, and the first record that says so. */
  mineOf?: (recordId: string) => MineKind | undefined;
  /** The first other act of the site on a day before this one, and the first told before it. */
  begunBefore?: () => Readonly<{ happened?: AccountBegun; told?: AccountBegun }>;
  /** What other sites say to have received of a line, as far as it stands. */
  receiptsOf?: (movementId: string, sentLotId: string) => readonly ReceiptTold[];
  /** A licence of an exporter by its number, on the day of the act: of somebody else's nothing. */
  licenceOf?: (
    asked: Readonly<{ exporterId: string; licenceNumber: string }>,
  ) => KnownLicence | undefined;
  /** Grams that left under an item of a licence of the exporter, by this act and those told before. */
  drawnUnder?: (asked: Readonly<{ licenceNumber: string; item: number }>) => number;
  /** An export of the exporter under a licence that was told before this one, and stands. */
  exportBeforeUnder?: (licenceNumber: string) => string | undefined;
  /** Whether two refs declare one client. */
  isOneParty?: (ref: string, otherRef: string) => boolean;
  /** What of an export needs a licence by its verdict. */
  licenceNeededFor?: (act: Exported) => readonly LicenceNeeded[];
  /** The rules of a day by the rulebook; absent where nobody has told any. */
  rulesOn?: ((day: string) => RulesOfDay) | undefined;
  /** How the figures of a lot were found, and when what it is of was diffused last. */
  assayOf?: (assayRecordId: string, lotId: string) => AssayKnown;
  /** When a lot was analysed for the record that its figures are of. */
  analysedOn?: (assayRecordId: string, lotId: string) => AnalysisTold | undefined;
}>;

/** What is known of the figures of a lot beside the figures. */
export type AssayKnown = Readonly<{ analysedOn?: string; method?: string; diffusedOn?: string }>;

export type RuleOfActs = Rule<FlagCode, Act, FactsOfAct>;
export type RuleOfClosings = Rule<FlagCode, PeriodClosed, FactsOfAct>;
export type RuleOfRepairs = Rule<FlagCode, RecordVoided | RecordCorrected, FactsOfAct>;
