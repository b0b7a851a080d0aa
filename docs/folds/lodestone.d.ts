// Written by `npm run fold-types` from the sources: every event of the ledger, what it posts, and what a
// fold is. Lay it beside your own folds: `import type { FoldedLine } from './lodestone.d.ts'`.

export type Account =
  | 'stock'
  | 'in-process'
  | 'in-transit'
  | 'mined'
  | 'imported'
  | 'opening'
  | 'collected'
  | 'added'
  | 'exported'
  | 'delivered'
  | 'discarded'
  | 'lost'
  | 'process-difference'
  | 'stock-difference'
  | 'transit-difference'
  | 'new-measurement'
  | 'rounding'
  | 'other-matter';

/** What happened to matter, or to the value of a deal: it can be voided and corrected. */
export type Act =
  | OpeningStockDeclared
  | Mined
  | ImportLanded
  | ScrapCollected
  | Refined
  | MagnetProduced
  | Recycled
  | SoldToClient
  | Exported
  | SaleGivenUp
  | DealValueAdjusted
  | Dispatched
  | Received
  | DestinationChanged
  | StockTaken
  | LotAssayed
  | LotsRegrouped
  | Discarded
  | Lost;

/** What every act says of itself: a record whose quantities are posted. */
export type ActHeader = RecordHeader & Readonly<{ postingRule: PostingRule }>;

export type ActType = Act['type'];

/** What was mixed in and holds no rare earth: iron, ferro-boron, nickel plating. */
export type AddedLine = Readonly<{ material: string; massGrams: number }>;

/** What an agent may do: a code of `@lodestone/reference`. */
export type AgencyActCode = 'sale' | 'export';

/** What an enterprise itself says of who may act for it. */
export type AgencyEvent = AgencyGranted | AgencyRevoked;

/**
 * The enterprise lets another sell or export its goods, or in its name, at sites of that other, from
 * a day on. Recorded by the enterprise itself: an agent does not say so of itself.
 */
export type AgencyGranted = DomainEvent<
  'AgencyGranted',
  Readonly<{
    enterpriseId: string;
    recordId: string;
    /** The first day on which it holds, before or after it was recorded. */
    effectiveOn: string;
    agentId: string;
    acts: readonly AgencyActCode[];
  }>
>;

/** From that day on it does no longer. What was done under the grant before stays as it was. */
export type AgencyRevoked = DomainEvent<
  'AgencyRevoked',
  Readonly<{
    enterpriseId: string;
    recordId: string;
    /** The first day on which it does not hold. */
    effectiveOn: string;
    grantRecordId: string;
  }>
>;

/** `enterpriseId` let the operator of the site act for it, by this record in its own stream. */
export type AgencyUse = Readonly<{ enterpriseId: string; recordId: string }>;

/** How a composition was found (design §3, *Mass*). Codes are those of `@lodestone/reference`. */
export type Analysis = Readonly<{
  method: string;
  laboratoryId: string;
  analysedOn: string;
  /** One standard deviation, per element. */
  uncertaintyPpm?: CompositionPpm;
  /** The figures as the certificate gives them, where their basis is not the grams recorded. */
  declared?: Readonly<{ basis: string; ppm: CompositionPpm; moisturePpm?: number }>;
}>;

/**
 * A paper of the file. The file itself is never kept: whoever has it compares its digest, which is
 * that of its bytes (SHA-256, hex).
 */
export type Attachment = Readonly<{
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  title: AttachmentTitle;
}>;

export type AttachmentTitle =
  | 'application-form'
  | 'identity-papers'
  | 'contract'
  | 'technical-description'
  | 'test-report'
  | 'end-user-certificate'
  | 'compliance-programme'
  | 'licence-use-record'
  | 'channels-and-end-users'
  | 'risk-assessment'
  | 'client-introduction'
  | 'company-introduction'
  | 'production-images'
  | 'product-images'
  | 'magnet-position'
  | 'transaction-history'
  | 'process-flow'
  | 'yearly-production'
  | 'other';

/** Who vouches for those who sign in: a local issuer of demonstration accounts, or an OpenID provider. */
export type AuthMode = 'demo' | 'oidc';

/** So many grams of a lot that is taken here, in so many pieces of articles of that degree. */
export type BillLine = Readonly<{
  lotId: string;
  massGrams: number;
  pieces: number;
  processingDegree: string;
}>;

/** Through which door a record came in. */
export type Channel = 'api' | 'file' | 'form' | 'demonstration' | 'system';

/** It took the client off again: from that day on the listing does not hold. */
export type ClientDelisted = DomainEvent<
  'ClientDelisted',
  DecidedOfOne & Readonly<{ targetDecisionId: string; effectiveOn: string }>
>;

export type ClientEvent =
  | ClientMergeAsserted
  | ClientMergeRetracted
  | OwnershipAsserted
  | OwnershipRetracted
  | IdentityForgotten
  | ListingEvent;

export type ClientList = 'watch-list' | 'control-list';

/** An authority put a client on its watch list or control list, from a day on. */
export type ClientListed = DomainEvent<
  'ClientListed',
  DecidedOfOne &
    Readonly<{
      list: ClientList;
      /** What is ordered of somebody on the control list. */
      measure?: ControlMeasure;
      effectiveOn: string;
      /** The last day, where the listing has one from the start. */
      untilOn?: string;
      source: OwnershipSource;
    }>
>;

/** An authority found that two clients are one, whatever their numbers say. */
export type ClientMergeAsserted = DomainEvent<'ClientMergeAsserted', DecidedOfClientEvents>;

/** It took that back. Both stay visible. */
export type ClientMergeRetracted = DomainEvent<
  'ClientMergeRetracted',
  DecidedOfClientEvents & Readonly<{ targetDecisionId: string }>
>;

/**
 * Which two clients a decision is about: the smaller id first, and the decision stands in its
 * stream. One id twice: identities that share it although another of their numbers contradicts.
 */
export type ClientPair = Readonly<{ clientId: string; otherClientId: string }>;

/**
 * The clock ran ahead while these records were stamped, both ends included. What they say stands; for
 * the question what was known when, they take the stamp of the record before them.
 */
