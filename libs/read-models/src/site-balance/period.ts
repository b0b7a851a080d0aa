import { lastDayOf, monthOf, monthsAfter, monthsBetween } from '@lodestone/kernel';

/** Civil days, both included. */
export type Period = Readonly<{ from: string; to: string }>;

// There is no year nought.
const monthForm = /^(?!0000)(\d{4})-(0[1-9]|1[0-2])$/;
const quarterForm = /^(?!0000)(\d{4})-Q([1-4])$/;
const yearForm = /^(?!0000)\d{4}$/;
const dayForm = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/**
 * `2025-03`, `2025-Q1`, `2025` or `2025-03-05/2025-04-04`; undefined of what is none: no such month, a
 * day that no calendar has, an end before its beginning.
 */
export function periodOf(text: string): Period | undefined {
  if (monthForm.test(text)) return monthsFrom(text, 1);
  const [, year, quarter] = quarterForm.exec(text) ?? [];
  if (quarter !== undefined) return monthsFrom(`${year}-${quarterBegins[Number(quarter) - 1]}`, 3);
  if (yearForm.test(text)) return monthsFrom(`${text}-01`, 12);
  const [from = '', to = '', ...rest] = text.split('/');
  if (rest.length > 0 || !isDay(from) || !isDay(to) || to < from) return undefined;
  return { from, to };
}

const quarterBegins = ['01', '04', '07', '10'] as const;

const isDay = (text: string): boolean =>
  dayForm.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

const monthsFrom = (month: string, count: number): Period => ({
  from: `${month}-01`,
  to: lastDayOf(monthsAfter(month, count - 1)),
});

/** Of whole months; undefined of days that begin or end within one. */
export function monthsIn({ from, to }: Period): number | undefined {
  const isWhole = from.endsWith('-01') && to === lastDayOf(monthOf(to));
  return isWhole ? monthsBetween(monthOf(from), monthOf(to)) + 1 : undefined;
}

const dayMs = 86_400_000;

/** Days since 1970-01-01, as lines have them. */
export const dayNumber = (civilDate: string): number => Date.parse(civilDate) / dayMs;

export const civilDateOf = (day: number): string =>
  new Date(day * dayMs).toISOString().slice(0, 10);

/**
 * Periods of the same length one after the other, the asked one last, back to the one that has the
 * first day: whole months as months, others as days.
 */
export function periodsUntil(period: Period, firstOn: string, countMax: number): readonly Period[] {
  const months = monthsIn(period);
  const days = dayNumber(period.to) - dayNumber(period.from) + 1;
  const before = ({ from }: Period): Period =>
    months === undefined
      ? { from: civilDateOf(dayNumber(from) - days), to: civilDateOf(dayNumber(from) - 1) }
      : monthsFrom(monthsAfter(monthOf(from), -months), months);
  const periods = [period];
  while (periods.length < countMax) {
    const [earliest] = periods as [Period];
    if (earliest.from <= firstOn) break;
    periods.unshift(before(earliest));
  }
  return periods;
}
