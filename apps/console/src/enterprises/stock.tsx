import { Card } from '../cards/card';
import { useCodeNames } from '../codes/use-codes';
import { Kilograms } from '../figures/figures';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import words from './words.json';

type Sum = components['schemas']['StockGroup'];

/** What lies at its sites, by material. */
export function Stock({ enterpriseId }: Readonly<{ enterpriseId: string }>) {
  const w = useWords(words);
  const materials = useCodeNames('materials');
  const moment = useMoment();
  const query = { enterpriseId, groupBy: ['material' as const], limit: 100, ...moment };
  const stock = useAnswer(['stock', 'sums', query], (signal) =>
    ledger.GET('/stock', { params: { query }, signal }),
  );
  return (
    <Card title={w('stock')} isFlush>
      <Answer query={stock}>
        {({ items }) =>
          items.length === 0 ? (
            <Said title={w('no-stock')} />
          ) : (
            <Table<Sum>
              label={w('stock')}
              rows={items}
              keyOf={({ key }) => key.material ?? ''}
              rowPx={24}
              maxHeight={340}
              columns={[
                {
                  key: 'material',
                  label: w('material'),
                  cell: ({ key }) => materials(key.material),
                },
                {
                  key: 'lots',
                  label: w('lots'),
                  width: '70px',
                  isFigure: true,
                  cell: ({ lots }) => lots,
                },
                {
                  key: 'mass',
                  label: w('mass'),
                  isFigure: true,
                  cell: ({ massGrams }) => <Kilograms grams={massGrams} />,
                  sortBy: ({ massGrams }) => BigInt(massGrams),
                },
              ]}
            />
          )
        }
      </Answer>
    </Card>
  );
}
