import type { Ordinal } from '@lodestone/kernel';
import type { Flag } from '@lodestone/ledger';
import type { Reading } from '@lodestone/projections';
import { flagsAt } from './flags-of-record';
import { recordOf, recordsKnownAt, type RecordRow } from './record';

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
  reading: Reading,
  { siteId, recordIds }: MarksQuestion,
): readonly RecordMarks[] {
  const flags = flagsAt(reading, reading.ordinal);
  return recordIds.flatMap((recordId) => {
    const row = reading.get<RecordRow>(
      `${recordsKnownAt} WHERE siteId = ? AND recordId = ?`,
      reading.ordinal,
      siteId,
      recordId,
    );
    if (!row) return [];
    const { ordinal, recordedAt, flags: seen } = recordOf(row, reading.ordinal, flags);
    return [{ recordId, ordinal, recordedAt, flags: seen }];
  });
}
