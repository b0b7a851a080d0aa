import type { Ordinal } from '@lodestone/kernel';
import type { MomentsReading } from './moments';

/** An instant with its offset; what is finer than a millisecond is cut off. */
export type MomentQuestion = Readonly<{ at: string }>;

export type Moment = Readonly<{
  /** The last ordinal that was known then; -1 before the first record. */
  ordinal: Ordinal;
  /** The last ordinal that is known now. */
  head: Ordinal;
  /** Something was recorded later than that: whatever follows does not change this answer. */
  isOver: boolean;
}>;

/**
 * The last ordinal whose running maximum of `recordedAt` is not later than the time (design §5), where
 * stamps of a clock that was declared faulty count as the one before them. From here on a question
 * speaks of the ordinal only.
 */
export function ordinalAt(reading: MomentsReading, { at }: MomentQuestion): Moment {
  const head = reading.ordinal;
  const [next] = reading.rows(
    'moments',
    'WHERE knownMs > ? ORDER BY knownMs, ordinal LIMIT 1',
    Date.parse(at),
  );
  return { ordinal: next ? next.ordinal - 1 : head, head, isOver: next !== undefined };
}
