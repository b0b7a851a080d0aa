import type { Command } from '@lodestone/kernel';
import type { Analysis, CompositionPpm, ContentMicrograms } from '../measuring/composition';
import type { AddedLine, DeclaredGoods, WasteLine } from '../records/lines';
import type { SiteActivitiesChanged } from '../records/standing.events';
import type { DeclaredTerms } from '../records/trade.events';

/** Grams of one of the site's own lots. */
export type SubmittedTake = Readonly<{ lotId: string; massGrams: number }>;

/** A lot that the submitter names. The owner is the site's enterprise where it is left out. */
export type SubmittedLot = Readonly<{
  lotId: string;
  material: string;
  grade?: string;
  massGrams: number;
  ppm: CompositionPpm;
  ownerId?: string;
  status?: string;
  analysis?: Analysis;
}>;

export type SubmittedGoods = DeclaredGoods &
  Readonly<{
    goodsCode: string;
    grade: string;
    pieces?: number;
    valueMinor: string;
    currency: string;
    saleDealId?: string;
    takes: ReadonlyArray<SubmittedTake & Readonly<{ successorLotId?: string }>>;
  }>;

/** A declared identity by its ref; the country is what a decision may know of it. */
export type PartyRef = Readonly<{ ref: string; countryCode: string }>;

/** What a declaration says of the whole, and the foreign principal as a declared identity. */
export type SubmittedTerms = Omit<DeclaredTerms, 'principalRef' | 'agencies'> &
  Readonly<{ principal?: PartyRef }>;

type Dated = Readonly<{ occurredOn: string; occurredAt?: string }>;

export type SubmittedBringing = Dated &
  Readonly<{ type: 'OpeningStockDeclared' | 'Mined'; makes: readonly SubmittedLot[] }>;

export type SubmittedImport = Dated &
  Readonly<{
    type: 'ImportLanded';
    supplier?: PartyRef;
    originCountryCode: string;
    dispatchCountryCode?: string;
    customsDeclarationNumber?: string;
    tradeMode?: string;
    portCode?: string;
    contractNumber?: string;
    invoiceNumber?: string;
    returnedDealId?: string;
    handbookNumber?: string;
    principal?: PartyRef;
    makes: ReadonlyArray<SubmittedLot & Readonly<{ goodsCode?: string }>>;
  }>;

export type SubmittedCollection = Dated &
  Readonly<{
    type: 'ScrapCollected';
    scrapSource: string;
    collectedFrom?: PartyRef;
    makes: readonly SubmittedLot[];
  }>;

export type SubmittedTransformation = Dated &
  Readonly<{
    type: 'Refined' | 'MagnetProduced' | 'Recycled';
    step: string;
    unitId?: string;
    handbookNumber?: string;
    takes: readonly SubmittedTake[];
    makes: readonly SubmittedLot[];
    wastes: readonly WasteLine[];
    adds: readonly AddedLine[];
  }>;

type SubmittedCounterparties = Readonly<{
  importer?: PartyRef;
  consignee?: PartyRef;
  endUser?: PartyRef;
  endUseCode?: string;
  destinationCountryCode: string;
  contractNumber: string;
  invoiceNumber: string;
  goods: readonly SubmittedGoods[];
}>;

/** The buyer is off the chain (a declared identity) or on it (the receiving site). */
export type SubmittedSale = Dated &
  SubmittedCounterparties &
  SubmittedTerms &
  Readonly<{
    type: 'SoldToClient';
    /** Whose sale it is, where that is not the operator of the site. */
    sellerId?: string;
    deliveryCountryCode?: string;
  }> &
  (
    | Readonly<{ buyer: PartyRef; receivingSiteId?: undefined }>
    | Readonly<{ buyer?: undefined; receivingSiteId: string }>
  );

export type SubmittedExport = Dated &
  Required<SubmittedCounterparties> &
  SubmittedTerms &
  Readonly<{
    type: 'Exported';
    /** The exporter of record, where that is not the operator of the site. */
    exporterId?: string;
    buyer: PartyRef;
    finalDestinationCountryCode: string;
    customsDeclarationNumber?: string;
    /** `siteId/recordId` of the import that goes back. */
    returnedImportRecordId?: string;
  }>;

export type SubmittedGivingUp = Dated &
  Readonly<{
    type: 'SaleGivenUp';
    dealId: string;
    reason: string;
    takes: ReadonlyArray<SubmittedTake & Readonly<{ successorLotId: string }>>;
  }>;

export type SubmittedAdjustment = Dated &
  Readonly<{
    type: 'DealValueAdjusted';
    dealId: string;
    kind: string;
    adjustmentMinor: string;
    currency: string;
    documentNumber: string;
  }>;

export type SubmittedDispatch = Dated &
  Readonly<{
    type: 'Dispatched';
    receivingSiteId: string;
    purpose: string;
    transportDocumentNumber?: string;
    takes: readonly SubmittedTake[];
  }>;

