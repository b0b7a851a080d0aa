import type { KeyedRows } from '@lodestone/kernel';
import type { ContentMicrograms } from '../measuring/composition';
import type { LotStamp, SaleTerms } from '../records/lines';
import type { SiteOpened } from '../records/site.events';
import type { ArrivesAs } from './flows';
import type { Transfer } from './operators';

/** Rows hold only what a decision needs; a read model holds what a screen needs. */
export type SiteRow = Pick<SiteOpened['data'], 'siteId' | 'enterpriseId' | 'activities'> & {
  readonly countryCode: string;
  readonly contentDigest: string;
  /** Who was to operate it from which day on, in the order of telling. */
  readonly transfers?: readonly Transfer[];
};

/** A record that builds on something, by name and place, so that a refusal can name it. */
export type RecordPlace = Readonly<{ recordId: string; revision: number }>;

export type RecordRow = Readonly<{
  type: string;
  contentDigest: string;
  /** Of the record itself, which its corrections do not move. */
  revision: number;
  /** Of the event that holds the version that stands: its own, or that of the newest correction. */
  latestRevision: number;
  state: 'live' | 'voided';
  /** It has been corrected once: no statement of it says all that it says now. */
  isCorrected?: true;
  /** Where its papers alone were corrected: the event whose statements say all of it, still. */
  statedRevision?: number;
  /** Voids and corrections of it that stand, oldest first: only the newest can be taken back. */
  repairs?: readonly RecordPlace[];
  /** Sites that it sent to or received from, return legs included: they may say something of it. */
  partners?: readonly string[];
  /** Whose it is, where that is not who operated the site first. */
  operatorId?: string;
  /** Of a hold that stands, or of what holds what it found: lots and units. */
  holds?: readonly string[];
  heldUnits?: readonly string[];
}>;

/** Since when a lot has had a composition; the first is that of the record that made it. */
export type LotAssay = RecordPlace & Pick<LotStamp, 'assayRecordId' | 'ppm' | 'uncertaintyPpm'>;

/**
 * Grams that a receipt brought in, or a void or correction of a sending gave back: another site may
 * have said something else of the same line before. Open until somebody who takes them has looked.
 */
export type OpenLine = RecordPlace &
  Readonly<{ movementId: string; sentLotId: string; senderId: string; massGrams: number }>;

export type Count = RecordPlace & Readonly<{ countedOn: string }>;

/** `massGrams` is what is left. A voided lot stays, because its id is never used again. */
export type LotRow = LotStamp &
  Readonly<{
    firstOn: string;
    madeById: string;
    madeRevision: number;
    state: 'live' | 'voided';
    /** Oldest first; the last one is the composition of today. */
    assays: readonly [LotAssay, ...LotAssay[]];
    counts: readonly Count[];
    holds: readonly RecordPlace[];
    openLines?: readonly OpenLine[];
  }>;

/** A live record that took from a lot. */
export type UseRow = RecordPlace &
  Readonly<{ massGrams: number; occurredOn: string; assayRecordId: string }>;

/** A line sent to another site, read by that site's receipts. Stays when its sending is voided. */
export type SentRow = Readonly<{
  movementId: string;
  sentBy: string;
  /** Where it is going now. */
  receivingSiteId: string;
  expectations: Expectations;
  /** A return leg goes back to its sender, which cannot refuse it. */
  isReturn: boolean;
  /** Of a return leg: the line whose goods are on their way back. */
  returnOf?: string;
  /** Of a dispatch: why it goes there without a sale. */
  purpose?: string;
  /** The owner and the status of the lot that arrives. */
  arrivesAs: ArrivesAs;
  occurredOn: string;
  sent: LotStamp;
  state: 'live' | 'voided';
  /** Live redirections, oldest first. */
  redirections: ReadonlyArray<
    RecordPlace &
      Readonly<{ fromSiteId: string; movedGrams: number; expectationsBefore: Expectations }>
  >;
}>;

/** By site that is or was named: what it may expect of a line, and what was redirected from it. */
export type Expectations = Readonly<
  Record<string, Readonly<{ expectedGrams: number; movedAwayGrams: number }>>
>;

/** The live receipts here of a line, oldest first. */
export type ReceivedRow = Readonly<{
  receipts: ReadonlyArray<RecordPlace & Readonly<{ clearedGrams: number; closes: boolean }>>;
}>;

/** What this site has ever said of a line, in the order of telling: taken back or not. */
export type LineRow = Readonly<{ statements: readonly LineStatement[] }>;

/**
 * `changes` are grams that come (+) to a place between sites, or leave it (−): `site/R` is what is
 * on its way to R, `leg/m` what is on its way back as movement m.
 */
export type LineStatement = RecordPlace &
  Readonly<{
    changes: Readonly<Record<string, number>>;
    /** The revision of the statement that it takes back whole. */
    undoes?: number;
  }>;