export type ClockFaultDeclared = DomainEvent<
  'ClockFaultDeclared',
  Readonly<{ fromOrdinal: number; toOrdinal: number }>
>;

export type ClockStopReason = 'identification' | 'expert-review' | 'on-site-check';

/** Integer ppm by weight per element, on the basis of the grams recorded (postings.md N2). */
export type CompositionPpm = Readonly<Record<string, number>>;

/** Content per rare earth, zeros left out. */
export type Content = ReadonlyMap<RareEarth, Micrograms>;

/** Content per rare earth: decimal strings of micrograms, as JSON carries it (postings.md N5). */
export type ContentMicrograms = Readonly<Record<string, string>>;

export type ControlMeasure = 'ban' | 'restrict' | 'suspend';

export type CountName = 'pieces' | 'massGrams' | 'deals' | 'lines';

/** Every event that has an ordinal, in its newest form. */
export type CountedEvent =
  SiteEvent | EnterpriseEvent | AgencyEvent | ClientEvent | LedgerEvent | LicenceEvent;

/** The parties on the other side, each by the ref of a declaration; names never stand in an act. */
export type Counterparties = Readonly<{
  importerRef?: string;
  consigneeRef?: string;
  endUserRef?: string;
  endUseCode?: string;
  destinationCountryCode: string;
  contractNumber: string;
  invoiceNumber: string;
}>;

/**
 * A credit note, a debit note or another price: the deal has another value than was invoiced, and the
 * same goods. It posts no lines.
 */
export type DealValueAdjusted = DomainEvent<
  'DealValueAdjusted',
  ActHeader &
    Readonly<{
      /** A deal of this site. */
      dealId: string;
      /** Who sold, or exported. */
      sellerId: string;
      /** Whoever told it, where that is not who operated the site on its day: it is that one's record. */
      toldById?: string;
      kind: string;
      /** By how much, in minor units of the deal's currency; below nothing for a credit note. */
      adjustmentMinor: string;
      currency: string;
      documentNumber: string;
    }>
>;

/**
 * What every decision of an authority about a place says of itself. It has no `occurredOn`: from
 * `effectiveOn` on it holds, before or after it was recorded. Its record id begins with `~`.
 */
export type Decided = Readonly<{ siteId: string; recordId: string; effectiveOn: string }>;

export type DecidedOfClientEvents = ClientPair &
  Readonly<{
    /** The person who decides chooses it; it is used once in the stream. */
    decisionId: string;
    reason: string;
  }>;

/** Of one client alone. */
export type DecidedOfOne = Readonly<{
  clientId: string;
  decisionId: string;
  reason: ListingReason;
}>;

/** What a customs declaration says of one line of goods. */
export type DeclaredGoods = Readonly<{
  /** How far the goods are made: what control depends on beside composition. */
  processingDegree?: string;
  /** Of goods that contain magnets. */
  billOfMaterials?: readonly BillLine[];
  netMassGrams?: number;
  grossMassGrams?: number;
  /** In the unit of the statistics (UN/ECE Recommendation 20): a decimal number. */
  statistics?: Readonly<{ unitCode: string; quantity: string }>;
  /** The remark on the declaration: whether the goods are a controlled item. */
  isDeclaredControlled?: boolean;
  licences?: readonly LicenceUse[];
  /** Of goods made for a foreign principal: the fee, apart from the value of the goods. */
  processingFee?: Money;
}>;

/** What a customs declaration says of a whole consignment, and who acts for whom. */
export type DeclaredTerms = Readonly<{
  tradeMode?: string;
  portCode?: string;
  transportMode?: string;
  incoterm?: string;
  paymentMode?: string;
  contractedOn?: string;
  /** The enterprise that made the goods. */
  producerId?: string;
  /** Of processing trade: the handbook that ties import, steps and export together. */
  handbookNumber?: string;
  /** The foreign principal whose matter was processed, by the ref of a declaration. */
  principalRef?: string;
  /** The grants under which others' goods are sold or exported here, or here by others. */
  agencies?: readonly AgencyUse[];
}>;

/**
 * A nation of invented enterprises that the program itself loads (libs/nation); `scale` where it has
 * more or fewer records than usual.
 */
export type Demonstration = Readonly<{ nation: string; seed: number; scale?: number }>;

/** The demonstration is complete: from here on records come from those who sign in. */
export type DemonstrationLoaded = DomainEvent<
  'DemonstrationLoaded',
  Demonstration & Readonly<{ records: number }>
>;

/** From that day on it may not any more; what it did before stays as lawful as it was. */
export type DesignationRevoked = DomainEvent<
  'DesignationRevoked',
  NoticeOfEnterpriseEvents & Readonly<{ activities: readonly string[] }>
>;

/** Goods on the way go to another site than was said. The earlier site may still have them. */
export type DestinationChanged = DomainEvent<
  'DestinationChanged',
  ActHeader &
    Readonly<{
      targetRecordId: string;
      receivingSiteId: string;
      receiverId: string;
      reason: string;
      lines: ReadonlyArray<
        Readonly<{
          movementId: string;
          sent: LotStamp;
          fromSiteId: string;
          /** What the earlier site had not received, as far as was known. */
          movedGrams: number;
        }>
      >;
    }>
>;

export type DimensionName =
  | 'account'
  | 'role'
  | 'step'
  | 'material'
  | 'grade'
  | 'status'
  | 'siteId'
  | 'ownerId'
  | 'kind'
  | 'goodsCode'
  | 'client'
  | 'day'
  | 'month'
  | 'year'
  | 'exporterId'
  | 'producerId'
  | 'destination';

/** Measured waste or a laboratory sample left the books. */
export type Discarded = DomainEvent<
  'Discarded',
  ActHeader & Readonly<{ kind: string; takes: readonly TakenLot[] }>
>;

/**
 * Goods left for another site without a sale: to an own site, to be tolled, into reserve or into
 * bond. The owner stays the same.
 */
