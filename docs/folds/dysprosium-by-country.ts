import type { Totals, TotalsRow } from './lodestone.d.ts';

/** Dysprosium and terbium in what was exported, by the country where it ends up, the most first. */
export const totals: Totals = {
  where: { account: 'exported' },
  by: ['destination'],
  sum: ['massGrams'],
  elements: ['Dy', 'Tb'],
};

export const result = (rows: readonly TotalsRow[]) =>
  rows
    .map(({ destination, massGrams, contentMicrograms }) => ({
      destination,
      massGrams,
      dyMicrograms: contentMicrograms?.['Dy'] ?? '0',
      tbMicrograms: contentMicrograms?.['Tb'] ?? '0',
    }))
    .sort((a, b) => Number(BigInt(b.dyMicrograms) - BigInt(a.dyMicrograms)));
