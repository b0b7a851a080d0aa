import type { Command } from '@lodestone/kernel';
import type { AddedLine, Analysis, CompositionPpm, WasteLine } from './lines';

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

export type SubmittedGoods = Readonly<{
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

type Dated = Readonly<{ occurredOn: string; occurredAt?: string }>;

export type SubmittedBringing = Dated &
  Readonly<{ type: 'OpeningStockDeclared' | 'Mined'; makes: readonly SubmittedLot[] }>;

export type SubmittedTransformation = Dated &
  Readonly<{
    type: 'Refined' | 'MagnetProduced';
    step: string;
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
  Readonly<{ type: 'SoldToClient' }> &
  (
    | Readonly<{ buyer: PartyRef; receivingSiteId?: undefined }>
    | Readonly<{ buyer?: undefined; receivingSiteId: string }>
  );

export type SubmittedExport = Dated &
  Required<SubmittedCounterparties> &
  Readonly<{
    type: 'Exported';
    buyer: PartyRef;
    finalDestinationCountryCode: string;
    customsDeclarationNumber?: string;
  }>;

export type SubmittedReceipt = Dated &
  Readonly<{
    type: 'Received';
    receipts: ReadonlyArray<
      Readonly<{ movementId: string; sentLotId: string; lotId: string; massGrams: number }>
    >;
  }>;

/** An act as submitted and validated, with declarations already replaced by their refs. */
export type SubmittedAct =
  SubmittedBringing | SubmittedTransformation | SubmittedSale | SubmittedExport | SubmittedReceipt;

export type RecordAct = Command<
  'RecordAct',
  Readonly<{ siteId: string; recordId: string; act: SubmittedAct }>
>;