export type Dispatched = DomainEvent<
  'Dispatched',
  ActHeader &
    Readonly<{
      /** The enterprise whose site sends. */
      dispatcherId: string;
      receivingSiteId: string;
      /** The enterprise of the receiving site. */
      receiverId: string;
      purpose: string;
      transportDocumentNumber?: string;
      /** One line for each lot; `movementId` (`siteId/recordId/n`) names the line for ever. */
      lines: ReadonlyArray<Readonly<{ movementId: string; taken: TakenLot }>>;
    }>
>;

/** Something that happened, as plain JSON. The type string is written by hand and kept for ever. */
export type DomainEvent<Type extends string = string, Data = unknown> = Readonly<{
  type: Type;
  data: Data;
}>;

/** The newest version of an event inside another: exactly this form, so that upcasting enters it. */
export type EmbeddedAct = Readonly<{ type: ActType; schemaVersion: number; data: Act['data'] }>;

/** A void or correction inside the void that takes it back. */
export type EmbeddedRepair =
  | Readonly<{ type: 'RecordVoided'; schemaVersion: number; data: VoidOfAct }>
  | Readonly<{ type: 'RecordCorrected'; schemaVersion: number; data: RecordCorrected['data'] }>;

/** An authority published the enterprise as one that may mine or separate (Order 785 Art. 8). */
export type EnterpriseDesignated = DomainEvent<
  'EnterpriseDesignated',
  NoticeOfEnterpriseEvents & Readonly<{ activities: readonly string[] }>
>;

export type EnterpriseEvent = EnterpriseRegistered | StandingEvent | AgencyEvent;

/**
 * From that day on it is no more, and another legal person goes on in its place. That moves no site
 * and no lot: each site is transferred by a record of its own. Of several, the one told last counts.
 */
export type EnterpriseMerged = DomainEvent<
  'EnterpriseMerged',
  NoticeOfEnterpriseEvents & Readonly<{ intoEnterpriseId: string }>
>;

/** A legal person entered the directory and may from now on keep material accounts. */
export type EnterpriseRegistered = DomainEvent<
  'EnterpriseRegistered',
  Readonly<{
    enterpriseId: string;
    /** In its own script. */
    name: string;
    nameLatin: string;
    countryCode: string;
    identifiers: readonly Identifier[];
  }>
>;

/** The suspension is over. */
export type EnterpriseReinstated = DomainEvent<'EnterpriseReinstated', NoticeOfEnterpriseEvents>;

/** It is called otherwise from that day on; before it, it is called what it was called then. */
export type EnterpriseRenamed = DomainEvent<
  'EnterpriseRenamed',
  NoticeOfEnterpriseEvents &
    Readonly<{
      /** In its own script. */
      name: string;
      /** Left out: the Latin name stays as it was. */
      nameLatin?: string;
    }>
>;

/** Business was stopped (Order 785 Arts. 21–25). What it records all the same is flagged. */
export type EnterpriseSuspended = DomainEvent<'EnterpriseSuspended', NoticeOfEnterpriseEvents>;

/**
 * One event as it leaves the ledger, in its newest form and never flattened: what happened stands in
 * `event`, what the ledger knows besides stands beside it. Names of clients are not in here; acts carry
 * refs. `postings` is only there where it was asked for.
 */
export type EventLine<E extends DomainEvent = DomainEvent> = Readonly<{
  ordinal: Ordinal;
  /** A UTC instant from the ledger's clock. */
  recordedAt: string;
  /** `site-GX-SEP`, `enterprise-…`, `client-…` or `ledger`. */
  stream: string;
  /** 0-based place in its stream. */
  revision: number;
  event: E;
  metadata: ToldMetadata;
  postings?: readonly ToldPosting[];
}>;

/** Goods left the country: from lots, or in fulfilment of a sale abroad. */
export type Exported = DomainEvent<
  'Exported',
  ActHeader &
    Required<Counterparties> &
    DeclaredTerms &
    Readonly<{
      /** As declared: the exporter of record. */
      exporterId: string;
      /** The enterprise whose site it was on that day. */
      siteOperatorId: string;
      /** `siteId/recordId` of the import that goes back. */
      returnedImportRecordId?: string;
      buyerCountryCode: string;
      buyerRef: string;
      finalDestinationCountryCode: string;
      customsDeclarationNumber?: string;
      goods: readonly GoodsLine[];
    }>
>;

/**
 * What a module exports that goes over events one by one, in the order of their ordinals. It must not
 * wait for anything: a promise is refused.
 */
export type Fold<State, Result = State> = Readonly<{
  /** The state before the first event, or a function that makes it. */
  initial: State | (() => State);
  /** The state after an event. It may be the same object, changed in place. */
  evolve: (state: State, line: FoldedLine) => State;
  /** What is printed, as JSON: maps as objects, sets as lists, bigints as decimal strings. */
  result?: (state: State) => Result;
}>;

/** A line of the event stream as a fold is handed it. */
export type FoldedLine = Omit<EventLine<CountedEvent>, 'postings'> &
  Readonly<{
    /** What the event posts to the books: computed when it is looked at. */
    postings: readonly ToldPosting[];
  }>;

/** One line of the invoice. Its `dealId` (`siteId/recordId/n`) is the deal's name for ever. */
export type GoodsLine<Take extends TakenLot = TakenLot> = DeclaredGoods &
  Readonly<{
    dealId: string;
    goodsCode: string;
    grade: string;
    pieces?: number;
    /** Decimal string of minor units: cents, not euros. */
    valueMinor: string;
    currency: string;
    /** Of an export that fulfils a sale abroad: the deal of that sale. */
    saleDealId?: string;
    saleTerms?: SaleTerms;
    takes: readonly Take[];
  }>;

/**
 * More was found than measuring can explain, many times over: what it is, is held until an authority
 * releases it, and this is how much measuring could have explained.
 */
export type HeldGain = Readonly<{ allowedGrams: number }>;

/** A number that an issuer gave to a legal person: scheme codes are those of `@lodestone/reference`. */
export type Identifier = Readonly<{
  scheme: string;
  /** Country of the issuing authority, for schemes that many authorities share (EU VAT). */
  issuer?: string;
  /** In the scheme's normalised form. */
  value: string;
}>;

