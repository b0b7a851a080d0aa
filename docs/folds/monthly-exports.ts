import type { Totals, TotalsRow } from './lodestone.d.ts';

/**
 * Exports of magnets by month and destination, and of each month in all: the table that customs
 * publishes. What was voided or corrected since is not in it any more.
 *
 * It only sums, so it says what, and the columns of the journal are summed on all cores.
 */
export const totals: Totals = {
  where: { account: 'exported', goodsCode: '8505111000' },
  by: ['month', 'destination'],
  sum: ['massGrams', 'deals'],
};

export function result(rows: readonly TotalsRow[]): readonly Month[] {
  const months = Map.groupBy(rows.map(exportsOf), ({ month }) => month);
  return [...months].flatMap(([month, all]) => [...all, all.reduce(added, nothingIn(month))]);
}

type Month = Readonly<{ month: string; destination: string; massGrams: number; deals: number }>;

const exportsOf = ({ month, destination, massGrams, deals }: TotalsRow): Month => ({
  month: month ?? '',
  destination: destination ?? '',
  massGrams: massGrams ?? 0,
  deals: deals ?? 0,
});

const nothingIn = (month: string): Month => ({
  month,
  destination: 'TOTAL',
  massGrams: 0,
  deals: 0,
});

const added = (total: Month, { massGrams, deals }: Month): Month => ({
  ...total,
  massGrams: total.massGrams + massGrams,
  deals: total.deals + deals,
});
