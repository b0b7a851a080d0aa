import { useCallback, useMemo } from 'react';
import { Card } from '../cards/card';
import { Chart } from '../charts/chart';
import type { Colours } from '../charts/colours';
import { scaled } from '../figures/groups';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { RareEarth } from '../balances/elements';
import { useAccountName } from '../telling/use-telling';
import { Answer } from '../states/answer';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { flowsOf, type Flow, type FlowName } from './flow';
import words from './words.json';

type Props = Readonly<{ year: string; element: RareEarth }>;

/** A thousandth of a tonne of the element: below that a year of a nation is not read. */
const tonnesOf = (micrograms: bigint): string => scaled(micrograms, { digits: 12, shown: 3 });

/** Where an element came from in a year and where it went, with what nobody accounts for in red. */
export function FlowCard({ year, element }: Props) {
  const w = useWords(words);
  const moment = useMoment();
  const query = { period: year, element, ...moment };
  const balance = useAnswer(['balances', query], (signal) =>
    ledger.GET('/balances', { params: { query }, signal }),
  );
  const flows = useMemo(() => (balance.data ? flowsOf(balance.data) : []), [balance.data]);
  const nameOf = useFlowName();
  const optionOf = useCallback(
    (colours: Colours) => sankey({ flows, colours, nameOf }),
    [flows, nameOf],
  );
  return (
    <Card title={w('flow')} about={w('flow-about', { element, year })} isFlush>
      <Answer query={balance}>
        {() => (
          <>
            <Chart label={w('flow')} height={240} optionOf={optionOf} />
            <Table<Flow>
              label={w('flow')}
              rows={flows}
              keyOf={({ name }) => name}
              rowPx={24}
              maxHeight={190}
              columns={[
                {
                  key: 'side',
                  label: w('side'),
                  width: '90px',
                  cell: ({ side }) => w(`side-${side}`),
                },
                {
                  key: 'name',
                  label: w('flow'),
                  cell: ({ name }) => (
                    <span className={isRed(name) ? 'red' : undefined}>{nameOf(name)}</span>
                  ),
                },
                {
                  key: 'amount',
                  label: w('amount'),
                  isFigure: true,
                  cell: ({ micrograms }) => tonnesOf(micrograms),
                },
              ]}
            />
          </>
        )}
      </Answer>
    </Card>
  );
}

/** What is there and what is missing have words of their own; the rest are accounts of the books. */
function useFlowName(): (name: FlowName | 'ledger') => string {
  const w = useWords(words);
  const accountOf = useAccountName();
  return useCallback(
    (name) => {
      const key = `flow-${name}`;
      return key in words ? w(key as keyof typeof words) : accountOf(name);
    },
    [w, accountOf],
  );
}

const isRed = (name: FlowName): boolean => name === 'missing' || name === 'found';

const colourOf = (name: FlowName, colours: Colours): string => {
  const known: Readonly<Partial<Record<FlowName, string>>> = {
    mined: colours['mine-1'],
    imported: colours.import,
    collected: colours.scrap,
    missing: colours.red,
    found: colours.red,
    exported: colours['mine-2'],
    delivered: colours['mine-3'],
  };
  return known[name] ?? colours.opening;
};

type Drawn = Readonly<{
  flows: readonly Flow[];
  colours: Colours;
  nameOf: (name: FlowName | 'ledger') => string;
}>;

const sankey = ({ flows, colours, nameOf }: Drawn) => ({
  tooltip: { confine: true },
  series: [
    {
      type: 'sankey',
      left: 12,
      right: 130,
      top: 14,
      bottom: 14,
      nodeWidth: 10,
      nodeGap: 12,
      draggable: false,
      label: { color: colours.text, fontSize: 12 },
      lineStyle: { color: 'gradient', opacity: 0.45 },
      data: [
        { name: nameOf('ledger'), itemStyle: { color: colours.opening } },
        ...flows.map(({ name }) => ({
          name: nameOf(name),
          itemStyle: { color: colourOf(name, colours) },
        })),
      ],
      links: flows.map(({ name, side, micrograms }) => ({
        source: side === 'came' ? nameOf(name) : nameOf('ledger'),
        target: side === 'came' ? nameOf('ledger') : nameOf(name),
        // Pixels are no quantity: tonnes become doubles here alone.
        value: Number(micrograms / 1_000_000_000n) / 1_000,
        ...(isRed(name) ? { lineStyle: { color: colours.red, opacity: 0.6 } } : {}),
      })),
    },
  ],
});
