import { counted } from '../figures/groups';
import { elementKilograms, ordinal, tonnes } from '../figures/units';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import type { Fold, Sums } from './folds';
import words from './words.json';

type Props = Readonly<{ sums: Sums; unit: Fold['unit']; against?: Sums; at?: number }>;

const columnsMax = 6;

const shownIn = { grams: tonnes, micrograms: elementKilograms, count: counted } as const;

/** What a replay came to: rows by month, the largest columns, and what changed since another ordinal. */
export function SumsTable({ sums, unit, against, at }: Props) {
  const w = useWords(words);
  const shown = shownIn[unit];
  const months = [...sums.keys()].toSorted();
  const byColumn = new Map<string, bigint>();
  for (const row of sums.values()) {
    for (const [name, amount] of row) byColumn.set(name, (byColumn.get(name) ?? 0n) + amount);
  }
  const columns = [...byColumn]
    .toSorted(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
    .map(([name]) => name);
  const largest = columns.slice(0, columnsMax);
  const totalOf = (of: Sums, month: string): bigint =>
    [...(of.get(month)?.values() ?? [])].reduce((sum, amount) => sum + amount, 0n);
  const amountOf = (month: string, name: string): bigint => sums.get(month)?.get(name) ?? 0n;
  const restOf = (month: string): bigint =>
    largest.reduce((left, name) => left - amountOf(month, name), totalOf(sums, month));
  return (
    <Table<{ month: string }>
      label={w('title')}
      rows={months.map((month) => ({ month }))}
      keyOf={({ month }) => month}
      rowPx={24}
      columns={[
        { key: 'month', label: w('month'), width: '80px', cell: ({ month }) => month },
        ...largest.map((name, n) => ({
          key: name,
          label: name,
          isFigure: true,
          from: 380 + n * 80,
          cell: ({ month }: Readonly<{ month: string }>) => shown(amountOf(month, name)),
        })),
        ...(columns.length > columnsMax
          ? [
              {
                key: 'others',
                label: w('others'),
                isFigure: true,
                from: 380 + columnsMax * 80,
                cell: ({ month }: Readonly<{ month: string }>) => shown(restOf(month)),
              },
            ]
          : []),
        {
          key: 'total',
          label: `${w('total')} (${w(`unit-${unit}`)})`,
          isFigure: true,
          cell: ({ month }) => <b>{shown(totalOf(sums, month))}</b>,
        },
        ...(against === undefined
          ? []
          : [
              {
                key: 'since',
                label: w('since', { ordinal: ordinal(at ?? 0) }),
                isFigure: true,
                cell: ({ month }: Readonly<{ month: string }>) =>
                  shown(totalOf(sums, month) - totalOf(against, month)),
              },
            ]),
      ]}
    />
  );
}
