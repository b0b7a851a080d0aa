import { isCounted, type DomainEvent, type RecordedEvent } from '@lodestone/kernel';
import { eventTypes } from '@lodestone/ledger';
import { projection, type Reading, type Rows } from '@lodestone/projections';

const tables = {
  /**
   * Each time that the running maximum of `recordedAt` rose, in milliseconds since 1970, and the
   * ordinal that raised it. Both only ever grow, so one look finds what was known at a time, also
   * where clocks were set back.
   */
  moments: {
    key: ['recordedAtMs'],
    columns: { recordedAtMs: 'integer', ordinal: 'integer' },
  },
  /** One row: the maximum so far. */
  latest: { key: ['row'], columns: { row: 'integer', recordedAtMs: 'integer' } },
} as const;

export type MomentsReading = Reading<typeof tables>;

/** Which was the last ordinal that the ledger had been told at a time (design §5, *Time*)? */
export const moments = projection<DomainEvent, typeof tables>({
  name: 'moments',
  version: 1,
  tables,
  on: Object.fromEntries(eventTypes.map((type) => [type, addMoment])),
});

function addMoment(
  { metadata, stream }: RecordedEvent<DomainEvent>,
  rows: Rows<typeof tables>,
  ordinal: number,
): void {
  // A declaration has the ordinal of the act that takes it along, and is older than it.
  if (!isCounted(stream)) return;
  const recordedAtMs = Date.parse(metadata.recordedAt);
  const latest = rows.get('latest', 0);
  if (latest && latest.recordedAtMs >= recordedAtMs) return;
  rows.put('latest', { row: 0, recordedAtMs });
  rows.put('moments', { recordedAtMs, ordinal });
}
