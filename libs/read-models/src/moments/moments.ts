import { isCounted, type DomainEvent, type RecordedEvent } from '@lodestone/kernel';
import { eventTypes } from '@lodestone/ledger';
import {
  projection,
  type Fold,
  type Projection,
  type Reading,
  type Rows,
} from '@lodestone/projections';

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
  /**
   * Of every so many ordinals where the counted event before it lies in this store's log: from there
   * on the log brings the declarations that the ordinal takes along, and then the ordinal itself.
   * In digits, because a position of the server goes beyond what a number holds. Positions are this
   * store's own: a log that was moved to another one has others, and gets these rows anew.
   */
  places: {
    key: ['ordinal'],
    columns: { ordinal: 'integer', committed: 'text', prepared: 'text' },
  },
} as const;

export type MomentsReading = Reading<typeof tables>;

/** So many events are read in a millisecond, and a million of them have some thousand places. */
const ordinalsBetweenPlaces = 256;

/**
 * Which was the last ordinal that the ledger had been told at a time (design §5, *Time*), and where
 * in the log does an ordinal lie?
 */
export const moments = momentsWithPlaceEvery(ordinalsBetweenPlaces);

/** The same with places nearer to each other: specs have short histories. */
export function momentsWithPlaceEvery(ordinals: number): Projection<typeof tables> {
  const take: Fold<DomainEvent, typeof tables> = (recorded, rows, ordinal) => {
    // A declaration has the ordinal of the act that takes it along, and is older than it.
    if (!isCounted(recorded.stream)) return;
    addMoment(recorded, rows, ordinal);
    const next = ordinal + 1;
    if (next % ordinals !== 0) return;
    const { commit, prepare } = recorded.position;
    rows.put('places', { ordinal: next, committed: `${commit}`, prepared: `${prepare}` });
  };
  return projection<DomainEvent, typeof tables>({
    name: 'moments',
    version: 2,
    tables,
    on: Object.fromEntries(eventTypes.map((type) => [type, take])),
  });
}

function addMoment(
  { metadata }: RecordedEvent<DomainEvent>,
  rows: Rows<typeof tables>,
  ordinal: number,
): void {
  const recordedAtMs = Date.parse(metadata.recordedAt);
  const latest = rows.get('latest', 0);
  if (latest && latest.recordedAtMs >= recordedAtMs) return;
  rows.put('latest', { row: 0, recordedAtMs });
  rows.put('moments', { recordedAtMs, ordinal });
}
