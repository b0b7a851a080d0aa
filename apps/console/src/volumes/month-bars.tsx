import { useCallback } from 'react';
import { Chart } from '../charts/chart';
import type { Colours } from '../charts/colours';
import type { components } from '../published/data/api';
import { useWords } from '../words/use-words';
import words from './words.json';

type Group = components['schemas']['VolumesGroup'];
type Props = Readonly<{ months: readonly Group[]; kind: 'sold' | 'exported' }>;

/** The months of the table below, drawn. */
export function MonthBars({ months, kind }: Props) {
  const w = useWords(words);
  const optionOf = useCallback(
    (colours: Colours) => ({
      color: [colours['mine-1']],
      grid: { left: 60, right: 16, top: 16, bottom: 24 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
      xAxis: {
        type: 'category',
        data: months.map(({ key }) => key.month ?? ''),
        axisLabel: { color: colours.second },
        axisLine: { lineStyle: { color: colours.hairline } },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: colours.second },
        splitLine: { lineStyle: { color: colours.hairline } },
      },
      series: [
        {
          type: 'bar',
          name: w(kind),
          barMaxWidth: 26,
          // Pixels are no quantity: tonnes become doubles here alone.
          data: months.map((row) => Number(BigInt(row[kind]?.massGrams ?? 0) / 1000n) / 1000),
        },
      ],
    }),
    [months, kind, w],
  );
  return <Chart label={w('months-drawn')} height={180} optionOf={optionOf} />;
}
