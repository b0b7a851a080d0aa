import type { DomainEvent } from '@lodestone/kernel';
import type {
  AddedLine,
  GoodsLine,
  LotStamp,
  MadeLot,
  SoldTake,
  TakenLot,
  WasteLine,
} from './lines';

/** The version of the rule by which an act is posted (design §3, *Postings*). */
export type PostingRule = 1;

/** What every act says of itself. `occurredOn` is a civil date in the ledger's calendar zone. */
export type ActHeader = Readonly<{
  siteId: string;
  recordId: string;
  occurredOn: string;
  /** An instant with offset that falls on `occurredOn`, where it is known. */
  occurredAt?: string;
  postingRule: PostingRule;
}>;

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
  }>
>;

/** What lay on the site when its account began. */
export type OpeningStockDeclared = DomainEvent<
  'OpeningStockDeclared',
  ActHeader & Readonly<{ makes: readonly MadeLot[] }>
>;

/** Ore, or the product of leaching, came out of the ground. */
export type Mined = DomainEvent<'Mined', ActHeader & Readonly<{ makes: readonly MadeLot[] }>>;

/** Matter was changed: what went in, what came out, what was thrown away, what was mixed in. */
export type Transformation = ActHeader &
  Readonly<{
    step: string;
    /** The enterprise whose site it is: differences are its own where the inputs have many owners. */
    operatorId: string;
    takes: readonly TakenLot[];
    makes: readonly MadeLot[];
    wastes: readonly WasteLine[];
    adds: readonly AddedLine[];
  }>;

/** Beneficiation, separation, metal reduction or alloying: from ore to metal. */
export type Refined = DomainEvent<'Refined', Transformation>;

/** A step from strip casting to the finished, coated magnet. */
export type MagnetProduced = DomainEvent<'MagnetProduced', Transformation>;

/** Who is on the other side, each by the ref of a declaration; names never stand in an act. */
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

/** What was sent here arrived. The surplus or shortage of a closing receipt is nobody's stock. */
export type Received = DomainEvent<
  'Received',
  ActHeader &
    Readonly<{
      receipts: ReadonlyArray<
        Readonly<{
          /** The goods line that brought it: `siteId/recordId/n` of the sender. */
          movementId: string;
          /** The sender's line as the sender stamped it, and where it came from. */
          sent: LotStamp & Readonly<{ siteId: string }>;
          made: MadeLot;
          /** Nothing more will arrive of this line. */
          closes: boolean;
        }>
      >;
    }>
>;

/** An act whose quantities are posted. */
export type Act =
  OpeningStockDeclared | Mined | Refined | MagnetProduced | SoldToClient | Exported | Received;

export type ActType = Act['type'];

/** The newest version of an event inside another: exactly this form, so that upcasting enters it. */
export type EmbeddedAct = Readonly<{ type: ActType; schemaVersion: number; data: Act['data'] }>;

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

/** A record was taken back with a reason. Both stay; the books are as if it had never stood. */
export type RecordVoided = DomainEvent<
  'RecordVoided',
  Readonly<{
    siteId: string;
    recordId: string;
    targetRecordId: string;
    reason: string;
    reversed: EmbeddedAct;
    restated: readonly Restatement[];
  }>
>;

export type SiteEvent = SiteOpened | Act | RecordVoided;

export const siteStream = (siteId: string): string => `site-${siteId}`;

export const actTypes: ReadonlySet<string> = new Set<ActType>([
  'OpeningStockDeclared',
  'Mined',
  'Refined',
  'MagnetProduced',
  'SoldToClient',
  'Exported',
  'Received',
]);

export const isAct = (event: DomainEvent): event is Act => actTypes.has(event.type);
