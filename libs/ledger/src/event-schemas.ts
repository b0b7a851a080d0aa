import type { ExportedV1, ReceivedV1, SoldToClientV1 } from './records/site.events';

/**
 * Every event type that this version writes, with the schema version that it writes. A type is never
 * removed; a changed form is a new version with an upcaster, and a file in `test/history/`.
 */
export const schemaVersions = {
  LedgerOpened: 1,
  DemonstrationLoaded: 1,
  ClockFaultDeclared: 1,
  EnterpriseRegistered: 1,
  EnterpriseDesignated: 1,
  DesignationRevoked: 1,
  EnterpriseSuspended: 1,
  EnterpriseReinstated: 1,
  EnterpriseRenamed: 1,
  EnterpriseMerged: 1,
  AgencyGranted: 1,
  AgencyRevoked: 1,
  SiteOpened: 2,
  SiteActivitiesChanged: 2,
  SiteTransferred: 1,
  SiteClosed: 1,
  PartyRefsRetired: 1,
  OpeningStockDeclared: 1,
  Mined: 1,
  ImportLanded: 1,
  ScrapCollected: 1,
  Refined: 2,
  MagnetProduced: 2,
  Recycled: 1,
  SoldToClient: 2,
  Exported: 2,
  SaleGivenUp: 1,
  DealValueAdjusted: 1,
  Dispatched: 1,
  Received: 4,
  DestinationChanged: 1,
  StockTaken: 2,
  LotAssayed: 1,
  LotsRegrouped: 1,
  Discarded: 1,
  Lost: 1,
  LotHeld: 1,
  LotReleased: 1,
  PeriodClosed: 1,
  RecordVoided: 2,
  RecordCorrected: 2,
  ClientMergeAsserted: 1,
  ClientMergeRetracted: 1,
  OwnershipAsserted: 1,
  OwnershipRetracted: 1,
  IdentityForgotten: 2,
  RuleSetPublished: 1,
  RuleSetEnteredIntoForce: 1,
  RuleSetSuspended: 1,
  RuleSetReactivated: 1,
  RuleSetRepealed: 1,
  RuleNoticeWithdrawn: 1,
  ClientListed: 1,
  ClientDelisted: 1,
  PartyDeclared: 1,
  IdentityViewed: 1,
  NameSaved: 1,
  NameDropped: 1,
  ImportOpened: 1,
  ImportProgressed: 1,
  ImportClosed: 1,
  LicenceApplied: 1,
  LicenceAccepted: 1,
  LicenceSupplementRequested: 1,
  LicenceSupplementGiven: 1,
  LicenceClockStopped: 1,
  LicenceClockResumed: 1,
  LicenceGranted: 1,
  LicenceRefused: 1,
  LicenceAmendmentApplied: 1,
  LicenceAmended: 1,
  LicenceAmendmentRefused: 1,
  LicencePaused: 1,
  LicenceReinstated: 1,
  LicenceSurrendered: 1,
  LicenceWithdrawn: 1,
  LicenceRevoked: 1,
  LicenceUseReported: 1,
  TextDeclared: 1,
} as const;

export type EventType = keyof typeof schemaVersions;

export const eventTypes = Object.keys(schemaVersions) as readonly EventType[];

/** What reading needs to know of a type: its newest version, and the way there from older ones. */
type Schema = Readonly<{
  version: number;
  upcasters?: Readonly<Record<number, (data: never) => unknown>>;
  embeds?: ReadonlyArray<readonly string[]>;
}>;

const asItWas = (data: never): unknown => data;

export const eventSchemas: Readonly<Record<EventType, Schema>> = {
  ...(Object.fromEntries(
    eventTypes.map((type) => [type, { version: schemaVersions[type] }]),
  ) as Record<EventType, { version: number }>),
  // Version 2 may say what a mine digs and how much: a program that knows only version 1 would drop it
  // when it stores the site again in a copy, and judge the mine by what it dug first.
  SiteOpened: { version: schemaVersions.SiteOpened, upcasters: { 1: asItWas } },
  SiteActivitiesChanged: {
    version: schemaVersions.SiteActivitiesChanged,
    upcasters: { 1: asItWas },
  },
  // Version 2 may name a unit, which version 1 had no word for: a program that knows only that one
  // would post what is in process as lost, and stops instead.
  Refined: { version: schemaVersions.Refined, upcasters: { 1: asItWas } },
  MagnetProduced: { version: schemaVersions.MagnetProduced, upcasters: { 1: asItWas } },
  // Version 3 may hold a surplus: a program that knows only version 2 would lose the lot, and stops.
  // Version 4 may keep the surplus held, as version 2 of a count what it found: a program that knows
  // only the one before would let it be taken, and stops.
  Received: {
    version: schemaVersions.Received,
    upcasters: { 1: receivedInParts, 2: asItWas, 3: asItWas },
  },
  StockTaken: { version: schemaVersions.StockTaken, upcasters: { 1: asItWas } },
  // Version 2 may name a seller or exporter whose site it is not: a program that knows only version 1
  // would let the wrong enterprise see and change it.
  SoldToClient: {
    version: schemaVersions.SoldToClient,
    upcasters: { 1: (data: SoldToClientV1) => ({ ...data, siteOperatorId: data.sellerId }) },
  },
  Exported: {
    version: schemaVersions.Exported,
    upcasters: { 1: (data: ExportedV1) => ({ ...data, siteOperatorId: data.exporterId }) },
  },
  // Version 2 says which refs it is about: a program that knows only version 1 would forget more.
  IdentityForgotten: { version: schemaVersions.IdentityForgotten, upcasters: { 1: asItWas } },
  // What a void or correction holds has versions of its own.
  // Version 2 may take back a void or a correction, where version 1 held an act and nothing else: a
  // program that knows only that one would take the record for gone that has come back, and stops.
  RecordVoided: {
    version: schemaVersions.RecordVoided,
    upcasters: { 1: asItWas },
    embeds: [['reversed']],
  },
  // Version 2 may leave what stands on the record where it is: a program that knows only version 1
  // would take back receipts and redirections with it, and stops instead.
  RecordCorrected: {
    version: schemaVersions.RecordCorrected,
    upcasters: { 1: asItWas },
    embeds: [['reversed'], ['act']],
  },
};

/** Every receipt of version 1 closed its line, and with that cleared all of it. */
function receivedInParts({ receipts, ...header }: ReceivedV1): unknown {
  const cleared = receipts.map(({ movementId, sent, made, closes }) => ({
    movementId,
    sent,
    clearedGrams: sent.massGrams,
    made,
    closes,
  }));
  return { ...header, receipts: cleared };
}
