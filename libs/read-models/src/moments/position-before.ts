import type { LogPosition, Ordinal } from '@lodestone/kernel';
import type { MomentsReading } from './moments';

/** Where to begin reading `$all` so as to come to an ordinal without counting from the start. */
export type BeginAt = Readonly<{
  after: LogPosition | 'start';
  /** So many counted events come before it; what is read behind the last of them belongs to it. */
  skip: number;
}>;

/**
 * The nearest place at or before an ordinal. One that nobody has recorded yet has a place as well:
 * that of the last one that is known, and as many to skip as are missing.
 */
export function positionBefore(reading: MomentsReading, ordinal: Ordinal): BeginAt {
  const [place] = reading.rows(
    'places',
    'WHERE ordinal <= ? ORDER BY ordinal DESC LIMIT 1',
    ordinal,
  );
  if (!place) return { after: 'start', skip: ordinal };
  const after = { commit: BigInt(place.committed), prepare: BigInt(place.prepared) };
  return { after, skip: ordinal - place.ordinal };
}
