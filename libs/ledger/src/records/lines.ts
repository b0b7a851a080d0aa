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

/** One line of the invoice. Its `dealId` (`siteId/recordId/n`) is the deal's name for ever. */
export type GoodsLine<Take extends TakenLot = TakenLot> = Readonly<{
  dealId: string;
  goodsCode: string;
  grade: string;
  pieces?: number;
  /** Decimal string of minor units: cents, not euros. */
  valueMinor: string;
  currency: string;
  /** Of an export that fulfils a sale abroad: the deal of that sale. */
  saleDealId?: string;
  takes: readonly Take[];
}>;

/** A take of a sale abroad names the lot of status `sold` that the goods become. */
export type SoldTake = TakenLot & Readonly<{ successorLotId?: string }>;
