/** Months are counted from year 0: rules go through many, for each event. */
const numberOf = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const monthOfNumber = (number: number): string => {
  const of = (number % 12) + 1;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${of < 10 ? '0' : ''}${of}`;
};

/** So many months after `YYYY-MM`; before it, where that is below nothing. */
export const monthsAfter = (month: string, count: number): string =>
  monthOfNumber(numberOf(month) + count);

/** How many months the second is after the first. */
export const monthsBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last civil date of `YYYY-MM`: by then all that a month shows had happened. */
export function lastDayOf(month: string): string {
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${month}-${of === 2 && isLeap ? 29 : (daysOf[of - 1] ?? 31)}`;
}