/**
 * By order, the ledger forgets who this client is: the declarations of `refs`, with their streams.
 * Acts, masses and books stay, with a ref that leads nowhere. Every site whose acts could name one
 * of them was told before (`PartyRefsRetired`). Without `refs`, as it was written until November
 * 2026: every declaration that gives this id and lies before this event.
 */
export type IdentityForgotten = DomainEvent<
  'IdentityForgotten',
  Readonly<{ clientId: string; decisionId: string; reason: string; refs?: readonly string[] }>
>;

/**
 * Goods came into the country, into free circulation or into bond (status). A re-import names the
 * deal that it returns from: a negative export would free a licence that was used (postings.md §8.6).
 */
export type ImportLanded = DomainEvent<
  'ImportLanded',
  ActHeader &
    Readonly<{
      importerId: string;
      originCountryCode: string;
      /** From where it was sent, where that is another country. */
      dispatchCountryCode?: string;
      /** The foreign supplier, by the ref of a declaration. */
      supplierRef?: string;
      customsDeclarationNumber?: string;
      tradeMode?: string;
      portCode?: string;
      contractNumber?: string;
      invoiceNumber?: string;
      returnedDealId?: string;
      /** Of processing trade: the handbook that ties import, steps and export together. */
      handbookNumber?: string;
      /** The foreign principal who owns what is processed for it, by the ref of a declaration. */
      principalRef?: string;
      makes: readonly LandedLot[];
    }>
>;

/** A lot with the tariff number that it was declared under. */
export type LandedLot = MadeLot & Readonly<{ goodsCode?: string }>;

export type LedgerEvent = LedgerOpened | DemonstrationLoaded | ClockFaultDeclared;

/**
 * The ledger began. Its calendar zone decides every civil date for ever; no other key than the one
 * of this fingerprint opens it again.
 */
export type LedgerOpened = DomainEvent<
  'LedgerOpened',
  Readonly<{
    calendarZone: string;
    authMode: AuthMode;
    keyFingerprint: string;
    demonstration?: Demonstration;
  }>
>;

/** The authority takes the file on: from the next day on its working days count. */
export type LicenceAccepted = DomainEvent<
  'LicenceAccepted',
  Told & Readonly<{ limitWaiver?: LimitWaiver }>
>;

/** From that day on the licence has these terms. */
export type LicenceAmended = DomainEvent<
  'LicenceAmended',
  Told & Readonly<{ amendmentRecordId: string; licenceNumber: string; terms: LicenceTerms }>
>;

/** The exporter asks to change what needs no new application. Until it is decided the licence rests. */
export type LicenceAmendmentApplied = DomainEvent<
  'LicenceAmendmentApplied',
  Told & Worded & Readonly<{ terms: LicenceTerms; attachments: readonly Attachment[] }>
>;

/** The licence stays as it was. */
export type LicenceAmendmentRefused = DomainEvent<
  'LicenceAmendmentRefused',
  Told & Worded & Readonly<{ amendmentRecordId: string; reasons: readonly LicenceRefusalReason[] }>
>;

/** An exporter asks for a licence. The draft of it is the exporter's own, and is not told. */
export type LicenceApplied = DomainEvent<
  'LicenceApplied',
  Readonly<{
    licenceId: string;
    exporterId: string;
    occurredOn: string;
    route: LicenceRoute;
    /** Of a registration. */
    purpose?: RegistrationPurpose;
    terms: LicenceTerms;
    attachments: readonly Attachment[];
  }> &
    Worded
>;

/** Somebody for whom the goods are: parties by the refs of declarations, as in an act. */
export type LicenceClient = Readonly<{
  endUserRef: string;
  endUserCountryCode: string;
  consigneeRef?: string;
  importerRef?: string;
  endUseCode: string;
  importingCountryCode: string;
  finalDestinationCountryCode: string;
  contractNumber?: string;
  contractedOn?: string;
}>;

/** It ends: from the next day on working days count again. */
export type LicenceClockResumed = DomainEvent<
  'LicenceClockResumed',
  Told & Readonly<{ stopRecordId: string }>
>;

/** Time that does not count begins: the day itself still does. */
export type LicenceClockStopped = DomainEvent<
  'LicenceClockStopped',
  Told & Readonly<{ reason: ClockStopReason }>
>;

export type LicenceEvent = LicenceApplied | LicenceRecord;

/** What was granted, as the exports that name it will be held against: it may be less than asked. */
export type LicenceGranted = DomainEvent<
  'LicenceGranted',
  Told &
    Readonly<{
      route: LicenceRoute;
      /** What exports name it by. */
      licenceNumber: string;
      validFrom: string;
      /** The last day on which it holds. */
      expiresOn: string;
      terms: LicenceTerms;
      reports: readonly ReportDue[];
    }>
>;

/** What may be exported of one kind. Exports name it by its place in the list, from 1. */
export type LicenceItem = Readonly<{
  goodsCode: string;
  /** The number of the item on the control list, like 1C905. */
  controlCode?: string;
  material: string;
  grade: string;
  massGrams: number;
  valueMinor?: string;
  currency?: string;
}>;

export type LicenceMeasureReason =
  | 'listed-party'
  | 'facts-changed'
  | 'rules-changed'
  | 'obtained-by-deceit'
  | 'terms-broken'
  | 'end-use-changed'
  | 'investigation'
  | 'cleared';

/** By an authority: nothing may be exported under it from that day on. */
export type LicencePaused = DomainEvent<'LicencePaused', Measure>;

/** What can happen to a file once it is there. */
export type LicenceRecord =
  | LicenceAccepted
  | LicenceSupplementRequested
  | LicenceSupplementGiven
  | LicenceClockStopped
  | LicenceClockResumed
  | LicenceGranted
  | LicenceRefused
  | LicenceAmendmentApplied
  | LicenceAmended
  | LicenceAmendmentRefused
  | LicencePaused
  | LicenceReinstated
  | LicenceSurrendered
  | LicenceWithdrawn
  | LicenceRevoked
  | LicenceUseReported;

export type LicenceRefusalReason =
  | 'national-security'
  | 'end-user-evidence'
  | 'end-use-doubtful'
  | 'military-use'
  | 'listed-party'
  | 'papers-false'
  | 'papers-missing'
  | 'not-controlled';