/** A line is received (`lotId`, `massGrams`), refused (`refused`), or in part each. */
export type SubmittedReceiptLine = Readonly<{
  movementId: string;
  sentLotId: string;
  lotId?: string;
  massGrams?: number;
  /** The receiver's own assay; the sender's figures where it is left out. */
  ppm?: CompositionPpm;
  analysis?: Analysis;
  /** What is beyond the line, as a lot of its own; at the figures of the line where none are given. */
  surplus?: Readonly<{
    lotId: string;
    massGrams: number;
    ppm?: CompositionPpm;
    analysis?: Analysis;
  }>;
  refused?: Readonly<{ massGrams: number; reason: string }>;
  discrepancy?: string;
  /** True where it is left out: nothing more will arrive of this line. */
  closes?: boolean;
}>;

export type SubmittedReceipt = Dated &
  Readonly<{ type: 'Received'; receipts: readonly SubmittedReceiptLine[] }>;

export type SubmittedRedirection = Dated &
  Readonly<{
    type: 'DestinationChanged';
    targetRecordId: string;
    /** All lines of the target where it is left out. */
    movementIds?: readonly string[];
    receivingSiteId: string;
    reason: string;
  }>;

export type SubmittedCount = Dated &
  Readonly<{
    type: 'StockTaken';
    method?: string;
    lots: ReadonlyArray<
      Readonly<{
        lotId: string;
        countedGrams: number;
        /** Required where the count finds more than the books say. */
        gainLotId?: string;
        /** What a laboratory found the gain to be; at the figures of the lot where it is left out. */
        gain?: Readonly<{ ppm: CompositionPpm; analysis: Analysis }>;
      }>
    >;
    units: ReadonlyArray<
      Readonly<{
        unitId: string;
        countedMicrograms: ContentMicrograms;
        analysis?: Analysis;
      }>
    >;
  }>;

export type SubmittedAssay = Dated &
  Readonly<{ type: 'LotAssayed'; lotId: string; ppm: CompositionPpm; analysis: Analysis }>;

/** `kind` says which of the optional fields a made lot may differ in from what was taken. */
export type SubmittedRegrouping = Dated &
  Readonly<{
    type: 'LotsRegrouped';
    kind: string;
    takes: readonly SubmittedTake[];
    makes: ReadonlyArray<
      Readonly<{
        lotId: string;
        massGrams: number;
        material?: string;
        grade?: string;
        ownerId?: string;
        status?: string;
      }>
    >;
  }>;

export type SubmittedDiscard = Dated &
  Readonly<{ type: 'Discarded'; kind: string; takes: readonly SubmittedTake[] }>;

export type SubmittedLoss = Dated &
  Readonly<{ type: 'Lost'; cause: string; takes: readonly SubmittedTake[] }>;

/** An act as submitted and validated, with declarations already replaced by their refs. */
export type SubmittedAct =
  | SubmittedBringing
  | SubmittedImport
  | SubmittedCollection
  | SubmittedTransformation
  | SubmittedSale
  | SubmittedExport
  | SubmittedGivingUp
  | SubmittedAdjustment
  | SubmittedDispatch
  | SubmittedReceipt
  | SubmittedRedirection
  | SubmittedCount
  | SubmittedAssay
  | SubmittedRegrouping
  | SubmittedDiscard
  | SubmittedLoss;

export type SubmittedHold = Dated &
  Readonly<{ type: 'LotHeld'; lotIds: readonly string[]; reason: string }>;

export type SubmittedRelease = Dated &
  Readonly<{ type: 'LotReleased'; targetRecordId: string; reason: string }>;

export type SubmittedClosing = Dated & Readonly<{ type: 'PeriodClosed'; month: string }>;

export type SubmittedNotice = SubmittedHold | SubmittedRelease | SubmittedClosing;

type Named = Readonly<{
  siteId: string;
  recordId: string;
  /** The enterprise that tells it, which has to operate the site on that day; absent of others. */
  byEnterpriseId?: string;
}>;

export type RecordAct = Command<'RecordAct', Named & Readonly<{ act: SubmittedAct }>>;

export type RecordNotice = Command<'RecordNotice', Named & Readonly<{ notice: SubmittedNotice }>>;

type Targeting = Named & Readonly<{ targetRecordId: string; reason: string }>;

export type VoidRecord = Command<'VoidRecord', Targeting>;

export type CorrectRecord = Command<'CorrectRecord', Targeting & Readonly<{ act: SubmittedAct }>>;

type Decided = Readonly<{ effectiveOn: string }>;

export type SubmittedSiteStanding = Decided &
  (
    | (Readonly<{ type: 'SiteActivitiesChanged' }> &
        Pick<SiteActivitiesChanged['data'], 'activities' | 'mine'>)
    | Readonly<{ type: 'SiteTransferred'; toEnterpriseId: string }>
    | Readonly<{ type: 'SiteClosed' }>
  );

/** What an authority decided about the site. */
export type RecordSiteStanding = Command<
  'RecordSiteStanding',
  Named & Readonly<{ standing: SubmittedSiteStanding }>
>;

/** A command about one record. */
export type RecordCommand =
  RecordAct | RecordNotice | RecordSiteStanding | VoidRecord | CorrectRecord;

/**
 * Records of one site, all or nothing, in this order; each with the digest of its own content, so
 * that it is the same record whether it was sent alone or in a batch.
 */
export type RecordBatch = Command<
  'RecordBatch',
  Readonly<{
    siteId: string;
    records: ReadonlyArray<Readonly<{ command: RecordCommand; contentDigest: string }>>;
  }>
>;
