import type { Analysis, CompositionPpm } from '../measuring/composition';

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

/**
 * How far the streams of other sites had been read when it was found that nothing told before stands
 * against these grams. Final: what is told later yields to them.
 */
export type Looked = ReadonlyArray<Readonly<{ siteId: string; revision: number }>>;

/** Grams taken out of a lot. Without `looked` there was nothing to look at. */
export type TakenLot = LotStamp & Readonly<{ looked?: Looked }>;

/** A lot that the act brings into being. Made once; afterwards its mass only goes down. */
export type MadeLot = LotStamp & Readonly<{ analysis?: Analysis }>;

/** Measured waste that leaves the books: tailings, slag, sludge. Tailings kept are a lot instead. */
export type WasteLine = Readonly<{ material: string; massGrams: number; ppm: CompositionPpm }>;

/** What was mixed in and holds no rare earth: iron, ferro-boron, nickel plating. */
export type AddedLine = Readonly<{ material: string; massGrams: number }>;

/** So many grams of a lot that is taken here, in so many pieces of articles of that degree. */
export type BillLine = Readonly<{
  lotId: string;
  massGrams: number;
  pieces: number;
  processingDegree: string;
}>;

/** What of the goods is exported under which item of which licence. */
export type LicenceUse = Readonly<{ licenceNumber: string; item: number; massGrams: number }>;

/** Money as an invoice says it: a decimal string of minor units. */
export type Money = Readonly<{ valueMinor: string; currency: string }>;

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

/** A take of a sale abroad names the lot of status `sold` that the goods become. */
export type SoldTake = TakenLot & Readonly<{ successorLotId?: string }>;
