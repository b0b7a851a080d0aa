import type { DomainEvent } from '@lodestone/kernel';
import type { GoodsLine, SoldTake, TakenLot } from './lines';
import type { ActHeader } from './act-header';

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

/** `enterpriseId` let the operator of the site act for it, by this record in its own stream. */
export type AgencyUse = Readonly<{ enterpriseId: string; recordId: string }>;

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

/** Of version 1 the seller or exporter was always the enterprise whose site it is. */
export type SoldToClientV1 = Omit<SoldToClient['data'], 'siteOperatorId'>;
export type ExportedV1 = Omit<Exported['data'], 'siteOperatorId'>;
