import { civilDateIn } from '@lodestone/kernel';
import { ClockFault } from './clock-fault';
import { clockStepMsMax, WatchedClock, type SteadyTime } from './steady-time';

/** What time it is for a decision: an instant, and the day it falls on where the ledger lives. */
export type LedgerTime = Readonly<{ recordedAt: string; today: string }>;

/** What the log itself says of time. */
export type StampedUpTo = Readonly<{
  /** The largest stamp, but for those of a clock that was declared faulty. */
  recordedAt?: string | undefined;
  /** Of the last such declaration; -1 where there is none. */
  declaredOrdinal: number;
  /** Records whose stamps are later than the clock. */
  later?: Readonly<{ fromOrdinal: number; toOrdinal: number }> | undefined;
}>;

export type LedgerClockOptions = Readonly<{
  clock: () => Date;
  /** IANA name of the zone in which the ledger's days begin. */
  calendarZone: string;
  /** Without it nobody notices when the clock runs ahead. */
  steady?: SteadyTime | undefined;
}>;

/**
 * The injected clock, made fit for the ledger: it never goes back within the process (`knownAt`
 * would otherwise mean two things), it stamps nothing with a time that cannot be, and it knows the
 * calendar of the ledger.
 */
export class LedgerClock {
  readonly #clock: () => Date;
  readonly #civilDate: (instant: Date) => string;
  readonly #watch: WatchedClock | undefined;
  #lastMillis = -Infinity;
  /** As far as it has been heard of: other processes stamp as well. */
  #declaredOrdinal = -1;
  #later: StampedUpTo['later'];

  /** @throws Error when there is no such zone */
  constructor({ clock, calendarZone, steady }: LedgerClockOptions) {
    this.#clock = clock;
    this.#watch = steady && new WatchedClock(steady);
    this.#watch?.trust(clock().getTime());
    try {
      this.#civilDate = civilDateIn(calendarZone);
    } catch {
      throw new Error(
        `there is no calendar zone '${calendarZone}': give a name like Asia/Shanghai`,
      );
    }
  }

  /**
   * The time of a record. Not before any other record, as far as a clock may be set back
   * (`clockStepMsMax`): beyond that nobody can say which of the two is right.
   *
   * @throws ClockFault
   */
  now(): LedgerTime {
    this.#lastMillis = this.#nowMillis();
    return this.#timeAt(this.#lastMillis);
  }

  /** The time that a record would have now. Stamps nothing: no later record is bound by it. @throws ClockFault */
  glance(): LedgerTime {
    return this.#timeAt(this.#nowMillis());
  }

  /**
   * The time of what has no place in the order of records, and of the declaration that lets the clock
   * come back behind records of a faulty one. @throws ClockFault when the clock is ahead
   */
  wall(): Date {
    const wall = this.#clock();
    const limitMs = this.#watch?.limitBelow(wall.getTime());
    if (limitMs === undefined) return wall;
    throw new ClockFault('clock-ahead', {
      now: wall.toISOString(),
      limit: new Date(limitMs).toISOString(),
    });
  }

  /** Why nothing can be stamped now; undefined while all is well. */
  fault(): ClockFault | undefined {
    try {
      return this.#behind(this.wall().getTime());
    } catch (error) {
      if (error instanceof ClockFault) return error;
      throw error;
    }
  }

  /** What was found in the log: before anything is stamped, and whenever it may have changed. */
  heard({ recordedAt, declaredOrdinal, later }: StampedUpTo): void {
    const heardMs = recordedAt === undefined ? -Infinity : Date.parse(recordedAt);
    if (declaredOrdinal > this.#declaredOrdinal) {
      this.#declaredOrdinal = declaredOrdinal;
      const wallMs = this.#clock().getTime();
      // It was set back, and whoever declared that knows that it is right now.
      if (this.#behind(wallMs)) this.#watch?.trust(wallMs);
      this.#lastMillis = heardMs;
    }
    this.#lastMillis = Math.max(this.#lastMillis, heardMs);
    this.#later = later;
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

  #nowMillis(): number {
    const wallMs = this.wall().getTime();
    const fault = this.#behind(wallMs);
    if (fault) throw fault;
    return Math.max(this.#lastMillis, wallMs);
  }

  #behind(wallMs: number): ClockFault | undefined {
    if (this.#lastMillis - wallMs <= clockStepMsMax) return undefined;
    return new ClockFault('clock-behind-log', {
      now: new Date(wallMs).toISOString(),
      limit: new Date(this.#lastMillis).toISOString(),
      ...this.#later,
    });
  }

  #timeAt(millis: number): LedgerTime {
    const instant = new Date(millis);
    return { recordedAt: instant.toISOString(), today: this.#civilDate(instant) };
  }
}
