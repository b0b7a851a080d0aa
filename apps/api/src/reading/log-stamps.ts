import type { StampedUpTo } from '@lodestone/event-store';
import type { LedgerHead } from './ledger-head';
import type { ReadSide } from './read-side';

/** Stamps of other replicas, and declarations of theirs, are heard of this late at the most. */
const lookMs = 2_000;

type LedgersClock = Readonly<{ wall: () => Date; heard: (stamped: StampedUpTo) => void }>;

type Sources = Readonly<{ clock: LedgersClock; head: LedgerHead; readSide: ReadSide }>;

/**
 * Tells the ledger's clock what the log is stamped with. Of a log that is just being opened its newest
 * record tells enough for all that this version wrote; `moments` tells the rest as soon as it can,
 * and nothing waits for that.
 */
export class LogStamps {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly sources: Sources) {}

  /** @throws StoreUnavailable when the log cannot be read */
  async begin(): Promise<void> {
    const { clock, head } = this.sources;
    const newest = await head.newest();
    if (newest) clock.heard({ recordedAt: newest.metadata.recordedAt, declaredOrdinal: -1 });
    this.timer = setInterval(() => void this.look(), lookMs).unref();
  }

  /** As far as `moments` has come: what it cannot say now, it says later. */
  async look(): Promise<void> {
    const { clock, readSide } = this.sources;
    try {
      const laterThan = clock.wall().toISOString();
      const { body } = await readSide.ask('latest-stamp', { laterThan });
      clock.heard(body);
    } catch {
      // A clock that is ahead stamps nothing anyway; a read model that is made anew is asked again.
    }
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
