import { daysAfter, daysBetween } from '@lodestone/kernel';
import { yearsArranged, type YearArranged } from './years-arranged';

/** A day of which the calendar cannot say whether it is worked, and of which it can. */
export type OutsideCalendar = Readonly<{ outside: string; from: string; until: string }>;

/**
 * Working days by the Chinese calendar, with its holidays and the weekends that make up for them.
 * Outside the years that it covers it says so and does not guess.
 */
export type WorkingCalendar = Readonly<{
  /** First and last day that it covers. */
  from: string;
  until: string;
  isWorkingDay: (day: string) => boolean | OutsideCalendar;
  /** How many working days lie after `from`, up to and with `to`; none where `to` is not later. */
  workingDaysBetween: (from: string, to: string) => number | OutsideCalendar;
  /** The day on which so many working days after `from` are full. */
  dayAfterWorkingDays: (from: string, count: number) => string | OutsideCalendar;
}>;

export const isOutside = (
  answer: number | string | boolean | OutsideCalendar,
): answer is OutsideCalendar => typeof answer === 'object';

export function workingCalendarOf(years: readonly YearArranged[]): WorkingCalendar {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) throw new Error('a calendar covers one year at least');
  const [from, until] = [`${first.year}-01-01`, `${last.year}-12-31`];
  const free = new Set(years.flatMap(({ holidays }) => holidays.flatMap(daysOf)));
  const madeUp = new Set(years.flatMap((year) => year.madeUp));

  const isWorked = (day: string): boolean => madeUp.has(day) || (!free.has(day) && !isWeekend(day));
  /** Working days up to and with each day: two look-ups count any stretch. */
  const worked: number[] = [];
  for (let at = 0; at <= daysBetween(from, until); at += 1) {
    worked.push((worked[at - 1] ?? 0) + (isWorked(daysAfter(from, at)) ? 1 : 0));
  }

  const outsideOf = (day: string): OutsideCalendar | undefined =>
    day < from || day > until ? { outside: day, from, until } : undefined;
  const workedBy = (day: string): number => worked[daysBetween(from, day)] ?? 0;

  return {
    from,
    until,
    isWorkingDay: (day) => outsideOf(day) ?? isWorked(day),
    workingDaysBetween: (start, end) =>
      outsideOf(start) ?? outsideOf(end) ?? Math.max(0, workedBy(end) - workedBy(start)),
    dayAfterWorkingDays(start, count) {
      const outside = outsideOf(start);
      if (outside) return outside;
      if (count <= 0) return start;
      const at = firstAtLeast(worked, workedBy(start) + count);
      return at === undefined ? { outside: daysAfter(until, 1), from, until } : daysAfter(from, at);
    },
  };
}

/** Numbers that never fall: where the first stands that is no smaller. */
function firstAtLeast(numbers: readonly number[], wanted: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < numbers.length ? low : undefined;
}

const daysOf = ([first, last]: readonly [string, string]): readonly string[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => daysAfter(first, at));

const isWeekend = (day: string): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Of the years that have been announced. */
export const chineseCalendar: WorkingCalendar = workingCalendarOf(yearsArranged);