/** A live deal of this site, a sale or an export. */
export type DealRow = Readonly<{
  recordId: string;
  /** A sale abroad: exports fulfil it, here or where the goods lie by then. */
  abroad: boolean;
  /** Who sold, or exported. */
  sellerId: string;
  occurredOn: string;
  /** What an export in fulfilment of it is compared with. */
  terms: Omit<SaleTerms, 'differingParties' | 'sellerId'>;
  /** Refs of the parties that it named. */
  parties: Readonly<Partial<Record<SaleTerms['differingParties'][number], string>>>;
}>;

/** A live paper that changes the value of a deal. */
export type AdjustmentRow = RecordPlace & Readonly<{ adjustmentMinor: string; occurredOn: string }>;

/** What is in a unit, and what went through it on days after its last count (postings.md C4). */
export type UnitRow = Readonly<{
  contentMicrograms: ContentMicrograms;
  throughput: Throughput;
  counts: readonly Count[];
  /** Counts that found too much in it: nothing is drawn until they are released. */
  holds?: readonly RecordPlace[];
}>;

/** Sums of squares of standard deviations, and of what came out; decimal strings, by element. */
export type Throughput = Readonly<{
  variance: Readonly<Record<string, string>>;
  outMicrograms: ContentMicrograms;
}>;

/** What a live record put into a unit (+) or took out of it (−), on its day. */
export type UnitUseRow = RecordPlace &
  Readonly<{
    occurredOn: string;
    contentMicrograms: ContentMicrograms;
    /** The errors that it brings to the period of its day; none of a count. */
    throughput: Throughput;
  }>;

/** A ref that acts of the site do not name any more, since which revision. */
export type RetiredRefRow = Readonly<{ revision: number }>;

export const siteKey = 'site';
export const retiredRefKey = (ref: string): string => `retired-ref/${ref}`;
export const recordKey = (recordId: string): string => `record/${recordId}`;
export const lotKey = (lotId: string): string => `lot/${lotId}`;
export const usesOf = (lotId: string): string => `use/${lotId}/`;
export const dealKey = (dealId: string): string => `deal/${dealId}`;
export const adjustmentsOf = (dealId: string): string => `adjustment/${dealId}/`;
export const sentOf = (movementId: string): string => `sent/${movementId}/`;
export const sentKey = (movementId: string, lotId: string): string =>
  `${sentOf(movementId)}${lotId}`;
export const receivedKey = (movementId: string, lotId: string): string =>
  `received/${movementId}/${lotId}`;
export const lineKey = (movementId: string, lotId: string): string => `line/${movementId}/${lotId}`;
/** The lines that a record of a site has ever sent. */
export const linesOfRecord = (siteId: string, recordId: string): string =>
  `line/${siteId}/${recordId}/`;
/** The names in a `lineKey`: ids have no slash, and a movement has two. */
export function lineOf(key: string): Readonly<{ movementId: string; lotId: string }> {
  const [, siteId = '', recordId = '', n = '', lotId = ''] = key.split('/');
  return { movementId: `${siteId}/${recordId}/${n}`, lotId };
}
export const unitKey = (unitId: string): string => `unit/${unitId}`;
export const unitUsesOf = (unitId: string): string => `unit-use/${unitId}/`;

/** Zero-padded, so that key order is order of recording. */
const padded = (revision: number): string => String(revision).padStart(12, '0');

export const useKey = (lotId: string, revision: number): string =>
  `${usesOf(lotId)}${padded(revision)}`;

export const adjustmentKey = (dealId: string, revision: number): string =>
  `${adjustmentsOf(dealId)}${padded(revision)}`;

export const unitUseKey = (unitId: string, revision: number): string =>
  `${unitUsesOf(unitId)}${padded(revision)}`;

/** Undefined of a record that the site does not have. */
export const recordStateOf = (rows: KeyedRows, recordId: string): RecordRow['state'] | undefined =>
  recordRowOf(rows, recordId)?.state;

export const recordRowOf = (rows: KeyedRows, recordId: string): RecordRow | undefined =>
  rows.get<RecordRow>(recordKey(recordId));

export const siteRowOf = (rows: KeyedRows): SiteRow | undefined => rows.get<SiteRow>(siteKey);

export const lotRowOf = (rows: KeyedRows, lotId: string): LotRow | undefined =>
  rows.get<LotRow>(lotKey(lotId));

/** The day of the newest wall among these counts: nothing dated on or before it moves mass. */
export const lastCountOn = (counts: readonly Count[]): string | undefined =>
  counts.reduce<string | undefined>(
    (latest, { countedOn }) => (latest === undefined || countedOn > latest ? countedOn : latest),
    undefined,
  );

/** A live record took from it, assayed it or counted it: others rely on what it was made as. */
export const isInUse = (rows: KeyedRows, lot: LotRow): boolean =>
  lot.assays.length > 1 ||
  lot.counts.length > 0 ||
  rows.scan(usesOf(lot.lotId), { limit: 1 }).length > 0;
