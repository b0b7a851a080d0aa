import { uptime } from 'node:os';
import type { SteadyTime } from '@lodestone/event-store';

/** The ledger's clock: the only place from which time comes, so that specs bring their own. */
export abstract class Clock {
  /** What it is compared with, where the machine has something that nobody sets. */
  readonly steady?: SteadyTime;

  abstract now(): Date;
}

export class SystemClock extends Clock {
  override readonly steady: SteadyTime = {
    // On Linux it stands still while the machine sleeps; reading it costs next to nothing.
    awakeMs: () => performance.now(),
    uptimeMs: () => uptime() * 1_000,
  };

  now(): Date {
    return new Date();
  }
}

/** The loader of a demonstration brings its own time; nobody else writes while it does. */
export class SwitchedClock extends Clock {
  private standing: Date | undefined;

  constructor(private readonly clock: Clock) {
    super();
  }

  now(): Date {
    return this.standing ?? this.clock.now();
  }

  standAt(instant: Date | undefined): void {
    this.standing = instant;
  }
}
