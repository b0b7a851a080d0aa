import type { Sourced } from '../code-table';

/** Thousandths of a unit of each currency for a US dollar: only to tell dear from cheap. */
export type DollarRates = Sourced &
  Readonly<{ effectiveFrom: string; milliPerDollar: Readonly<Record<string, number>> }>;

export const dollarRates = [
  {
    effectiveFrom: '2024-10-01',
    milliPerDollar: {
      USD: 1_000,
      CNY: 7_200,
      EUR: 900,
      JPY: 150_000,
      KRW: 1_380_000,
      GBP: 780,
      HKD: 7_800,
      TWD: 32_000,
      INR: 85_000,
      VND: 25_500_000,
      MXN: 19_000,
      THB: 34_000,
      MYR: 4_400,
      SGD: 1_320,
      CHF: 860,
      CAD: 1_390,
      AUD: 1_530,
      SEK: 10_300,
      PLN: 3_900,
      CZK: 23_000,
      HUF: 370_000,
      TRY: 36_000,
      BRL: 5_600,
      RUB: 90_000,
    },
    source: 'of the order of 2024 and 2025, from general knowledge: configuration of this ledger',
    verified: false,
  },
] as const satisfies readonly [DollarRates, ...DollarRates[]];

/** Undefined for a currency that has no rate: of it nothing is said. */
export function milliPerDollarOn(currency: string, date: string): number | undefined {
  const rows: readonly DollarRates[] = dollarRates;
  const rates = rows.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? dollarRates[0];
  return new Map(Object.entries(rates.milliPerDollar)).get(currency);
}
