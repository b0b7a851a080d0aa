import { isCounted, type DomainEvent, type Ordinal, type RecordedEvent } from '@lodestone/kernel';
import { eventTypes, type ClockFaultDeclared } from '@lodestone/ledger';
import {
  projection,
  type Fold,
  type Projection,
  type Reading,
  type Rows,
} from '@lodestone/projections';

const tables = {
  /**
   * Of every counted event, in milliseconds since 1970: its stamp, or `noStamp` where that was
   * declared to be of a faulty clock; and since when it is known, which is the largest stamp up to
   * there. The latter never falls, so one look finds what was known at a time, also where clocks were
   * set back.
   */
  moments: {
    key: ['ordinal'],
    columns: { ordinal: 'integer', stampedMs: 'integer', knownMs: 'integer' },
    indexes: { byTime: ['knownMs'] },
  },
  /** One row: how far `moments` goes, and the last declaration of a faulty clock (-1: none). */
  latest: {
    key: ['row'],
    columns: { row: 'integer', ordinal: 'integer', declaredOrdinal: 'integer' },
  },
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

type MomentsRows = Rows<typeof tables>;

export type MomentsReading = Reading<typeof tables>;

/**
 * Earlier than every stamp (the first instant that JavaScript knows): it raises no maximum, and what
 * comes before the first good stamp was known at all times.
 */
export const noStamp = -8_640_000_000_000_000;

/** So many events are read in a millisecond, and a million of them have some thousand places. */
const ordinalsBetweenPlaces = 256;

/**
 * Which was the last ordinal that the ledger had been told at a time (design §5, *Time*), and where
 * in the log does an ordinal lie?
 */
export const moments = momentsWithPlaceEvery(ordinalsBetweenPlaces);

/** The same with places nearer to each other: specs have short histories. */
export function momentsWithPlaceEvery(ordinals: number): Projection<typeof tables> {
  const take = (recorded: RecordedEvent, rows: MomentsRows, ordinal: Ordinal): void => {
    // A declaration has the ordinal of the act that takes it along, and is older than it.
    if (!isCounted(recorded.stream)) return;
    addMoment(recorded, rows, ordinal);
    const next = ordinal + 1;
    if (next % ordinals !== 0) return;
    const { commit, prepare } = recorded.position;
    rows.put('places', { ordinal: next, committed: `${commit}`, prepared: `${prepare}` });
  };
  const takeAny: Fold<DomainEvent, typeof tables> = (recorded, rows, ordinal) =>
    take(recorded, rows, ordinal);
  const declare: Fold<ClockFaultDeclared, typeof tables> = (recorded, rows, ordinal) => {
    take(recorded, rows, ordinal);
    withoutStamps(recorded.event.data, rows, ordinal);
  };
  return projection<DomainEvent, typeof tables>({
    name: 'moments',
    version: 3,
    tables,
    on: {
      ...Object.fromEntries(eventTypes.map((type) => [type, takeAny])),
      ClockFaultDeclared: declare as Fold<DomainEvent, typeof tables>,
    },
  });
}

function addMoment(
  { metadata }: RecordedEvent<DomainEvent>,
  rows: MomentsRows,
  ordinal: Ordinal,
): void {
  const stampedMs = Date.parse(metadata.recordedAt);
  const latest = rows.get('latest', 0) ?? { row: 0, ordinal: -1, declaredOrdinal: -1 };
  const before = rows.get('moments', latest.ordinal)?.knownMs ?? noStamp;
  rows.put('moments', { ordinal, stampedMs, knownMs: Math.max(before, stampedMs) });
  rows.put('latest', { ...latest, ordinal });
}

/** What was hidden behind the stamps of a faulty clock comes out, and is known since its own. */
function withoutStamps(
  { fromOrdinal, toOrdinal }: ClockFaultDeclared['data'],
  rows: MomentsRows,
  declaredOrdinal: Ordinal,
): void {
  let knownMs = rows.get('moments', fromOrdinal - 1)?.knownMs ?? noStamp;
  for (let ordinal = fromOrdinal; ordinal <= declaredOrdinal; ordinal++) {
    const moment = rows.get('moments', ordinal);
    if (!moment) continue;
    const stampedMs = ordinal <= toOrdinal ? noStamp : moment.stampedMs;
    knownMs = Math.max(knownMs, stampedMs);
    rows.put('moments', { ordinal, stampedMs, knownMs });
  }
  rows.put('latest', { row: 0, ordinal: declaredOrdinal, declaredOrdinal });
}
