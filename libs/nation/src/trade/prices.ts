import type { GradeCode } from '@lodestone/reference';
import type { CivilDate } from '../time/calendar';

/**
 * Dollars a kilogram free on board: around the 49 of 2024 and the 46 of early 2025 (domain.md
 * §4.3), dearer after the controls of April 2025, and by grade.
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
};

const levels: ReadonlyArray<readonly [from: CivilDate, level: number]> = [
  ['2024-01-01', 1.03],
  ['2024-05-01', 0.99],
  ['2024-11-01', 0.96],
  ['2025-02-01', 0.94],
  ['2025-05-01', 1.08],
  ['2025-09-01', 1.12],
];

/** Units of a currency for a dollar, rounded; the nation has no exchange. */
const perDollar: Readonly<Record<string, number>> = { CNY: 7.2, EUR: 0.92, JPY: 150, USD: 1 };

export function pricePerKilogram(grade: GradeCode, currency: string, on: CivilDate): number {
  const level = levels.filter(([from]) => from <= on).at(-1)?.[1] ?? 1;
  return (dollarsByGrade[grade] ?? 48) * level * (perDollar[currency] ?? 1);
}
