/** So many seconds of the rate may come at once: a page asks for a dozen things, and then rests. */
const burstSeconds = 10;

/** Shares that are remembered; a full one says no more than one that was never there. */
const sharesMax = 100_000;

/**
 * A rate for each share, counted as the time at which all that was taken will be earned (GCRA): one
 * number a share, and nothing that runs.
 */
export class TokenBuckets {
  private readonly earnedAtMs = new Map<string, number>();
  private readonly perRequestMs: number;

  constructor(
    private readonly perSecond: number,
    private readonly nowMs: () => number,
  ) {
    this.perRequestMs = 1_000 / perSecond;
  }

  /** 0 where one may be taken, and then it is; else after how many milliseconds one may. */
  take(share: string): number {
    if (this.perSecond === Infinity) return 0;
    const now = this.nowMs();
    const earnedAt = Math.max(this.earnedAtMs.get(share) ?? now, now);
    const waitMs = earnedAt + this.perRequestMs - now - burstSeconds * 1_000;
    if (waitMs > 0) return waitMs;
    this.makeRoom(now);
    // Inserted anew, so that whoever has not come for long is first in the map.
    this.earnedAtMs.delete(share);
    this.earnedAtMs.set(share, earnedAt + this.perRequestMs);
    return 0;
  }

  /** Those that have earned everything again are as good as new. */
  private makeRoom(now: number): void {
    if (this.earnedAtMs.size < sharesMax) return;
    for (const [share, earnedAt] of this.earnedAtMs) {
      if (earnedAt > now && this.earnedAtMs.size < sharesMax) break;
      this.earnedAtMs.delete(share);
    }
  }
}
