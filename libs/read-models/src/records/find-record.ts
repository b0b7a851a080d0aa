import type { Ordinal } from '@lodestone/kernel';
import { columnsFrom, existing } from '@lodestone/projections';
import { flagsAt } from './flags-of-record';
import { contradictionsOf, type Contradiction } from './line-statements';
import {
  recordColumns,
  recordOf,
  recordsKnownAt,
  type RecordedAct,
  type RecordRow,
} from './record';
import { recordTables, type RecordsReading } from './record-tables';
import { isShown, type ShownTo } from './shown-to';
import type { Rules } from '../rules';

export type HistoryEntry = Readonly<{
  ordinal: Ordinal;
  change: 'recorded' | 'corrected' | 'voided' | 'restored';
  /** The record that brought the change about: itself, the correction or the void. */
  byRecordId: string;
  recordedAt: string;
  channel: string;
  reason?: string;
}>;

export type RecordQuestion = Readonly<{
  siteId: string;
  recordId: string;
  knownAt?: Ordinal | undefined;
}> &
  ShownTo;

export type RecordWithHistory = RecordedAct &
  Readonly<{ history: readonly HistoryEntry[]; contradictions?: readonly Contradiction[] }>;

/** One record with everything that happened to it, oldest first; undefined if it is not there. */
export function findRecord(
  reading: RecordsReading,
  { siteId, recordId, knownAt = reading.ordinal, ...shownTo }: RecordQuestion,
  rules?: Rules,
): RecordWithHistory | undefined {
  const found = rowOf(reading, { siteId, recordId, knownAt });
  const row = found && found.ordinal <= knownAt ? found : undefined;
  if (!isShown(reading, row, { ...shownTo, knownAt })) return undefined;
  const record = recordOf(row, knownAt, flagsAt(reading, knownAt, rules));
  const contradictions = contradictionsOf(reading, { siteId, recordId }, knownAt);
  return {
    ...record,
    history: historyOf(reading, row, knownAt),
    ...(contradictions.length > 0 ? { contradictions } : {}),
  };
}

const correction = columnsFrom(recordTables.corrections, 'correctedByRecordId', 'correctionReason');

type Named = Readonly<{ siteId: string; recordId: string; knownAt: Ordinal }>;

const rowOf = (
  reading: RecordsReading,
  { siteId, recordId, knownAt }: Named,
): RecordRow | undefined =>
  reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE siteId = ? AND recordId = ?`,
    knownAt,
    siteId,
    recordId,
  )[0];

function historyOf(
  reading: RecordsReading,
  row: RecordRow,
  knownAt: Ordinal,
): readonly HistoryEntry[] {
  const { siteId, recordId } = row;
  const by = (name: string): RecordRow =>
    existing(rowOf(reading, { siteId, recordId: name, knownAt }), 'a repair is a record');
  const corrected = reading
    .select(
      correction,
      `SELECT correctedByRecordId, correctionReason FROM corrections
       WHERE siteId = ? AND recordId = ? AND ordinal <= ? ORDER BY ordinal, line`,
      siteId,
      recordId,
      knownAt,
    )
    .map(({ correctedByRecordId, correctionReason }) => ({
      ...entryOf('corrected', by(correctedByRecordId)),
      reason: correctionReason,
    }));
  const voided = reading
    .scan('voids', { siteId, recordId })
    .flatMap((each) => [
      ...(each.voidedAtOrdinal <= knownAt
        ? [{ ...entryOf('voided', by(each.voidedByRecordId)), reason: each.reason }]
        : []),
      ...(each.restoredByRecordId !== null && (each.restoredAtOrdinal ?? Infinity) <= knownAt
        ? [entryOf('restored', by(each.restoredByRecordId))]
        : []),
    ]);
  return [entryOf('recorded', row), ...[...corrected, ...voided].sort(byOrdinal)];
}

const byOrdinal = (a: HistoryEntry, b: HistoryEntry): number => a.ordinal - b.ordinal;

const entryOf = (
  change: HistoryEntry['change'],
  { ordinal, recordId, recordedAt, channel }: RecordRow,
): HistoryEntry => ({ ordinal, change, byRecordId: recordId, recordedAt, channel });
