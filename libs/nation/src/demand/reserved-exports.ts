import type { CivilDate } from '../time/calendar';
import { countryOf, specialExports } from './special-exports';

/** A small export of magnets with a story of its own: a part of what the month and country have. */
export type ReservedExport = Readonly<{
  on: CivilDate;
  countryCode: string;
  grams: number;
}>;

/** The destination whose grams it takes, where the months have none of their own for a country. */
const outOf: Readonly<Record<string, string>> = { CH: 'AT', TW: 'TH' };

const kilograms = 1_000;

const row = (on: CivilDate, countryCode: string, grams: number): ReservedExport => ({
  on,
  countryCode,
  grams,
});

/**
 * By record id, so that the months still come out as published, to the gram: what the other
 * shipments of the month share is what these leave.
 */
const reservedExports = {
  'CASE-PORT-EXP': row('2024-06-14', 'DE', 700 * kilograms),
  'CASE-PORT-EXP2': row('2024-06-18', 'DE', 350 * kilograms),
  'CASE-REVOKED-EXP': row('2025-01-14', 'DE', 60 * kilograms),
  'CASE-BONDED-EXP': row('2024-09-12', 'DE', 400 * kilograms),
  'CASE-NOGRANT-EXP': row('2024-11-13', 'IN', 200 * kilograms),
  'CASE-SUPPLIED-EXP': row('2024-10-22', 'JP', 328 * kilograms),
  'CASE-HANDBOOK-EXP': row('2025-02-18', 'KR', 246 * kilograms),
  'CASE-REEXPORT-EXP': row('2024-12-10', 'JP', 60 * kilograms),
  'CASE-BACK-EXP': row('2024-05-21', 'IT', 120 * kilograms),
  'CASE-REPLACE-EXP': row('2024-08-13', 'IT', 40 * kilograms),
  'CASE-REPAIR-EXP': row('2025-03-11', 'DE', 15 * kilograms),
  'CASE-FAIR-EXP': row('2025-06-10', 'DE', 6 * kilograms),
  'CASE-SAMPLE-EXP': row('2024-09-24', 'US', 2 * kilograms),
  'CASE-NUMBER-GB': row('2024-12-03', 'GB', 20 * kilograms),
  'CASE-NUMBER-CH': row('2024-12-04', 'CH', 20 * kilograms),
  'CASE-NUMBER-TR': row('2024-12-05', 'TR', 20 * kilograms),
  'CASE-NUMBER-BR': row('2024-12-06', 'BR', 20 * kilograms),
  'CASE-NUMBER-TH': row('2024-12-09', 'TH', 20 * kilograms),
  'CASE-NUMBER-MY': row('2024-12-10', 'MY', 20 * kilograms),
  'CASE-NUMBER-HU': row('2024-12-11', 'HU', 20 * kilograms),
  'CASE-DOUBT': row('2024-12-12', 'US', 20 * kilograms),
  'CASE-LIFE-EXP': row('2024-11-20', 'NL', 180 * kilograms),
} as const satisfies Readonly<Record<string, ReservedExport>>;

export type ReservedName = keyof typeof reservedExports;

export const reservedOf = (name: ReservedName): ReservedExport => reservedExports[name];

/** What is left of a month for everybody else, by destination. */
export function withoutReserved(
  month: string,
  grams: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const left = new Map(grams);
  for (const { on, countryCode, grams: taken } of all) {
    const from = outOf[countryCode] ?? countryCode;
    if (on.startsWith(month)) left.set(from, (left.get(from) ?? 0) - taken);
  }
  return left;
}

const all: readonly ReservedExport[] = [
  ...Object.values(reservedExports),
  ...specialExports.map((one) => ({ ...one, countryCode: countryOf(one) })),
];