/** In writing, with its reasons. */
export type LicenceRefused = DomainEvent<
  'LicenceRefused',
  Told & Worded & Readonly<{ reasons: readonly LicenceRefusalReason[] }>
>;

/** It holds again. */
export type LicenceReinstated = DomainEvent<'LicenceReinstated', Measure>;

/** The authority takes back what should not have been granted, or was misused. */
export type LicenceRevoked = DomainEvent<'LicenceRevoked', Measure>;

export type LicenceRoute = 'single' | 'general' | 'registration';

/** The exporter answers, or adds something unasked. */
export type LicenceSupplementGiven = DomainEvent<
  'LicenceSupplementGiven',
  Told &
    Worded &
    Readonly<{
      /** The question that is answered with this. */
      requestRecordId?: string;
      attachments: readonly Attachment[];
    }>
>;

/** It asks for more, as often as it has to. */
export type LicenceSupplementRequested = DomainEvent<
  'LicenceSupplementRequested',
  Told & Worded & Readonly<{ asked: readonly AttachmentTitle[] }>
>;

/** The exporter gives it back. */
export type LicenceSurrendered = DomainEvent<
  'LicenceSurrendered',
  Told & Readonly<{ licenceNumber: string; reason: SurrenderReason }>
>;

/** What is applied for, and what an amendment asks for in its place, whole. */
export type LicenceTerms = Readonly<{
  /** The enterprise that ships, where that is not the exporter. */
  shipperId?: string;
  tradeMode?: string;
  portCode?: string;
  transportMode?: string;
  paymentMode?: string;
  clients: readonly LicenceClient[];
  items: readonly LicenceItem[];
}>;

/** What of the goods is exported under which item of which licence. */
export type LicenceUse = Readonly<{ licenceNumber: string; item: number; massGrams: number }>;

/** What became of an export after it left: Order 792 Art. 18 asks for it. */
export type LicenceUseReported = DomainEvent<
  'LicenceUseReported',
  Told &
    Worded &
    Readonly<{
      kind: UseReportKind;
      /** `siteId/recordId` of the export. */
      exportRecordId: string;
      attachments: readonly Attachment[];
    }>
>;

/** The authority takes back what was rightly granted, for what has changed since. */
export type LicenceWithdrawn = DomainEvent<'LicenceWithdrawn', Measure>;

export type LimitWaiver = 'watch-list' | 'state-approval';

/** What is decided on the lists. */
export type ListingEvent = ClientListed | ClientDelisted;

export type ListingReason =
  | 'check-refused'
  | 'end-use-broken'
  | 'national-security'
  | 'terrorism'
  | 'measures-taken'
  | 'period-ended'
  | 'listed-in-error';

/**
 * How far the streams of other sites had been read when it was found that nothing told before stands
 * against these grams. Final: what is told later yields to them.
 */
export type Looked = ReadonlyArray<Readonly<{ siteId: string; revision: number }>>;

/** Fire, theft or a spill: explained, and so no part of what is unaccounted for. */
export type Lost = DomainEvent<
  'Lost',
  ActHeader & Readonly<{ cause: string; takes: readonly TakenLot[] }>
>;

/** A laboratory says what has always been true of what is left of a lot. */
export type LotAssayed = DomainEvent<
  'LotAssayed',
  ActHeader &
    Readonly<{
      /** As the books had it: the grams left, at the composition until now. */
      lot: LotStamp;
      toPpm: CompositionPpm;
      /** The lot's first day: what is left is restated from there. */
      firstOn: string;
      analysis: Analysis;
    }>
>;

/** A lot on the scale: `lot.massGrams` is what the books say for the end of that day. */
export type LotCount = Readonly<{
  lot: LotStamp;
  countedGrams: number;
  /** What is there and was not in the books: a lot of its own, so that it borrows no clean origin. */
  gain?: MadeLot;
  /** The gain is held. */
  held?: HeldGain;
  /** Of a count that finds less, where what is missing had to be looked for (`TakenLot`). */
  looked?: Looked;
}>;

/** Nothing may be taken from these lots until the hold is released. It posts nothing. */
export type LotHeld = DomainEvent<
  'LotHeld',
  RecordHeader & Readonly<{ lotIds: readonly string[]; reason: string }>
>;

/** A hold is over, for all of its lots and units. */
export type LotReleased = DomainEvent<
  'LotReleased',
  RecordHeader &
    Readonly<{
      targetRecordId: string;
      lotIds: readonly string[];
      /** Of a count that held what it found in units. */
      unitIds?: readonly string[];
      reason: string;
    }>
>;

/**
 * What every line about a lot is stamped with, so that an event explains itself without its
 * neighbours: whose, in which status, what it is, and the record that gave its composition.
 */
export type LotStamp = Readonly<{
  lotId: string;
  massGrams: number;
  ownerId: string;
  status: string;
  material: string;
  grade?: string;
  ppm: CompositionPpm;
  /** `siteId/recordId` of the record that gave the ppm. */
  assayRecordId: string;
  /** The uncertainty of that analysis, where it was said: ppm by element, one standard deviation. */
  uncertaintyPpm?: CompositionPpm;
  /** Of a lot of status `sold`: the deal whose goods it is, which may be of another site. */
  dealId?: string;
  /** Of a lot of status `sold`: bond or reserve, which it was in and will be in if it stays. */
  soldFromStatus?: string;
  /**
   * Of matter that is worked for a foreign principal, whose it stays: the ref of a declaration. Older
   * records do not say it on their lots.
   */
  principalRef?: string;
}>;

/** Split, merged, given to another owner or status, or written off as scrap: the matter stays. */
export type LotsRegrouped = DomainEvent<
  'LotsRegrouped',
  ActHeader & Readonly<{ kind: string; takes: readonly TakenLot[]; makes: readonly MadeLot[] }>
>;

/** A lot that the act brings into being. Made once; afterwards its mass only goes down. */
export type MadeLot = LotStamp & Readonly<{ analysis?: Analysis }>;

