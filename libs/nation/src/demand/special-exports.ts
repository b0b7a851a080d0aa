import type { GradeCode, LotMaterialCode } from '@lodestone/reference';
import { workdayFrom, type CivilDate } from '../time/calendar';
import { exportTonnesByMonth } from './exports-by-month';

/** Magnets that are not sintered NdFeB: a small part of what a month and a country have. */
export type SpecialExport = Readonly<{
  siteId: string;
  material: LotMaterialCode;
  grade: GradeCode;
  clientKey: string;
  on: CivilDate;
  grams: number;
}>;

type Series = Readonly<{
  siteId: string;
  material: LotMaterialCode;
  grades: readonly GradeCode[];
  clientKeys: readonly string[];
  grams: readonly number[];
  dayOfMonth: string;
  /** Months in which nothing left: nobody had a licence yet. */
  without: readonly string[];
}>;

const series: readonly Series[] = [
  {
    siteId: 'CD-SMC.W1',
    material: 'smco-magnet',
    grades: ['Sm2Co17-28', 'SmCo5-20'],
    clientKeys: ['DE-9', 'JP-9', 'US-9', 'KR-9', 'TW-1'],
    grams: [640_000, 420_000, 710_000, 380_000, 560_000],
    dayOfMonth: '18',
    without: ['2025-04', '2025-05', '2025-06'],
  },
  {
    siteId: 'SH-BND.W1',
    material: 'ndfeb-bonded-magnet',
    grades: ['BNP-10'],
    clientKeys: ['JP-9', 'MY-9', 'KR-9', 'VN-9', 'TW-1', 'DE-9'],
    grams: [1_300_000, 900_000, 1_150_000, 1_400_000, 820_000],
    dayOfMonth: '22',
    without: [],
  },
];

const turn = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** One of each series in every month, to one client after the other. */
export const specialExports: readonly SpecialExport[] = series.flatMap((each) =>
  exportTonnesByMonth
    .map(([month]) => month)
    .filter((month) => month < '2026-01' && !each.without.includes(month))
    .map((month, n) => ({
      siteId: each.siteId,
      material: each.material,
      grade: turn(each.grades, n),
      clientKey: turn(each.clientKeys, n),
      on: workdayFrom(`${month}-${each.dayOfMonth}`),
      grams: turn(each.grams, n),
    })),
);

/** What a country takes of the months, or of another where it has none of its own in them. */
export const countryOf = ({ clientKey }: SpecialExport): string => clientKey.slice(0, 2);
