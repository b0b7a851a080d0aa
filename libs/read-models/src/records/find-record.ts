import type { Ordinal } from '@lodestone/kernel';
import { existing, type Reading } from '@lodestone/projections';
import { recordOf, recordsWithVoids, type RecordedAct, type RecordRow } from './record';

export type HistoryEntry = Readonly<{
  ordinal: Ordinal;
  change: 'recorded' | 'voided';
  /** The record that brought the change about: itself, or the void. */
  byRecordId: string;
  recordedAt: string;
  channel: string;
  reason?: string;
}>;

export type RecordQuestion = Readonly<{
  siteId: string;
  recordId: string;
  knownAt?: Ordinal | undefined;
}>;

export type RecordWithHistory = RecordedAct & Readonly<{ history: readonly HistoryEntry[] }>;

/** One record with everything that happened to it, oldest first; undefined if it is not there. */
export function findRecord(
  reading: Reading,
  { siteId, recordId, knownAt = reading.ordinal }: RecordQuestion,
): RecordWithHistory | undefined {
  const row = rowOf(reading, siteId, recordId);
  if (!row || row.ordinal > knownAt) return undefined;
  return { ...recordOf(row, knownAt), history: historyOf(reading, row, knownAt) };
}

const rowOf = (reading: Reading, siteId: string, recordId: string): RecordRow | undefined =>
  reading.get<RecordRow>(`${recordsWithVoids} WHERE siteId = ? AND recordId = ?`, siteId, recordId);

function historyOf(reading: Reading, row: RecordRow, knownAt: Ordinal): readonly HistoryEntry[] {
  const { siteId, voidedByRecordId, voidedAtOrdinal, reason } = row;
  const recorded = entryOf('recorded', row);
  if (voidedByRecordId === null || voidedAtOrdinal === null || reason === null) return [recorded];
  if (voidedAtOrdinal > knownAt) return [recorded];
  const by = existing(rowOf(reading, siteId, voidedByRecordId), 'a void is a record');
  return [recorded, { ...entryOf('voided', by), reason }];
}

const entryOf = (
  change: HistoryEntry['change'],
  { ordinal, recordId, recordedAt, channel }: RecordRow,
): HistoryEntry => ({ ordinal, change, byRecordId: recordId, recordedAt, channel });
