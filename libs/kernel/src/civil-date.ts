const dayMs = 24 * 60 * 60 * 1_000;

/** Until then zones were set by the sun, to the second; after it nobody knows their rules. */
const [firstMs, lastMs] = [Date.UTC(1972, 1), Date.UTC(2100, 0)];

/** So many days of a zone are remembered. */
const daysMax = 4_096;

/** Spoken of by many folds for each event, so that one is made for each zone and no more. */
const datesOf = new Map<string, CivilDates>();
const zonesMax = 64;

/** The civil date of an instant in a calendar zone (design §3, *Days*). */
export function civilDateIn(zone: string): (instant: Date) => string {
  let dates = datesOf.get(zone);
  if (!dates) {
    dates = new CivilDates(zone);
    if (datesOf.size === zonesMax) datesOf.clear();
    datesOf.set(zone, dates);
  }
  const known = dates;
  return (instant) => known.of(instant);
}

/**
 * To ask the calendar takes some microseconds. A zone that is as far from UTC at the end of a day (of
 * UTC) as at its beginning was that far in between: no zone changes twice within one day. So the
 * calendar is asked once a day, and always on a day of change.
 */
class CivilDates {
  readonly #format: Intl.DateTimeFormat;
  /** By day of UTC: how far from it; `undefined` where that changes. */
  readonly #offsets = new Map<number, number | undefined>();
  readonly #spelled = new Map<number, string>();

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  }

  of(instant: Date): string {
    const ms = instant.getTime();
    if (!(ms >= firstMs && ms < lastMs)) return this.#asked(instant);
    const offset = this.#offsetOn(Math.floor(ms / dayMs));
    return offset === undefined
      ? this.#asked(instant)
      : this.#spelledDay(Math.floor((ms + offset) / dayMs));
  }

  #asked(instant: Date): string {
    const { year, month, day } = this.#parts(instant);
    return `${year}-${month}-${day}`;
  }

  #offsetOn(day: number): number | undefined {
    if (this.#offsets.has(day)) return this.#offsets.get(day);
    const offset = this.#offsetAt(day * dayMs);
    const found = offset === this.#offsetAt((day + 1) * dayMs) ? offset : undefined;
    if (this.#offsets.size === daysMax) this.#offsets.clear();
    this.#offsets.set(day, found);
    return found;
  }

  #offsetAt(ms: number): number {
    const { year, month, day, hour, minute, second } = this.#parts(new Date(ms));
    return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - ms;
  }

  /** The parts are joined by us, not by the locale. */
  #parts(instant: Date): Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>> {
    const parts = this.#format.formatToParts(instant);
    return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  }

  #spelledDay(day: number): string {
    let spelled = this.#spelled.get(day);
    if (spelled === undefined) {
      spelled = new Date(day * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
      if (this.#spelled.size === daysMax) this.#spelled.clear();
      this.#spelled.set(day, spelled);
    }
    return spelled;
  }
}

/** `YYYY-MM` of `YYYY-MM-DD`. */
export const monthOf = (civilDate: string): string => civilDate.slice(0, 'YYYY-MM'.length);

/** Whole days from one civil date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** So many days after a civil date; before it, where that is below nothing. */
export const daysAfter = (date: string, count: number): string =>
  new Date(Date.parse(date) + count * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
