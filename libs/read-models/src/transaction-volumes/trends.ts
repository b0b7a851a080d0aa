import { divideToNearest } from '@lodestone/kernel';
import { massOf as massOfSide } from './amassed';
import { betweenValues } from './amounts';
import { valuesOf, type Group } from './sum-volumes';
import type { VolumeKind } from './volumes-question';

/** What a month is compared with. */
export type Compared = Readonly<{
  massGrams: string;
  /** From there to here, in parts per million of there; absent where there was nothing. */
  changePpm?: string;
}>;

export type Trend = Readonly<{
  previousMonth: Compared;
  yearAgo: Compared;
  /** From January to this month. */
  yearToDate: Readonly<{ massGrams: string }>;
  /** The same months a year ago, and the change of the year to date from there. */
  yearAgoToDate: Compared;
}>;

export type GroupTrend = Readonly<Partial<Record<VolumeKind, Trend>>>;

/** The year to date of a year ago begins in January of the year before. */
export const firstMonthNeeded = (monthFrom: string | undefined): string | undefined =>
  monthFrom === undefined ? undefined : `${yearBefore(monthFrom.slice(0, 4))}-01`;

/**
 * Month on month, year on year and year to date, of groups that differ in their month only. Masses
 * are compared: values in several currencies cannot be.
 */
export function trendsOf(
  groups: readonly Group[],
  monthPlace: number,
): (group: Group) => Readonly<Record<VolumeKind, Trend>> {
  const masses = new Map(groups.map(({ sortKey, sums }) => [sortKey, sums]));
  const massOf = (group: Group, month: string, kind: VolumeKind): bigint => {
    const sortKey = valuesOf(group).with(monthPlace, month).join(betweenValues);
    const sums = masses.get(sortKey);
    return sums ? massOfSide(sums[kind]) : 0n;
  };
  const toDate = (group: Group, month: string, kind: VolumeKind): bigint =>
    monthsOfYearUpTo(month).reduce((sum, some) => sum + massOf(group, some, kind), 0n);
  const trendOf = (group: Group, kind: VolumeKind): Trend => {
    const month = valuesOf(group)[monthPlace] as string;
    const own = massOfSide(group.sums[kind]);
    const yearAgo = `${yearBefore(month.slice(0, 4))}${month.slice(4)}`;
    const yearToDate = toDate(group, month, kind);
    return {
      previousMonth: compared(massOf(group, monthBefore(month), kind), own),
      yearAgo: compared(massOf(group, yearAgo, kind), own),
      yearToDate: { massGrams: String(yearToDate) },
      yearAgoToDate: compared(toDate(group, yearAgo, kind), yearToDate),
    };
  };
  return (group) => ({ sold: trendOf(group, 'sold'), exported: trendOf(group, 'exported') });
}

function compared(there: bigint, here: bigint): Compared {
  const massGrams = String(there);
  if (there === 0n) return { massGrams };
  return { massGrams, changePpm: String(divideToNearest((here - there) * 1_000_000n, there)) };
}

const yearBefore = (year: string): string => String(Number(year) - 1).padStart(4, '0');

function monthBefore(month: string): string {
  const [year = '', ofYear = ''] = month.split('-');
  if (ofYear === '01') return `${yearBefore(year)}-12`;
  return `${year}-${String(Number(ofYear) - 1).padStart(2, '0')}`;
}

function monthsOfYearUpTo(month: string): readonly string[] {
  const year = month.slice(0, 4);
  const count = Number(month.slice(5));
  return Array.from({ length: count }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`);
}
