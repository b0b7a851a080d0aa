import type { DomainEvent } from '@lodestone/kernel';
import type { GoodsLine, SoldTake } from './lines';
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

/**
 * Title passed to a client. On the chain the goods are in transit to `receivingSiteId`; to a client
 * at home off the chain they are delivered; for a client abroad they wait at the site, as lots of
 * status `sold`, for that deal's exports. Sold and exported are never added.
 */
export type SoldToClient = DomainEvent<
  'SoldToClient',
  ActHeader &
    Counterparties &
    Readonly<{
      sellerId: string;
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
    Readonly<{
      exporterId: string;
      buyerCountryCode: string;
      buyerRef: string;
      finalDestinationCountryCode: string;
      customsDeclarationNumber?: string;
      goods: readonly GoodsLine[];
    }>
>;