/** A step from strip casting to the finished, coated magnet. */
export type MagnetProduced = DomainEvent<'MagnetProduced', Transformation>;

export type Measure = Told &
  Worded &
  Readonly<{ licenceNumber: string; reason: LicenceMeasureReason }>;

/**
 * The arithmetic of mass (postings.md §1): 1 g × 1 ppm = 1 µg exactly. Grams are safe integers
 * (`number`), ppm are integers 0…1,000,000, content is micrograms as `bigint`: a product, never a
 * quotient, and never passed through `number`.
 */
export type Micrograms = bigint;

/** What a mine is there for, as an authority has it: what it digs, and how much of it in a year. */
export type MineDeclared = Readonly<{
  oreKinds: readonly string[];
  /** Ore that it was built to dig in a calendar year. */
  yearlyOreMassGrams?: number;
  /** Mineral product that it was built to make in one, as rare-earth oxides. */
  yearlyOxideMassGrams?: number;
}>;

/** Ore, or the product of leaching, came out of the ground. */
export type Mined = DomainEvent<'Mined', ActHeader & Readonly<{ makes: readonly MadeLot[] }>>;

/** Money as an invoice says it: a decimal string of minor units. */
export type Money = Readonly<{ valueMinor: string; currency: string }>;

/** A record that posts nothing. */
export type Notice = LotHeld | LotReleased | PeriodClosed;

/** `effectiveOn` is the civil date from which it holds, before or after it was recorded. */
export type NoticeOfEnterpriseEvents = Readonly<{
  enterpriseId: string;
  recordId: string;
  effectiveOn: string;
}>;

/** What lay on the site when its account began. */
export type OpeningStockDeclared = DomainEvent<
  'OpeningStockDeclared',
  ActHeader & Readonly<{ makes: readonly MadeLot[] }>
>;

/**
 * The one public position: the 0-based count, in `$all` order, of events in streams of the counted
 * categories. Unlike a store's own positions it has no gaps, stays below 2^53 and survives a move to
 * another store.
 */
export type Ordinal = number;

/** An authority found that one of two clients holds the other. */
export type OwnershipAsserted = DomainEvent<
  'OwnershipAsserted',
  DecidedOfClientEvents &
    Readonly<{
      /** One of the two; the other one is held. */
      ownerClientId: string;
      relation: OwnershipRelation;
      /** 10,000 is all of it. */
      shareBasisPoints?: number;
      source: OwnershipSource;
    }>
>;

/** `parent` consolidates the other; an `affiliate` is held to at least one half. */
export type OwnershipRelation = 'parent' | 'affiliate';

/** It took that back. */
export type OwnershipRetracted = DomainEvent<
  'OwnershipRetracted',
  DecidedOfClientEvents & Readonly<{ targetDecisionId: string }>
>;

/** Where it is written, without quoting it: the paper itself may name people. */
export type OwnershipSource = Readonly<{
  kind: string;
  publishedOn: string;
  /** Of the paper (hex): a reader who has the paper can compare. */
  documentSha256?: string;
}>;

/**
 * From here on no act of this site names these refs: an authority is about to have the identities
 * forgotten that they lead to. Who is named again is declared anew, and has another ref. It is told
 * to every site of whoever declared them before the order itself is recorded, so that every act
 * behind the order has a ref that can be read, whichever replica recorded it.
 */
export type PartyRefsRetired = DomainEvent<
  'PartyRefsRetired',
  Readonly<{ siteId: string; refs: readonly string[] }>
>;

/** The enterprise says that a month is complete. What comes later is late, and still recorded. */
export type PeriodClosed = DomainEvent<
  'PeriodClosed',
  RecordHeader &
    Readonly<{
      /** `YYYY-MM` in the ledger's calendar zone. */
      month: string;
    }>
>;

/** Everything that posts lines. */
export type PostedEvent = Act | RecordVoided | RecordCorrected;

/** One line of the double-entry book of matter: grams and content into (+) or out of (−) an account. */
export type PostingLine = Readonly<{
  account: Account;
  role: PostingRole;
  /** +1 as posted by an act, −1 as reversed by a void or correction. */
  sense: 1 | -1;
  /** `siteId/recordId` of the act, also on the lines of its void. */
  recordId: string;
  /** The line's own date, which `asOf` filters by. */
  occurredOn: string;
  siteId: string;
  otherSiteId?: string;
  ownerId: string;
  /** A lot of `siteId`, or the movement line of an `in-transit` or `transit-difference` line. */
  lotId?: string;
  movementId?: string;
  /** Of goods on their way: the lot that they were sent as. Several may go as one line. */
  sentLotId?: string;
  material?: string;
  grade?: string;
  status?: string;
  step?: string;
  /** Whose ppm valued this line. */
  assayRecordId?: string;
  /** On the outer line of a sale or export only, else every volume cancels to nought. */
  dealId?: string;
  /** Memo on the first line of a deal; never balanced. */
  pieces?: number;
  massGrams: number;
  content: Content;
}>;

/**
 * What a line is for. Select by this and never by sign: a reversed `made` line looks like a `taken`
 * one (postings.md §8.1).
 */
export type PostingRole = 'taken' | 'made' | 'waste' | 'added' | 'balance' | 'restated';

/**
 * The version of the rule by which an act is posted (design §3, *Postings*). By 2, what a receipt
 * found beyond its line is a lot of its own; and what a sale leaves at its site stays in bond or in
 * reserve, and comes back to it when the sale is given up.
 */
export type PostingRule = 1 | 2;

export type RareEarth =
  | 'La'
  | 'Ce'
  | 'Pr'
  | 'Nd'
  | 'Pm'
  | 'Sm'
  | 'Eu'
  | 'Gd'
  | 'Tb'
  | 'Dy'
  | 'Ho'
  | 'Er'
  | 'Tm'
  | 'Yb'
  | 'Lu'
  | 'Sc'
  | 'Y';

