import type { Ordinal } from '@lodestone/kernel';
import { columnsFrom, existing, type RowOfColumns } from '@lodestone/projections';
import { recordTables, type RecordsReading } from './record-tables';

const namedColumns = columnsFrom(
  recordTables.records,
  'siteId',
  'recordId',
  'enterpriseId',
  'type',
  'recordedAt',
  'targetRecordId',
  'reversedOn',
  'statedOn',
);

/** Which record it is, without what it says. */
export type NamedRecord = RowOfColumns<typeof namedColumns>;

/** The record that an ordinal brought; for whoever knows that it brought one. */
export function recordToldAt(reading: RecordsReading, ordinal: Ordinal): NamedRecord {
  const [record] = reading.select(
    namedColumns,
    `SELECT siteId, recordId, enterpriseId, type, recordedAt, targetRecordId, reversedOn, statedOn
     FROM records WHERE ordinal = ?`,
    ordinal,
  );
  return existing(record, 'a line is brought by a record');
}

/**
 * Of a void or correction: the day by which its lateness is judged, the earlier of what it takes back
 * and what it states. Else a day that is moved on and home again would be told in time each time.
 */
export const repairedOn = ({
  reversedOn,
  statedOn,
}: Pick<NamedRecord, 'reversedOn' | 'statedOn'>): string | undefined =>
  [reversedOn, statedOn].filter((day) => day !== null).sort()[0];

/** When a record that is there was recorded. */
export function recordedAtOf(reading: RecordsReading, siteId: string, recordId: string): string {
  const [record] = reading.select(
    columnsFrom(recordTables.records, 'recordedAt'),
    'SELECT recordedAt FROM records WHERE siteId = ? AND recordId = ?',
    siteId,
    recordId,
  );
  return existing(record, 'a deal is of a record').recordedAt;
}

/** Whether a site had a record of that name, as was known by an ordinal. */
export const isRecordKnown = (
  reading: RecordsReading,
  { siteId, recordId }: Readonly<{ siteId: string; recordId: string }>,
  knownAt: Ordinal,
): boolean =>
  reading.scan('records', { siteId, recordId }).some(({ ordinal }) => ordinal <= knownAt);
