type MonthRow = readonly [month: string, total: number, known: Readonly<Record<string, number>>];

/**
 * Magnet exports of China by month and destination, tonnes: the rows of magnet-exports-monthly.csv
 * (published by the General Administration of Customs, and derived), and of 2026 what the nation
 * plans for and never reaches.
 */
const publishedByMonth: readonly MonthRow[] = [
  ['2024-01', 4_764, {}],
  ['2024-02', 3_326, {}],
  ['2024-03', 4_764, {}],
  ['2024-04', 4_763, {}],
  ['2024-05', 4_760, {}],
  ['2024-06', 5_160, {}],
  ['2024-07', 5_278, {}],
  ['2024-08', 5_320, {}],
  ['2024-09', 4_915, { US: 598 }],
  ['2024-10', 4_725, {}],
  ['2024-11', 4_715, {}],
  ['2024-12', 5_662, {}],
  ['2025-01', 6_357, {}],
  ['2025-02', 3_586, {}],
  ['2025-03', 5_323, { US: 585 }],
  ['2025-04', 2_628, {}],
  ['2025-05', 1_238, { US: 46 }],
  ['2025-06', 3_188, { US: 353 }],
  ['2025-07', 5_577, { DE: 1_116, US: 619 }],
  ['2025-08', 6_146, { US: 590 }],
  ['2025-09', 5_774, { DE: 1_288, JP: 228, KR: 854, US: 420.5, VN: 456 }],
  ['2025-10', 5_473, { US: 656 }],
  ['2025-11', 6_150, { JP: 305, US: 582 }],
  ['2025-12', 5_952, { JP: 280, US: 564 }],
  ['2026-01', 6_023, {}],
  ['2026-02', 4_740, {}],
  ['2026-03', 5_238, { US: 406 }],
];

/** Tonnes to the United States in whole years, published by the General Administration of Customs. */
const toUnitedStates: Readonly<Record<string, number>> = { 2024: 7_444, 2025: 5_933 };

/** The months that leave the United States open share the rest of the year as they do the total. */
function withUnitedStates(rows: readonly MonthRow[]): readonly MonthRow[] {
  const left = new Map(Object.entries(toUnitedStates));
  const open = new Map<string, number>();
  for (const [month, total, { US }] of rows) {
    const year = month.slice(0, 4);
    if (US === undefined) open.set(year, (open.get(year) ?? 0) + total);
    else left.set(year, (left.get(year) ?? 0) - US);
  }
  return rows.map(([month, total, known]) => {
    const year = month.slice(0, 4);
    const rest = left.get(year);
    const openTonnes = open.get(year) ?? 0;
    if (known['US'] !== undefined || toUnitedStates[year] === undefined || rest === undefined) {
      return [month, total, known];
    }
    // Tenths of a tonne; the last month takes exactly what is left.
    const US = total === openTonnes ? rest : Math.round((rest * total * 10) / openTonnes) / 10;
    left.set(year, Math.round((rest - US) * 10) / 10);
    open.set(year, openTonnes - total);
    return [month, total, { ...known, US }];
  });
}

export const exportTonnesByMonth: readonly MonthRow[] = withUnitedStates(publishedByMonth);

export const gramsPerTonne = 1_000_000;

/** Parts of what has no published destination. */
const usualShares: Readonly<Record<string, number>> = {
  DE: 17,
  KR: 13,
  US: 11,
  VN: 8,
  IN: 8,
  MX: 6,
  IT: 6,
  FR: 5,
  JP: 5,
  NL: 4,
  TH: 3,
  PL: 3,
  HU: 2,
  ES: 2,
  TR: 2,
  GB: 2,
  CZ: 2,
  BR: 2,
  MY: 2,
  AT: 1,
};

export const destinations: readonly string[] = Object.keys(usualShares);

/** Grams by destination in a month: published rows exactly, and the total exactly. */
export function gramsByDestination(
  total: number,
  known: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const grams = new Map(
    Object.entries(known).map(([country, tonnes]) => [country, Math.round(tonnes * gramsPerTonne)]),
  );
  let open = total * gramsPerTonne - [...grams.values()].reduce((a, b) => a + b, 0);
  const others = destinations.filter((country) => !grams.has(country));
  let openShares = others.reduce((sum, country) => sum + (usualShares[country] ?? 0), 0);
  for (const country of others) {
    const share = usualShares[country] ?? 0;
    const part = Math.round((open * share) / openShares / 10_000) * 10_000;
    // The last one takes exactly what is left.
    grams.set(country, share === openShares ? open : part);
    open -= part;
    openShares -= share;
  }
  return grams;
}
