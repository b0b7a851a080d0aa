import type { components } from '../published/data/api';

type Group = components['schemas']['VolumesGroup'];

export type ExportsByMonth = Readonly<{
  months: readonly string[];
  /** The countries that took most, largest first; what is left is `others`. */
  countries: readonly string[];
  gramsOf: (month: string, country: string) => bigint;
  totalOf: (month: string) => bigint;
}>;

export const others = 'others';

/** Months of a year, by the countries that took most of it. */
export function exportsByMonth(items: readonly Group[], countriesMax: number): ExportsByMonth {
  const grams = new Map<string, bigint>();
  const byCountry = new Map<string, bigint>();
  const byMonth = new Map<string, bigint>();
  const add = (sums: Map<string, bigint>, key: string, more: bigint) =>
    sums.set(key, (sums.get(key) ?? 0n) + more);
  for (const { key, exported } of items) {
    const { month = '', destination = '' } = key;
    const mass = BigInt(exported?.massGrams ?? 0);
    add(grams, `${month} ${destination}`, mass);
    add(byCountry, destination, mass);
    add(byMonth, month, mass);
  }
  const ranked = [...byCountry].toSorted(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  const largest = ranked.slice(0, countriesMax).map(([country]) => country);
  const gramsOf = (month: string, country: string): bigint => {
    if (country !== others) return grams.get(`${month} ${country}`) ?? 0n;
    const named = largest.reduce((sum, each) => sum + gramsOf(month, each), 0n);
    return (byMonth.get(month) ?? 0n) - named;
  };
  return {
    months: [...byMonth.keys()].toSorted(),
    countries: ranked.length > countriesMax ? [...largest, others] : largest,
    gramsOf,
    totalOf: (month) => byMonth.get(month) ?? 0n,
  };
}
