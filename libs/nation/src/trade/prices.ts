import type { GradeCode } from '@lodestone/reference';
import { dayNumber, daysInMonth, monthOf, type CivilDate } from '../time/calendar';

/**
 * Dollars a kilogram free on board: around the 49 of 2024 and the 46 of early 2025 (customs value
 * over mass of the published months), dearer after the controls of April 2025, and by grade.
 */
const dollarsByGrade: Readonly<Partial<Record<GradeCode, number>>> = {
  N35: 37,
  N38: 39,
  N42: 41,
  N42H: 46,
  N45M: 44,
  N50: 48,
  N52: 50,
  N45H: 49,
  N35SH: 51,
  N48H: 52,
  N40SH: 54,
  N42SH: 57,
  N45SH: 59,
  N48SH: 62,
  N35UH: 64,
  N38UH: 66,
  'BNP-10': 27,
  'Sm2Co17-28': 92,
  'SmCo5-20': 118,
};

/**
 * What a kilogram costs in the middle of each month, of what it cost in January 2024: magnets, and
 * the oxides and metals that move them. Of the order of what the trade press wrote (general
 * knowledge); 24 months each, and the last goes on.
 */
const courses = {
  magnets: [
    ...[1.04, 1.02, 0.99, 0.98, 0.98, 0.97, 0.96, 0.97, 0.98, 0.98, 0.97, 0.96],
    ...[0.95, 0.95, 0.96, 1.02, 1.08, 1.1, 1.09, 1.13, 1.14, 1.12, 1.11, 1.12],
  ],
  ndpr: [
    ...[1, 0.93, 0.82, 0.88, 0.9, 0.84, 0.83, 0.89, 0.97, 0.98, 0.95, 0.92],
    ...[0.95, 1, 1.02, 0.96, 0.98, 1.02, 1.1, 1.37, 1.34, 1.27, 1.25, 1.33],
  ],
  dysprosium: [
    ...[1, 0.91, 0.87, 0.9, 0.92, 0.88, 0.81, 0.79, 0.8, 0.79, 0.75, 0.74],
    ...[0.76, 0.79, 0.78, 0.75, 0.75, 0.74, 0.76, 0.74, 0.73, 0.71, 0.69, 0.67],
  ],
  terbium: [
    ...[1, 0.93, 0.93, 1, 1.04, 0.95, 0.87, 0.95, 1.05, 1.06, 1.02, 1],
    ...[1.05, 1.08, 1.16, 1.2, 1.24, 1.24, 1.25, 1.27, 1.24, 1.2, 1.14, 1.12],
  ],
  light: [
    ...[1, 1, 0.98, 0.97, 0.98, 0.98, 0.97, 0.97, 0.98, 1, 1, 1.01],
    ...[1.02, 1.04, 1.06, 1.06, 1.08, 1.1, 1.12, 1.15, 1.17, 1.18, 1.2, 1.2],
  ],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type Course = keyof typeof courses;

const firstYear = 2024;

/** From the middle of one month to that of the next in a straight line. */
export function levelOn(course: Course, on: CivilDate): number {
  const month = monthOf(on);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const day = (dayNumber(on) - dayNumber(`${month}-01`)) / daysInMonth(month) - 0.5;
  const at = (year - firstYear) * 12 + number - 1 + day;
  const list: readonly number[] = courses[course];
  const of = (index: number): number => list[Math.min(list.length - 1, Math.max(0, index))] ?? 1;
  const before = Math.floor(at);
  return of(before) + (of(before + 1) - of(before)) * (at - before);
}

/** Units of a currency for a dollar, rounded; the nation has no exchange. */
const perDollar: Readonly<Record<string, number>> = { CNY: 7.2, EUR: 0.92, JPY: 150, USD: 1 };

export const dollarsIn = (currency: string, dollars: number): number =>
  dollars * (perDollar[currency] ?? 1);

export const pricePerKilogram = (grade: GradeCode, currency: string, on: CivilDate): number =>
  dollarsIn(currency, (dollarsByGrade[grade] ?? 48) * levelOn('magnets', on));
