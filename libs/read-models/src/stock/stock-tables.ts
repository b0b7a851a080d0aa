import type { CompositionPpm, ContentMicrograms } from '@lodestone/ledger';
import { json, type Reading, type RowOf, type Rows } from '@lodestone/projections';
import type { StoredAmount } from './amount';

/** Since which record a lot has had a composition. */
type LotAssay = Readonly<{
  assayRecordId: string;
  ppm: CompositionPpm;
  uncertaintyPpm?: CompositionPpm;
}>;

/** What a lot is, apart from its grams. */
export type LotFacts = Readonly<{
  ownerId: string;
  status: string;
  material: string;
  grade?: string;
  /** Of a lot of status `sold`: the deal whose goods it is. */
  dealId?: string;
  /** The record that made it, and its day. */
  madeById: string;
  firstOn: string;
  /** Oldest first; the last one is the composition of today. */
  assays: readonly LotAssay[];
  /** Live counts: nothing dated on or before the latest of them moves mass. */
  counts: ReadonlyArray<Readonly<{ recordId: string; countedOn: string }>>;
}>;

/** What a lot is counted under, besides its site. */
export type Grouped = Pick<LotFacts, 'ownerId' | 'material' | 'grade' | 'status'>;

/** Ids and codes have no such character. */
const betweenParts = '|';

export const groupOf = ({ ownerId, material, grade = '', status }: Grouped): string =>
  [ownerId, material, grade, status].join(betweenParts);

/** What the text of sums has where there is a group of this owner. */
export const ownedBy = (ownerId: string): string => `"${ownerId}${betweenParts}`;

export type Place = Readonly<
  Record<'siteId' | 'ownerId' | 'material' | 'grade' | 'status', string>
>;

export function placeOf(siteId: string, group: string): Place {
  const [ownerId = '', material = '', grade = '', status = ''] = group.split(betweenParts);
  return { siteId, ownerId, material, grade, status };
}

/** By group. */
export type StockSums = Readonly<Record<string, StoredAmount>>;

const cellColumns = {
  cube: 'text',
  period: 'text',
  siteId: 'text',
  block: 'integer',
  sums: json<StockSums>(),
} as const;

export const stockTables = {
  /** Every lot that was ever made, as it is now. */
  lots: {
    key: ['siteId', 'lotId'],
    columns: {
      siteId: 'text',
      lotId: 'text',
      ownerId: 'text',
      /** As its facts say: with every change it is asked where that is to be added. */
      material: 'text',
      grade: 'text?',
      status: 'text',
      assayRecordId: 'text',
      /** 1 while something is left of it: what is there now is found without what was there once. */
      isLeft: 'integer',
      massGrams: 'integer',
      /** Between which events, and which days, its changes lie. */
      firstOrdinal: 'integer',
      firstOn: 'text',
      lastOrdinal: 'integer',
      lastOn: 'text',
    },
    indexes: { owner: ['ownerId', 'isLeft'], left: ['isLeft', 'siteId'] },
  },
  facts: {
    key: ['siteId', 'lotId'],
    columns: {
      siteId: 'text',
      lotId: 'text',
      /** Before this one something else was known of it. */
      sinceOrdinal: 'integer',
      facts: json<LotFacts>(),
    },
  },
  /** What was known of a lot before an assay, a count or a correction said otherwise. */
  earlierFacts: {
    key: ['siteId', 'lotId', 'untilOrdinal'],
    columns: {
      siteId: 'text',
      lotId: 'text',
      untilOrdinal: 'integer',
      ownerId: 'text',
      facts: json<LotFacts>(),
    },
    indexes: { owner: ['ownerId'] },
  },
  /** Grams that came (+) or left (−), on the line's own day; never changed. */
  changes: {
    key: ['siteId', 'lotId', 'ordinal', 'line'],
    columns: {
      siteId: 'text',
      lotId: 'text',
      ordinal: 'integer',
      line: 'integer',
      occurredOn: 'text',
      massGrams: 'integer',
      /** Whose ppm valued them. */
      assayRecordId: 'text',
    },
  },
  /**
   * What each event adds to the sums of what lies at a site, as its lots were known to be; never changed.
   */
  lines: {
    columns: { siteId: 'text', occurredOn: 'text', sums: json<StockSums>() },
    indexes: { day: ['occurredOn'] },
  },
  /** What the lines of a site and a period come to that were known at the end of a block of ordinals. */
  cells: { key: ['cube', 'period', 'siteId'], columns: cellColumns },
  /** What a cell came to at the end of an earlier block. */
  earlierCells: { key: ['cube', 'period', 'siteId', 'block'], columns: cellColumns },
  rolledUp: {
    key: ['cube'],
    columns: { cube: 'text', blocks: 'integer', blockOrdinals: 'integer' },
  },
  /** What is in a unit now, apart for each owner. */
  units: {
    key: ['siteId', 'unitId', 'ownerId'],
    columns: {
      siteId: 'text',
      unitId: 'text',
      ownerId: 'text',
      massGrams: 'integer',
      elementMicrograms: json<ContentMicrograms>(),
      lastOrdinal: 'integer',
      lastOn: 'text',
    },
    indexes: { owner: ['ownerId'] },
  },
  unitChanges: {
    key: ['siteId', 'unitId', 'ownerId', 'ordinal', 'line'],
    columns: {
      siteId: 'text',
      unitId: 'text',
      ownerId: 'text',
      ordinal: 'integer',
      line: 'integer',
      occurredOn: 'text',
      massGrams: 'integer',
      elementMicrograms: json<ContentMicrograms>(),
    },
  },
  /** Of lots, and of units as `unit:…`. */
  holds: {
    key: ['siteId', 'lotId', 'heldByRecordId', 'heldOrdinal'],
    columns: {
      siteId: 'text',
      lotId: 'text',
      heldByRecordId: 'text',
      heldOrdinal: 'integer',
      heldOn: 'text',
      /** Empty of what an act found and nobody can explain. */
      reason: 'text',
      releasedOn: 'text?',
      releasedOrdinal: 'integer?',
    },
    indexes: { hold: ['siteId', 'heldByRecordId'] },
  },
} as const;

export type StockReading = Reading<typeof stockTables>;
export type StockRows = Rows<typeof stockTables>;
export type UnitRow = RowOf<typeof stockTables.units>;

export const ppmOf = ({ assays }: LotFacts): CompositionPpm => assays.at(-1)?.ppm ?? {};

/** No id has a colon, so no lot is called like a unit. */
export const heldUnit = (unitId: string): string => `unit:${unitId}`;
