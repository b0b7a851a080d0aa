/**
 * Civil dates of the nation, ISO text, in Asia/Shanghai (UTC+8, no summer time since 1991). Dates
 * are counted as days, never read from a clock.
 */
export type CivilDate = string;

const dayMilliseconds = 86_400_000;

const shanghaiOffsetMinutes = 8 * 60;

/** 2023-01-01 to 2027-12-31 as text, made once: the nation asks for its days a million times. */
const firstKnownDay = 19_358;
const knownDates: readonly CivilDate[] = Array.from({ length: 1_826 }, (_, index) =>
  new Date((firstKnownDay + index) * dayMilliseconds).toISOString().slice(0, 10),
);
const knownDays: ReadonlyMap<CivilDate, number> = new Map(
  knownDates.map((date, index) => [date, firstKnownDay + index]),
);

export const dayNumber = (date: CivilDate): number =>
  knownDays.get(date) ?? Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;

const dateOf = (day: number): CivilDate =>
  knownDates[day - firstKnownDay] ?? new Date(day * dayMilliseconds).toISOString().slice(0, 10);

export const addDays = (date: CivilDate, days: number): CivilDate => dateOf(dayNumber(date) + days);

export const monthOf = (date: CivilDate): string => date.slice(0, 7);

export const daysInMonth = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

/** The instant that a wall clock in Shanghai shows, as ISO UTC with milliseconds. */
export const instantAt = (date: CivilDate, minuteOfDay: number, second = 0): string =>
  new Date(
    dayNumber(date) * dayMilliseconds +
      (minuteOfDay - shanghaiOffsetMinutes) * 60_000 +
      second * 1_000,
  ).toISOString();

/** The same instant with Shanghai's offset, as a customs declaration prints it. */
export const localInstantAt = (date: CivilDate, minuteOfDay: number): string => {
  const hour = String(Math.floor(minuteOfDay / 60)).padStart(2, '0');
  const minute = String(minuteOfDay % 60).padStart(2, '0');
  return `${date}T${hour}:${minute}:00+08:00`;
};

/** The civil date in Shanghai on which an instant falls. */
export const dateOfInstant = (instant: string): CivilDate =>
  dateOf(Math.floor((Date.parse(instant) + shanghaiOffsetMinutes * 60_000) / dayMilliseconds));

/**
 * Public holidays on which no office of the nation records anything and no customs house clears:
 * the statutory runs of the State Council's notices for 2024 to 2026. Make-up Saturdays are left out.
 */
const holidays: ReadonlyArray<readonly [CivilDate, CivilDate]> = [
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-10', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
];

const isWithinHolidays = (date: CivilDate): boolean =>
  holidays.some(([first, last]) => first <= date && date <= last);

const knownHolidays: ReadonlySet<CivilDate> = new Set(knownDates.filter(isWithinHolidays));

export const isHoliday = (date: CivilDate): boolean => knownHolidays.has(date);

export const isWorkday = (date: CivilDate): boolean => {
  // Day 0 of the count, 1970-01-01, was a Thursday.
  const weekday = (dayNumber(date) + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !isHoliday(date);
};

/** The date itself, or the next one on which people work. */
export function workdayFrom(date: CivilDate): CivilDate {
  let candidate = date;
  while (!isWorkday(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}
