import type { Ordinal } from '@lodestone/kernel';
import { noStamp, type MomentsReading } from './moments';

/** The instant by which everything up to an ordinal had been told; undefined before there was a stamp. */
export function knownSince(
  reading: MomentsReading,
  { knownAt }: Readonly<{ knownAt: Ordinal }>,
): string | undefined {
  const knownMs = reading.get('moments', knownAt)?.knownMs ?? noStamp;
  return knownMs === noStamp ? undefined : new Date(knownMs).toISOString();
}
