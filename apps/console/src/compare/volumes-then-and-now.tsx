import { Kilograms } from '../figures/figures';
import type { components } from '../published/data/api';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import words from './words.json';

type Comparison = components['schemas']['VolumesComparison'];

const sides = ['sold', 'exported', 'returned', 'givenUp'] as const;

/** The same sums at both moments. Sold and exported are never added. */
export function VolumesThenAndNow({ comparison }: Readonly<{ comparison: Comparison }>) {
  const w = useWords(words);
  const { from, to, difference } = comparison;
  const gramsOf = (of: Comparison['difference'], side: (typeof sides)[number]) =>
    of[side]?.massGrams ?? 0;
  return (
    <Table<{ side: (typeof sides)[number] }>
      label={w('sums')}
      rows={sides.map((side) => ({ side }))}
      keyOf={({ side }) => side}
      rowPx={24}
      columns={[
        { key: 'figure', label: w('figure'), cell: ({ side }) => w(side) },
        {
          key: 'then',
          label: w('then'),
          isFigure: true,
          cell: ({ side }) => <Kilograms grams={gramsOf(from.totals, side)} />,
        },
        {
          key: 'now',
          label: w('now'),
          isFigure: true,
          cell: ({ side }) => <Kilograms grams={gramsOf(to.totals, side)} />,
        },
        {
          key: 'difference',
          label: w('difference'),
          isFigure: true,
          cell: ({ side }) => (
            <b>
              <Kilograms grams={gramsOf(difference, side)} />
            </b>
          ),
        },
      ]}
    />
  );
}
