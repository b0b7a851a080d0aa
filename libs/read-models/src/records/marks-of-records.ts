import type { Ordinal } from '@lodestone/kernel';
import type { Flag } from '@lodestone/ledger';
import { flagsAt } from './flags-of-record';
import { contradictionsOf, type Contradiction } from './line-statements';
import { recordColumns, recordsKnownAt } from './record';
import type { RecordsReading } from './record-tables';
import type { Rules } from '../rules';

export type MarksQuestion = Readonly<{ siteId: string; recordIds: readonly string[] }>;

/** What a submitter is told beside what was stored, as soon as it has been seen. */
export type RecordMarks = Readonly<{
  recordId: string;
  ordinal: Ordinal;
  recordedAt: string;
  flags: readonly Flag[];
  /** Absent where no other site has said anything else. */
  contradictions?: readonly Contradiction[];
}>;

/** Of records that this read model has not taken yet nothing is said. */
export function marksOfRecords(
  reading: RecordsReading,
  { siteId, recordIds }: MarksQuestion,
  rules?: Rules,
): readonly RecordMarks[] {
  const flagsOf = flagsAt(reading, reading.ordinal, rules);
  const record = `${recordsKnownAt} WHERE siteId = ? AND recordId = ?`;
  return recordIds.flatMap((recordId) => {
    const contradictions = contradictionsOf(reading, { siteId, recordId }, reading.ordinal);
    return reading.select(recordColumns, record, reading.ordinal, siteId, recordId).map((row) => ({
      recordId,
      ordinal: row.ordinal,
      recordedAt: row.recordedAt,
      flags: flagsOf(row, row.data),
      ...(contradictions.length > 0 ? { contradictions } : {}),
    }));
  });
}
