import type { Sourced } from '../code-table';
import { goodsCodes, type GoodsCode } from '../goods-codes';

/**
 * Between which prices goods of a code were ever traded, in US cents a kilogram. Outside there is a
 * mistake of units, other goods, or a price that is made for customs or for the tax office.
 */
export type ValueBand = Sourced &
  Readonly<{
    goodsCodes: readonly GoodsCode[];
    fromCentsPerKilogram: number;
    toCentsPerKilogram: number;
    effectiveFrom: string;
  }>;

const dollars = 100;

const band = (codes: readonly GoodsCode[], from: number, to: number): ValueBand => ({
  goodsCodes: codes,
  fromCentsPerKilogram: Math.round(from * dollars),
  toCentsPerKilogram: Math.round(to * dollars),
  effectiveFrom: '2024-10-01',
  source: 'prices of the trade press, from general knowledge, many times widened: configuration',
  verified: false,
});

const startingWith = (beginning: string, ...but: readonly string[]): readonly GoodsCode[] =>
  goodsCodes
    .map(({ code }) => code as GoodsCode)
    .filter((code) => code.startsWith(beginning) && !but.includes(code));

const dearChlorides = ['2846902100', '2846902200'] as const;
const dearFluorides = ['2846903100', '2846903200'] as const;

export const valueBands: readonly ValueBand[] = [
  {
    // The exports of China in 2024 were worth 49 dollars a kilogram.
    ...band(['8505111000'], 4, 3_000),
    source:
      'Adamas Intelligence, exports of China in 2024: 2.86 billion dollars, 58,152 t; the width is ours',
  },
  band(['7202999100'], 1, 500),
  band(['7202999191'], 0.3, 3_000),
  band(['2805301100', '2805301600'], 20, 800),
  band(['2805301200'], 80, 4_000),
  band(['2805301300'], 300, 12_000),
  band(['2805301400', '2805301510', '2805301590'], 0.8, 100),
  band(['2805301700'], 8, 2_000),
  band(['2805301800'], 300, 40_000),
  band(['2805301910', '2805301990'], 2, 12_000),
  band(['2805302100', '2805302900'], 0.8, 800),
  band(startingWith('284610'), 0.1, 80),
  band(['2846901100'], 0.5, 1_000),
  band(['2846901200'], 0.2, 60),
  band(['2846901300', '2846901700'], 10, 600),
  band(['2846901400'], 5, 3_000),
  band(['2846901500'], 50, 4_000),
  band(['2846901600'], 200, 12_000),
  band(['2846901800'], 100, 10_000),
  band(['2846901920', '2846901930', '2846901970'], 4, 800),
  band(['2846901940'], 0.5, 200),
  band(['2846901980'], 100, 20_000),
  band(['2846901991', '2846901992', '2846901993'], 0.5, 3_000),
  band(['2846901999'], 0.2, 1_500),
  band(dearChlorides, 20, 8_000),
  band(dearFluorides, 30, 10_000),
  band(
    startingWith('284690', ...startingWith('2846901'), ...dearChlorides, ...dearFluorides),
    0.1,
    3_000,
  ),
  band(startingWith('3824'), 5, 60_000),
  band(startingWith('8486'), 5, 60_000),
  band(['2530902000', '2612200000'], 0.1, 200),
];

const rowsOf = new Map<string, readonly ValueBand[]>();
for (const row of valueBands) {
  for (const code of row.goodsCodes) rowsOf.set(code, [...(rowsOf.get(code) ?? []), row]);
}

/** None for goods of which nobody here knows the price: magnets of other metals. */
export function valueBandOn(goodsCode: string, date: string): ValueBand | undefined {
  const rows = rowsOf.get(goodsCode) ?? [];
  return rows.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? rows[0];
}
