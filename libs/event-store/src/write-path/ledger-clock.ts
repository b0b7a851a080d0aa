/** What time it is for a decision: an instant, and the day it falls on where the ledger lives. */
export type LedgerTime = Readonly<{ recordedAt: string; today: string }>;

/** The offset of every zone is a multiple of this, so a civil date cannot change within a slot. */
const slotMillis = 15 * 60 * 1000;

/**
 * The injected clock, made fit for the ledger: it never goes back within the process (`knownAt`
 * would otherwise mean two things), and it knows the calendar of the ledger.
 */
export class LedgerClock {
  readonly #format: Intl.DateTimeFormat;
  #lastMillis = -Infinity;
  #slot = NaN;
  #today = '';

  /** @throws Error when there is no such zone */
  constructor(
    private readonly clock: () => Date,
    calendarZone: string,
  ) {
    try {
      this.#format = new Intl.DateTimeFormat('en-CA', {
        timeZone: calendarZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      });
    } catch {
      throw new Error(
        `there is no calendar zone '${calendarZone}': give a name like Asia/Shanghai`,
      );
    }
  }

  now(): LedgerTime {
    this.#lastMillis = Math.max(this.#lastMillis, this.clock().getTime());
    return this.#timeAt(this.#lastMillis);
  }

  /**
   * A time that a submission brings along (`Submission.at`): taken as it is, because many streams
   * are written at once and each has its own. What the clock says afterwards is not before it.
   */
  at(instant: Date): LedgerTime {
    const millis = instant.getTime();
    this.#lastMillis = Math.max(this.#lastMillis, millis);
    return this.#timeAt(millis);
  }

  #timeAt(millis: number): LedgerTime {
    const slot = Math.floor(millis / slotMillis);
    if (slot !== this.#slot) {
      this.#slot = slot;
      this.#today = this.#civilDate(millis);
    }
    return { recordedAt: new Date(millis).toISOString(), today: this.#today };
  }

  #civilDate(millis: number): string {
    const parts = new Map(
      this.#format.formatToParts(millis).map(({ type, value }) => [type, value]),
    );
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  }
}
