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

/** The civil date of an instant in a calendar zone (design §3, *Days*). */
export function civilDateIn(zone: string): (instant: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => {
    // The parts are joined by us, not by the locale.
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  };
}