export type ReceiptLine = Readonly<{
  /** The goods line, dispatch line or return leg that brought it: `siteId/recordId/n` of the sender. */
  movementId: string;
  /** The sender's line as the sender stamped it, and where it came from. */
  sent: LotStamp & Readonly<{ siteId: string }>;
  /** The grams of the sender's line that are no longer in transit after this. */
  clearedGrams: number;
  /** The new lot; absent where everything was refused. */
  made?: MadeLot;
  /**
   * What arrived beyond the line, as a lot of its own: found material does not borrow the origin of
   * what was sent. The rest of the line has then arrived whole, and the act has `postingRule` 2.
   */
  surplus?: MadeLot;
  /** The surplus is held. */
  held?: HeldGain;
  refused?: RefusedPart;
  /** What the receiver found: short, over, damaged, seal broken. */
  discrepancy?: string;
  /** Nothing more will arrive of this line: what is missing or too much is a transit difference. */
  closes: boolean;
}>;

/** What was sent here arrived, wholly or in part, short or over, damaged, or was refused. */
export type Received = DomainEvent<
  'Received',
  ActHeader & Readonly<{ receipts: readonly ReceiptLine[] }>
>;

/** A record was wrong: `act` is what should have stood from the start, under the same record id. */
export type RecordCorrected = DomainEvent<
  'RecordCorrected',
  VoidOfAct &
    Readonly<{
      act: EmbeddedAct;
      /** Only its papers, parties or codes were wrong: what moved stays moved as it was. */
      leavesFlows?: true;
    }>
>;

/** What every record at a site says of itself. `occurredOn` is a civil date in the calendar zone. */
export type RecordHeader = Readonly<{
  siteId: string;
  recordId: string;
  occurredOn: string;
  /** An instant with offset that falls on `occurredOn`, where it is known. */
  occurredAt?: string;
}>;

/**
 * A record was taken back with a reason. Both stay; the books are as if it had never stood. Of two
 * statements that cross the yielding one may be a void or a correction: its void brings the record
 * back as it was before, under its own id, and every line of it back with the signs turned.
 */
export type RecordVoided = DomainEvent<
  'RecordVoided',
  Repair & Readonly<{ reversed: EmbeddedAct | EmbeddedRepair }>
>;

/** Scrap of the ledger became compounds or alloy again: an ordinary transformation, not a source. */
export type Recycled = DomainEvent<'Recycled', Transformation>;

/** Beneficiation, separation, metal reduction or alloying: from ore to metal. */
export type Refined = DomainEvent<'Refined', Transformation>;

/** What of a line was turned away at the gate: it goes back as a movement of its own. */
export type RefusedPart = Readonly<{
  /** `siteId/recordId/n` of this receipt: what the sender's own receipt will name. */
  returnMovementId: string;
  massGrams: number;
  reason: string;
}>;

export type RegistrationPurpose = 'repair' | 'exhibition' | 'civil-aircraft-parts';

export type Repair = Readonly<{
  siteId: string;
  recordId: string;
  targetRecordId: string;
  reason: string;
  restated: readonly Restatement[];
  /** Of lots that the target made and whose grams leave: where they had to be looked for. */
  looked?: ReadonlyArray<Readonly<{ lotId: string; looked: Looked }>>;
}>;

/** What has to be reported after each export under the licence, and within how many days of it. */
export type ReportDue = Readonly<{ kind: UseReportKind; withinDays: number }>;

/** What came back to a lot at another composition than it was taken at (postings.md V2). */
export type Restatement = Readonly<{
  lotId: string;
  ownerId: string;
  status: string;
  material: string;
  massGrams: number;
  fromPpm: LotStamp['ppm'];
  toPpm: LotStamp['ppm'];
  /** The lot's first day: the new figures have always been true of what is left. */
  firstOn: string;
}>;

/**
 * What is left of a sale abroad will not be exported: the goods are free again, where they lie. The
 * sale stays as large as it was; what was given up is told beside it.
 */
export type SaleGivenUp = DomainEvent<
  'SaleGivenUp',
  ActHeader &
    Readonly<{
      /** The seller of the deal. */
      sellerId: string;
      /** The enterprise whose site it was on that day. */
      siteOperatorId: string;
      dealId: string;
      reason: string;
      /** Each names the lot of status `free` that the goods become. */
      takes: ReadonlyArray<TakenLot & Readonly<{ successorLotId: string }>>;
    }>
>;

/** What the sale said that an export fulfils, so that the two can be compared. */
export type SaleTerms = Readonly<{
  /** Whose sale it is; older records do not say it. */
  sellerId?: string;
  goodsCode: string;
  grade: string;
  pieces?: number;
  valueMinor: string;
  currency: string;
  /** Of all takes of the deal. */
  massGrams: number;
  destinationCountryCode: string;
  endUseCode?: string;
  /** Parties that the sale named by another declaration than the export does. */
  differingParties: ReadonlyArray<'buyer' | 'consignee' | 'endUser' | 'importer'>;
}>;

/** Scrap or used magnets came in from outside the ledger: a source, not a purchase on the chain. */
export type ScrapCollected = DomainEvent<
  'ScrapCollected',
  ActHeader &
    Readonly<{
      scrapSource: string;
      /** Of whom it was bought, by the ref of a declaration. */
      collectedFromRef?: string;
      makes: readonly MadeLot[];
    }>
>;

/**
 * From that day on the place does this and nothing else. It also opens a closed site again. A mine
 * that is not declared anew stays what it was declared as.
 */
export type SiteActivitiesChanged = DomainEvent<
  'SiteActivitiesChanged',
  Decided & Readonly<{ activities: readonly string[]; mine?: MineDeclared }>
>;

/** From that day on the place does nothing. What lies there stays in its books. */
export type SiteClosed = DomainEvent<'SiteClosed', Decided>;

export type SiteEvent = SiteOpened | PartyRefsRetired | SiteRecord;

/** A place got its material account: a mine, a separation plant, a magnet works, a warehouse. */
export type SiteOpened = DomainEvent<
  'SiteOpened',
  Readonly<{
    siteId: string;
    enterpriseId: string;
    name: string;
    nameLatin: string;
    place: Readonly<{
      countryCode: string;
      /** GB/T 2260 or another national code of the district. */
      regionCode?: string;
      locality: string;
    }>;
    activities: readonly string[];
    mine?: MineDeclared;
  }>
>;

