import type { RecordedEvent } from '@lodestone/kernel';
import {
  standingAct,
  type Act,
  type RecordCorrected,
  type SiteEvent,
  type SiteOpened,
  type SiteRecord,
} from '@lodestone/ledger';
import {
  existing,
  json,
  projection,
  textOf,
  type Reading,
  type RowOf,
  type Rows,
} from '@lodestone/projections';
import { numberToken } from '../number-token';
import { buyerOnChain, numbersOfAct, type KnownNumber, type NumberField } from './numbers-of-act';

export const searchTables = {
  sites: { key: ['siteId'], columns: { siteId: 'text', enterpriseId: 'text' } },
  /** Which record an ordinal brought; and of a correction which it puts right. */
  told: {
    key: ['ordinal'],
    columns: {
      ordinal: 'integer',
      siteId: 'text',
      recordId: 'text',
      type: 'text',
      /** The buyer on the chain, who sees the papers of the sale as well. */
      declaredToId: 'text?',
      targetRecordId: 'text?',
      targetType: 'text?',
    },
  },
  /**
   * What a record or a lot is called, and by which papers it is known, once for each enterprise that
   * may see it: so an enterprise walks through its own alone. Nobody's name stands here. The first
   * number of an ordinal is the id of its record; the others are of the act that it states.
   */
  numbers: {
    key: ['viewerId', 'token', 'ordinal', 'number'],
    columns: {
      viewerId: 'text',
      token: 'text',
      ordinal: 'integer',
      number: 'integer',
      field: textOf<NumberField>(),
      /** As it was written. */
      value: 'text',
    },
    indexes: { token: ['token', 'ordinal'] },
  },
  /** Everything that a corrected record is known by, and since which ordinal. */
  corrected: {
    key: ['siteId', 'recordId'],
    columns: { siteId: 'text', recordId: 'text', numbers: json<readonly ToldNumber[]>() },
  },
} as const;

export type SearchReading = Reading<typeof searchTables>;

export type NumberRow = RowOf<(typeof searchTables)['numbers']>;

type SearchRows = Rows<typeof searchTables>;

type ToldNumber = KnownNumber & Readonly<{ ordinal: number; number: number }>;

/** Everything that has a record id is found by it. */
const everyRecord: Record<SiteRecord['type'], typeof addRecord> = {
  OpeningStockDeclared: addRecord,
  Mined: addRecord,
  ImportLanded: addRecord,
  ScrapCollected: addRecord,
  Refined: addRecord,
  MagnetProduced: addRecord,
  Recycled: addRecord,
  SoldToClient: addRecord,
  Exported: addRecord,
  Dispatched: addRecord,
  Received: addRecord,
  DestinationChanged: addRecord,
  StockTaken: addRecord,
  LotAssayed: addRecord,
  LotsRegrouped: addRecord,
  Discarded: addRecord,
  Lost: addRecord,
  LotHeld: addRecord,
  LotReleased: addRecord,
  PeriodClosed: addRecord,
  RecordVoided: addRecord,
  RecordCorrected: addRecord,
};

/**
 * Which record or lot is this? By the ids and papers that stand in acts. Enterprises and clients are
 * found in read models of their own, so that an identity stands in one place and is forgotten there.
 */
export const search = projection<SiteEvent, typeof searchTables>({
  name: 'search',
  version: 2,
  tables: searchTables,
  on: {
    SiteOpened: ({ event: { data } }: RecordedEvent<SiteOpened>, rows) =>
      rows.put('sites', { siteId: data.siteId, enterpriseId: data.enterpriseId }),
    ...everyRecord,
  },
});

function addRecord({ event }: RecordedEvent<SiteRecord>, rows: SearchRows, ordinal: number): void {
  const { siteId, recordId } = event.data;
  const ownerId = ownerOf(siteId, rows);
  // What a correction says is what its target is from now on known by; what it was known by stays.
  const act = standingAct(event);
  const isCorrection = event.type === 'RecordCorrected';
  const declaredToId = buyerOnChain(act);
  rows.put('told', {
    ordinal,
    siteId,
    recordId,
    type: event.type,
    declaredToId,
    targetRecordId: isCorrection ? event.data.targetRecordId : null,
    targetType: isCorrection ? event.data.act.type : null,
  });
  const ofRecord = { field: 'record-id', value: recordId, declaredToId } as const;
  const numbers = act ? numbersOfAct(act) : [];
  const told = [isCorrection ? { ...ofRecord, declaredToId: null } : ofRecord, ...numbers].map(
    (number, n): ToldNumber => ({ ...number, ordinal, number: n }),
  );
  if (isCorrection) replaceNumbers(event, told.slice(1), { rows, ownerId });
  for (const number of told) addNumber(number, ownerId, rows);
}

const ownerOf = (siteId: string, rows: SearchRows): string =>
  existing(rows.get('sites', siteId), 'a site is opened first').enterpriseId;

/** The buyer sees the papers of the sale, and not what its seller calls the lots. */
const viewersOf = ({ field, declaredToId }: KnownNumber, ownerId: string): readonly string[] =>
  field === 'lot-id' || declaredToId === null || declaredToId === ownerId
    ? [ownerId]
    : [ownerId, declaredToId];

function addNumber(told: ToldNumber, ownerId: string, rows: SearchRows): void {
  const { field, value, ordinal, number } = told;
  const token = numberToken(value);
  if (token === '') return;
  for (const viewerId of viewersOf(told, ownerId)) {
    rows.put('numbers', { viewerId, token, ordinal, number, field, value });
  }
}

type Place = Readonly<{ rows: SearchRows; ownerId: string }>;

/** A number that the correction states again is found once, at the correction. */
function replaceNumbers(
  { data: { siteId, targetRecordId, reversed } }: RecordCorrected,
  stated: readonly ToldNumber[],
  { rows, ownerId }: Place,
): void {
  const known =
    rows.get('corrected', siteId, targetRecordId)?.numbers ??
    firstNumbersOf(reversed, { siteId, recordId: targetRecordId }, { rows, ownerId });
  const isStated = ({ field, value }: ToldNumber): boolean =>
    stated.some((number) => number.field === field && number.value === value);
  for (const number of known.filter(isStated)) deleteNumber(number, ownerId, rows);
  const numbers = [...known.filter((number) => !isStated(number)), ...stated];
  rows.put('corrected', { siteId, recordId: targetRecordId, numbers });
}

function deleteNumber(told: ToldNumber, ownerId: string, rows: SearchRows): void {
  for (const viewerId of viewersOf(told, ownerId)) {
    rows.delete('numbers', viewerId, numberToken(told.value), told.ordinal, told.number);
  }
}

/** By what a record was known before the first correction: as it was recorded. */
function firstNumbersOf(
  reversed: RecordCorrected['data']['reversed'],
  record: Readonly<{ siteId: string; recordId: string }>,
  { rows, ownerId }: Place,
): readonly ToldNumber[] {
  const { siteId, recordId } = record;
  const named = rows.scan('numbers', { viewerId: ownerId, token: numberToken(recordId) });
  const own = named.find(({ field, value, ordinal }) => {
    if (field !== 'record-id' || value !== recordId) return false;
    return rows.get('told', ordinal)?.siteId === siteId;
  });
  const { ordinal } = existing(own, 'only a record is corrected');
  return numbersOfAct(reversed as Act).map((known, n) => ({ ...known, ordinal, number: n + 1 }));
}
