import type { Ordinal } from '@lodestone/kernel';
import type { Flag } from '@lodestone/ledger';
import { flagsAt } from './flags-of-record';
import { recordColumns, recordsKnownAt } from './record';
import type { RecordsReading } from './records';
import type { Rules } from '../rules';

export type MarksQuestion = Readonly<{ siteId: string; recordIds: readonly string[] }>;

/** What a submitter is told beside what was stored, as soon as it has been seen. */
export type RecordMarks = Readonly<{
  recordId: string;
  ordinal: Ordinal;
  recordedAt: string;
  flags: readonly Flag[];
}>;

/** Of records that this read model has not taken yet nothing is said. */
export function marksOfRecords(
  reading: RecordsReading,
  { siteId, recordIds }: MarksQuestion,
  rules?: Rules,
): readonly RecordMarks[] {
  const flagsOf = flagsAt(reading, reading.ordinal, rules);
  const record = `${recordsKnownAt} WHERE siteId = ? AND recordId = ?`;
  return recordIds.flatMap((recordId) =>
    reading.select(recordColumns, record, reading.ordinal, siteId, recordId).map((row) => ({
      recordId,
      ordinal: row.ordinal,
      recordedAt: row.recordedAt,
      flags: flagsOf(row, row.data),
    })),
  );
}