/** Everything that has a record id. */
export type SiteRecord = PostedEvent | Notice | SiteStanding;

/** What an authority decided about a place. */
export type SiteStanding = SiteActivitiesChanged | SiteTransferred | SiteClosed;

/**
 * From that day on another enterprise operates the place. Whose an act is goes by the day on which
 * it happened: those of the days before stay those of the old operator. Lots keep their owners.
 */
export type SiteTransferred = DomainEvent<
  'SiteTransferred',
  Decided &
    Readonly<{
      /** Who operated it on the day before, as far as that was known. */
      fromEnterpriseId: string;
      toEnterpriseId: string;
    }>
>;

/** A take of a sale abroad names the lot of status `sold` that the goods become. */
export type SoldTake = TakenLot & Readonly<{ successorLotId?: string }>;

/**
 * Title passed to a client. On the chain the goods are in transit to `receivingSiteId`; to a client
 * at home off the chain they are delivered; for a client abroad they wait at the site, as lots of
 * status `sold`, for that deal's exports. Sold and exported are never added.
 */
export type SoldToClient = DomainEvent<
  'SoldToClient',
  ActHeader &
    Counterparties &
    DeclaredTerms &
    Readonly<{
      /** As declared: the enterprise whose sale it is. */
      sellerId: string;
      /** The enterprise whose site it was on that day. */
      siteOperatorId: string;
      /** Where the goods are handed over, where that is not where they go in the end. */
      deliveryCountryCode?: string;
      buyerCountryCode: string;
      /** Of a buyer off the chain. */
      buyerRef?: string;
      /** Of a buyer on the chain: the enterprise of the receiving site. */
      buyerId?: string;
      receivingSiteId?: string;
      goods: ReadonlyArray<GoodsLine<SoldTake>>;
    }>
>;

/** What an authority decided about an enterprise. */
export type StandingEvent =
  | EnterpriseDesignated
  | DesignationRevoked
  | EnterpriseSuspended
  | EnterpriseReinstated
  | EnterpriseRenamed
  | EnterpriseMerged;

/** Somebody looked what is really there. A count is a wall for what is dated before it. */
export type StockTaken = DomainEvent<
  'StockTaken',
  ActHeader & Readonly<{ method?: string; lots: readonly LotCount[]; units: readonly UnitCount[] }>
>;

/** What a module exports that only counts and sums: it runs over columns, on all cores. */
export type Summing<Result = readonly TotalsRow[]> = Readonly<{
  totals: Totals;
  result?: (rows: readonly TotalsRow[]) => Result;
}>;

export type SurrenderReason = 'new-application' | 'not-needed' | 'contract-ended';

/** Grams taken out of a lot. Without `looked` there was nothing to look at. */
export type TakenLot = LotStamp & Readonly<{ looked?: Looked }>;

/** Of every record in the stream: which it is, whose file, and the civil day on which it happened. */
export type Told = Readonly<{
  licenceId: string;
  recordId: string;
  exporterId: string;
  occurredOn: string;
}>;

/** Micrograms of each rare earth, as decimal strings: they pass 2^53. */
export type ToldContent = Readonly<Record<string, string>>;

/**
 * What of the metadata may be shown to all. Not who was signed in, nor what a client of ours called its
 * request, which may be anything, nor digests that would show whether two contents are one.
 */
export type ToldMetadata = Readonly<{ channel: Channel; schemaVersion: number }>;

/** A line of the books as it leaves the ledger: grams as a number, contents as decimal strings. */
export type ToldPosting = Omit<PostingLine, 'content'> &
  Readonly<{ contentMicrograms: ToldContent }>;

/**
 * What is only counted and summed, said and not programmed: so it runs over columns, on all cores. Of
 * each line that was posted whose words are those of `where`, `sum` and the micrograms of `elements` are
 * added up for each combination of words in `by`. What was voided or corrected takes itself away again.
 */
export type Totals = Readonly<{
  where?: { readonly [Name in DimensionName]?: string | readonly string[] };
  by: readonly DimensionName[];
  sum?: readonly CountName[];
  elements?: readonly string[];
}>;

/** One combination of words with its sums. Contents are decimal strings: they pass 2^53. */
export type TotalsRow = Readonly<
  Partial<Record<DimensionName, string>> &
    Partial<Record<CountName, number>> & { contentMicrograms?: Readonly<Record<string, string>> }
>;

/** Matter was changed: what went in, what came out, what was thrown away, what was mixed in. */
export type Transformation = ActHeader &
  Readonly<{
    step: string;
    /** The enterprise whose site it is: differences are its own where the inputs have many owners. */
    operatorId: string;
    /**
     * The separator, pond or furnace that the act feeds or draws from. With it, what goes in and
     * does not come out stays in process; without it, it is a difference (postings.md §6).
     */
    unitId?: string;
    /** Of processing trade: the handbook. */
    handbookNumber?: string;
    takes: readonly TakenLot[];
    makes: readonly MadeLot[];
    wastes: readonly WasteLine[];
    adds: readonly AddedLine[];
  }>;

/** A unit measured by volume and concentration: the only content that an event stores. */
export type UnitCount = Readonly<{
  unitId: string;
  /** Whose the difference is: a shared unit's goes to the site's operator (postings.md N6). */
  operatorId: string;
  bookMicrograms: ContentMicrograms;
  countedMicrograms: ContentMicrograms;
  /** How the concentration was found. */
  analysis?: Analysis;
  /** The unit is held: of these elements it holds more than measuring can explain. */
  held?: Readonly<{ allowedMicrograms: ContentMicrograms }>;
}>;

export type UseReportKind = 'transport' | 'arrival' | 'installation' | 'use';

export type VoidOfAct = Repair &
  Readonly<{
    /** The version that stood until now. */
    reversed: EmbeddedAct;
  }>;

/** Measured waste that leaves the books: tailings, slag, sludge. Tailings kept are a lot instead. */
export type WasteLine = Readonly<{ material: string; massGrams: number; ppm: CompositionPpm }>;

/** Words stand in a stream of their own, and can be forgotten: the ref of what was said. */
export type Worded = Readonly<{ wordsRef?: string }>;
