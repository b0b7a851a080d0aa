import type { Sourced } from '../code-table';

/** How the State Council arranged one year: what is free, and which days of weekends are worked. */
export type YearArranged = Sourced &
  Readonly<{
    year: number;
    /** First and last day of each holiday, weekends in it included. */
    holidays: ReadonlyArray<readonly [from: string, to: string]>;
    /** Saturdays and Sundays that are worked, to make up for the days between. */
    madeUp: readonly string[];
  }>;

const source =
  'notice of the General Office of the State Council on the arrangement of holidays of that year, ' +
  'from the data of chinese-days 1.5.7 (MIT)';

/**
 * One row for each year that was announced, without a gap; every November brings one more. Of a year
 * that is not here nobody knows which days are worked, and whoever counts says so.
 */
export const yearsArranged: readonly YearArranged[] = [
  {
    year: 2023,
    holidays: [
      ['2023-01-01', '2023-01-02'],
      ['2023-01-21', '2023-01-27'],
      ['2023-04-05', '2023-04-05'],
      ['2023-04-29', '2023-05-03'],
      ['2023-06-22', '2023-06-24'],
      ['2023-09-29', '2023-10-06'],
    ],
    madeUp: [
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ],
    source,
    verified: false,
  },
  {
    year: 2024,
    holidays: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    madeUp: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
    source,
    verified: false,
  },
  {
    year: 2025,
    holidays: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    madeUp: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source,
    verified: false,
  },
  {
    year: 2026,
    holidays: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    madeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source,
    verified: false,
  },
];
