import type { Ordinal } from '@lodestone/kernel';
import { noStamp, type MomentsReading } from './moments';

export type LatestStampQuestion = Readonly<{ laterThan: string }>;

export type LatestStamp = Readonly<{
  /** The largest stamp of the log, but for those of a clock that was declared faulty. */
  recordedAt?: string;
  /** Of the last declaration of a faulty clock; -1 where there is none. */
  declaredOrdinal: Ordinal;
  /** The first records in a row that are stamped later than asked for. */
  later?: Readonly<{ fromOrdinal: Ordinal; toOrdinal: Ordinal }>;
}>;

/** Whether the ledger was ever ahead of a time: whoever stamps the next record compares it with this. */
export function latestStamp(
  reading: MomentsReading,
  { laterThan }: LatestStampQuestion,
): LatestStamp {
  const latest = reading.get('latest', 0);
  const known = latest && reading.get('moments', latest.ordinal);
  if (!latest || !known) return { declaredOrdinal: -1 };
  const { declaredOrdinal } = latest;
  if (known.knownMs === noStamp) return { declaredOrdinal };
  const recordedAt = new Date(known.knownMs).toISOString();
  const later = laterRun(reading, { thanMs: Date.parse(laterThan), head: latest.ordinal });
  return { recordedAt, declaredOrdinal, ...(later ? { later } : {}) };
}

/** The record that raises the maximum beyond a time is stamped later than it, and begins the row. */
function laterRun(
  reading: MomentsReading,
  { thanMs, head }: Readonly<{ thanMs: number; head: Ordinal }>,
): LatestStamp['later'] {
  const first = 'WHERE knownMs > ? ORDER BY knownMs, ordinal LIMIT 1';
  const [from] = reading.rows('moments', first, thanMs);
  if (!from) return undefined;
  const fromOrdinal = from.ordinal;
  const next = 'WHERE ordinal > ? AND stampedMs <= ? ORDER BY ordinal LIMIT 1';
  const [after] = reading.rows('moments', next, fromOrdinal, thanMs);
  return { fromOrdinal, toOrdinal: after ? after.ordinal - 1 : head };
}
