import { useCallback, useMemo } from 'react';
import { Card } from '../cards/card';
import { Chart } from '../charts/chart';
import { seriesOf, type Colours } from '../charts/colours';
import { useCodeNames } from '../codes/use-codes';
import { tonnes } from '../figures/units';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { exportsByMonth, others } from './exports-by-month';
import words from './words.json';

const countriesMax = 6;

/** What was exported, month by month, and to whom most. */
export function ExportsCard({ year }: Readonly<{ year: string }>) {
  const w = useWords(words);
  const moment = useMoment();
  const names = useCodeNames('countries');
  const query = {
    groupBy: ['month' as const, 'destination' as const],
    kind: 'exported' as const,
    monthFrom: `${year}-01`,
    monthTo: `${year}-12`,
    limit: 500,
    ...moment,
  };
  const {
    query: asked,
    rows,
    first,
  } = usePages(['volumes', query], (cursor, signal) =>
    ledger.GET('/registers/transaction-volumes', {
      params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
      signal,
    }),
  );
  const sums = useMemo(() => exportsByMonth(rows ?? [], countriesMax), [rows]);
  const nameOf = useCallback(
    (country: string) => (country === others ? w('others') : names(country)),
    [names, w],
  );
  const optionOf = useCallback(
    (colours: Colours) => stackedBars({ sums, nameOf, colours }),
    [sums, nameOf],
  );
  const total = first?.totals.exported?.massGrams ?? '0';
  return (
    <Card title={w('exports')} about={w('exports-about', { total: tonnes(total) })} isFlush>
      <Answer query={{ ...asked, data: rows }}>
        {() =>
          sums.months.length === 0 ? (
            <Said title={w('exports-none', { year })} />
          ) : (
            <>
              <Chart label={w('exports')} height={240} optionOf={optionOf} />
              <Table
                label={w('exports')}
                rows={sums.months.map((month) => ({ month }))}
                keyOf={({ month }) => month}
                rowPx={24}
                maxHeight={190}
                columns={[
                  { key: 'month', label: w('month'), width: '72px', cell: ({ month }) => month },
                  ...sums.countries.map((country, n) => ({
                    key: country,
                    label: nameOf(country),
                    isFigure: true,
                    from: 260 + n * 70,
                    cell: ({ month }: Readonly<{ month: string }>) =>
                      tonnes(sums.gramsOf(month, country)),
                  })),
                  {
                    key: 'total',
                    label: w('total'),
                    isFigure: true,
                    cell: ({ month }) => <b>{tonnes(sums.totalOf(month))}</b>,
                  },
                ]}
              />
            </>
          )
        }
      </Answer>
    </Card>
  );
}

type Bars = Readonly<{
  sums: ReturnType<typeof exportsByMonth>;
  nameOf: (country: string) => string;
  colours: Colours;
}>;

/** Pixels are no quantity: tonnes become doubles here, and are words again wherever they are read. */
const stackedBars = ({ sums, nameOf, colours }: Bars) => ({
  color: [...seriesOf(colours)],
  grid: { left: 52, right: 12, top: 34, bottom: 24 },
  legend: { top: 4, itemWidth: 10, itemHeight: 10, textStyle: { color: colours.second } },
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
  xAxis: {
    type: 'category',
    data: [...sums.months],
    axisLabel: { color: colours.second },
    axisLine: { lineStyle: { color: colours.hairline } },
  },
  yAxis: {
    type: 'value',
    axisLabel: { color: colours.second },
    splitLine: { lineStyle: { color: colours.hairline } },
  },
  series: sums.countries.map((country) => ({
    type: 'bar',
    stack: 'all',
    name: nameOf(country),
    barMaxWidth: 34,
    data: sums.months.map((month) => Number(sums.gramsOf(month, country) / 1000n) / 1000),
  })),
});
