import type { DomainEvent } from '@lodestone/kernel';
import type { Analysis, CompositionPpm, ContentMicrograms } from '../measuring/composition';
import type { Looked, LotStamp, MadeLot, TakenLot } from './lines';
import type { ActHeader, RecordHeader } from './act-header';

/**
 * More was found than measuring can explain, many times over: what it is, is held until an authority
 * releases it, and this is how much measuring could have explained.
 */
export type HeldGain = Readonly<{ allowedGrams: number }>;

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

/** Somebody looked what is really there. A count is a wall for what is dated before it. */
export type StockTaken = DomainEvent<
  'StockTaken',
  ActHeader & Readonly<{ method?: string; lots: readonly LotCount[]; units: readonly UnitCount[] }>
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

/** Split, merged, given to another owner or status, or written off as scrap: the matter stays. */
export type LotsRegrouped = DomainEvent<
  'LotsRegrouped',
  ActHeader & Readonly<{ kind: string; takes: readonly TakenLot[]; makes: readonly MadeLot[] }>
>;

/** Measured waste or a laboratory sample left the books. */
export type Discarded = DomainEvent<
  'Discarded',
  ActHeader & Readonly<{ kind: string; takes: readonly TakenLot[] }>
>;

/** Fire, theft or a spill: explained, and so no part of what is unaccounted for. */
export type Lost = DomainEvent<
  'Lost',
  ActHeader & Readonly<{ cause: string; takes: readonly TakenLot[] }>
>;

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

/** The enterprise says that a month is complete. What comes later is late, and still recorded. */
export type PeriodClosed = DomainEvent<
  'PeriodClosed',
  RecordHeader &
    Readonly<{
      /** `YYYY-MM` in the ledger's calendar zone. */
      month: string;
    }>
>;
