import { Card } from '../cards/card';
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

type Group = components['schemas']['VolumesGroup'];
type Props = Readonly<{ enterpriseId: string; year: string }>;

/** What it sold and what it exported; the two are never added. */
export function VolumesByMonth({ enterpriseId, year }: Props) {
  const w = useWords(words);
  const moment = useMoment();
  const query = {
    exporterId: enterpriseId,
    groupBy: ['month' as const],
    monthFrom: `${year}-01`,
    monthTo: `${year}-12`,
    ...moment,
  };
  const volumes = useAnswer(['volumes', query], (signal) =>
    ledger.GET('/registers/transaction-volumes', { params: { query }, signal }),
  );
  return (
    <Card title={w('volumes')} about={w('volumes-about', { year })} isFlush>
      <Answer query={volumes}>
        {({ items, totals }) =>
          items.length === 0 ? (
            <Said title={w('no-volumes', { year })} />
          ) : (
            <Table<Group>
              label={w('volumes')}
              rows={items}
              keyOf={({ key }) => key.month ?? ''}
              rowPx={24}
              maxHeight={340}
              columns={[
                { key: 'month', label: w('month'), cell: ({ key }) => key.month },
                {
                  key: 'sold',
                  label: w('sold'),
                  isFigure: true,
                  cell: ({ sold }) => <Kilograms grams={sold?.massGrams ?? 0} />,
                },
                {
                  key: 'exported',
                  label: w('exported'),
                  isFigure: true,
                  cell: ({ exported }) => <Kilograms grams={exported?.massGrams ?? 0} />,
                },
              ]}
              foot={
                <>
                  {w('sold')} <Kilograms grams={totals.sold?.massGrams ?? 0} /> · {w('exported')}{' '}
                  <Kilograms grams={totals.exported?.massGrams ?? 0} />
                </>
              }
            />
          )
        }
      </Answer>
    </Card>
  );
}
