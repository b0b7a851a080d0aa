/** The ledger's clock: the only place from which time comes, so that specs bring their own. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
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
