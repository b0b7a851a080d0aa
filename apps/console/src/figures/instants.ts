const partsOf = (instant: string | Date, timeZone?: string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(timeZone === undefined ? {} : { timeZone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  const parts = format.formatToParts(typeof instant === 'string' ? new Date(instant) : instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Record<
    string,
    string
  >;
};

/** `UTC+8`, `UTC+5:30`, `UTC`. */
const zoneOf = (longOffset = 'GMT'): string =>
  longOffset
    .replace('GMT', 'UTC')
    .replace(/([+-])0/, '$1')
    .replace(':00', '')
    .replace(/[+-]0$/, '')
    .replace('-', '\u2212');

/** `2026-01-27`, in the zone of the viewer or in the one that is named. */
export function dayOf(instant: string, timeZone?: string): string {
  const { year, month, day } = partsOf(instant, timeZone);
  return `${year}-${month}-${day}`;
}

/** `10:42:04 UTC+8`: a time always names its zone. */
export function timeOf(instant: string, timeZone?: string): string {
  const { hour, minute, second, timeZoneName } = partsOf(instant, timeZone);
  return `${hour}:${minute}:${second} ${zoneOf(timeZoneName)}`;
}

export const momentOf = (instant: string, timeZone?: string): string =>
  `${dayOf(instant, timeZone)} ${timeOf(instant, timeZone)}`;

/** Whether the viewer's zone and the ledger's read the clock alike at that instant. */
export const readsAlike = (instant: string, timeZone: string): boolean =>
  momentOf(instant) === momentOf(instant, timeZone);
