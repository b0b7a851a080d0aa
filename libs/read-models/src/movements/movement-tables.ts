import type { CompositionPpm, ContentMicrograms } from '@lodestone/ledger';
import { json, textOf, type Reading, type RowOf, type Rows } from '@lodestone/projections';
import type { MovementKind } from '@lodestone/reference';

/** What the sender says: so many grams of this left for there. */
export type Sent = Readonly<{
  toSiteId: string;
  kind: MovementKind;
  massGrams: number;
  ppm: CompositionPpm;
  ownerId: string;
  status: string;
  grade?: string;
  /** Of a sale: whose it is by declaration. */
  sellerId?: string;
}>;

/** What the receiver says of it. Figures of its own are there where it had the goods analysed. */
export type Arrived = Readonly<{
  clearedGrams: number;
  lotId?: string;
  massGrams?: number;
  ppm?: CompositionPpm;
  surplus?: Readonly<{ lotId: string; massGrams: number; ppm?: CompositionPpm }>;
  refused?: Readonly<{ returnMovementId: string; massGrams: number; reason: string }>;
  discrepancy?: string;
  closes: boolean;
}>;

/** The sender says that the rest goes elsewhere. */
export type Redirected = Readonly<{
  fromSiteId: string;
  toSiteId: string;
  movedGrams: number;
  reason: string;
}>;

export type Verb = 'sent' | 'received' | 'redirected';

/** Grams, and content by element as decimal text: what a month of a pair comes to. */
const pairColumns = {
  receipts: 'integer',
  /** Receipts that were short of what they cleared, and those that were over it. */
  short: 'integer',
  over: 'integer',
  clearedGrams: 'integer',
  differenceGrams: 'integer',
  clearedMicrograms: json<ContentMicrograms>(),
  differenceMicrograms: json<ContentMicrograms>(),
} as const;

export const movementTables = {
  /** Where the ledger's days begin. */
  calendar: { key: ['name'], columns: { name: 'text', zone: 'text' } },
  /** Every line that was ever sent from one site to another, as it is now. */
  lines: {
    key: ['sentOrdinal', 'n'],
    columns: {
      /** The event that told of it first, and its place among the lines of that event. */
      sentOrdinal: 'integer',
      n: 'integer',
      movementId: 'text',
      lotId: 'text',
      fromSiteId: 'text',
      /** Where it goes now. */
      toSiteId: 'text',
      /** What it is now, and what else it was until a correction: at earlier moments it still is. */
      kind: textOf<MovementKind>(),
      kindsBefore: json<readonly MovementKind[]>(),
      material: 'text',
      /** Of a return leg: the line whose goods go back. */
      returnOf: 'text?',
      /** 1 while anything of it is on its way, or less than nothing. */
      isOpen: 'integer',
      inTransitGrams: 'integer',
      /** Up to which event, and which day, something was said of it. */
      lastOrdinal: 'integer',
      lastOn: 'text',
      /** The first day of all that was ever said of it, and the last on which it was said to be sent. */
      firstOn: 'text',
      lastSentOn: 'text',
      /** As in `sides`. */
      parties: json<readonly string[]>(),
    },
    indexes: {
      line: ['movementId', 'lotId'],
      open: ['isOpen'],
      told: ['lastOrdinal'],
      happened: ['lastOn'],
      sent: ['lastSentOn'],
      leg: ['returnOf', 'lotId'],
    },
  },
  /** Whose lines these are: `from/SITE`, `to/SITE` of every site ever named, `for/SELLER`. */
  sides: {
    key: ['party', 'isOpen', 'sentOrdinal', 'n'],
    columns: { party: 'text', isOpen: 'integer', sentOrdinal: 'integer', n: 'integer' },
  },
  /** What was said (+1) or taken back (−1) of a line; never changed. */
  told: {
    key: ['sentOrdinal', 'n', 'ordinal', 'line'],
    columns: {
      sentOrdinal: 'integer',
      n: 'integer',
      ordinal: 'integer',
      line: 'integer',
      sign: 'integer',
      verb: textOf<Verb>(),
      siteId: 'text',
      recordId: 'text',
      occurredOn: 'text',
      /** Of what a void or correction says: which it is, its own name, and what it is about. */
      repair: json<RepairTold | null>(),
      /** `null` of what is taken back: it is what it was. */
      data: json<Sent | Arrived | Redirected | null>(),
    },
  },
  /** What receipts of a month differ from what was sent, by sender and receiver, as it is now. */
  pairMonths: {
    key: ['fromSiteId', 'toSiteId', 'month'],
    columns: { fromSiteId: 'text', toSiteId: 'text', month: 'text', ...pairColumns },
    indexes: { to: ['toSiteId'] },
  },
} as const;

export type RepairTold = Readonly<{
  type: 'RecordVoided' | 'RecordCorrected';
  recordId: string;
  targetRecordId: string;
}>;

export type MovementsReading = Reading<typeof movementTables>;
export type MovementRows = Rows<typeof movementTables>;
export type LineRow = RowOf<typeof movementTables.lines>;
export type ToldRow = RowOf<typeof movementTables.told>;
export type PairMonthRow = RowOf<typeof movementTables.pairMonths>;
