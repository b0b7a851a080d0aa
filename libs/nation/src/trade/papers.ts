import type { Random } from '../chance/random';
import type { CivilDate } from '../time/calendar';

/** Minor units in a unit: cents, fen; the yen has none. */
const minorUnits: Readonly<Record<string, number>> = { CNY: 100, EUR: 100, JPY: 1, USD: 100 };

/** A decimal string of minor units. */
export const minorOf = (currency: string, grams: number, pricePerKilogram: number): string =>
  String(Math.round((grams / 1_000) * pricePerKilogram * (minorUnits[currency] ?? 100)));

const randomDigits = (random: Random, length: number): string =>
  Array.from({ length }, () => String(random.between(0, 9))).join('');

/** Twenty digits as an electronic VAT invoice has them: the year, then region 99, which is none. */
export const invoiceNumber = (random: Random, on: CivilDate): string =>
  `${on.slice(2, 4)}992${randomDigits(random, 15)}`;

/** Eighteen digits: customs house 9900, which is none, the year, the direction, a running number. */
export const customsDeclarationNumber = (
  random: Random,
  on: CivilDate,
  direction: 'export' | 'import' = 'export',
): string => `9900${on.slice(0, 4)}${direction === 'export' ? 0 : 1}${randomDigits(random, 9)}`;
