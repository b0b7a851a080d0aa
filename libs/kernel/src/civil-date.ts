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

/** `YYYY-MM` of `YYYY-MM-DD`. */
export const monthOf = (civilDate: string): string => civilDate.slice(0, 'YYYY-MM'.length);

const dayMs = 24 * 60 * 60 * 1_000;

/** Whole days from one civil date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** So many days after a civil date; before it, where that is below nothing. */
export const daysAfter = (date: string, count: number): string =>
  new Date(Date.parse(date) + count * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
