import { Card } from '../cards/card';
import { ClientLink } from '../links/client-link';
import { Kilograms } from '../figures/figures';
import { share } from '../figures/units';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import words from './words.json';

type Group = components['schemas']['VolumesGroup'];
type Props = Readonly<{ enterpriseId: string; year: string }>;

/** Its clients by what they took in the year, the largest first. */
export function TopClients({ enterpriseId, year }: Props) {
  const w = useWords(words);
  const language = useLanguage();
  const moment = useMoment();
  const query = {
    exporterId: enterpriseId,
    kind: 'exported' as const,
    groupBy: ['client' as const, 'destination' as const],
    order: 'exported' as const,
    monthFrom: `${year}-01`,
    monthTo: `${year}-12`,
    limit: 100,
    ...moment,
  };
  const volumes = useAnswer(['volumes', query], (signal) =>
    ledger.GET('/registers/transaction-volumes', { params: { query }, signal }),
  );
  return (
    <Card title={w('clients')} isFlush>
      <Answer query={volumes}>
        {({ items }) =>
          items.length === 0 ? (
            <Said title={w('no-clients', { year })} />
          ) : (
            <Table<Group>
              label={w('clients')}
              rows={items}
              keyOf={({ key }) => `${key.client} ${key.destination}`}
              rowPx={24}
              maxHeight={340}
              columns={[
                {
                  key: 'client',
                  label: w('client'),
                  cell: ({ key }) => <ClientLink clientId={key.client ?? ''} />,
                },
                {
                  key: 'place',
                  label: w('place'),
                  width: '60px',
                  cell: ({ key }) => key.destination,
                },
                {
                  key: 'mass',
                  label: w('exported'),
                  isFigure: true,
                  width: '120px',
                  cell: ({ exported }) => <Kilograms grams={exported?.massGrams ?? 0} />,
                },
                {
                  key: 'share',
                  label: '%',
                  isFigure: true,
                  width: '70px',
                  cell: ({ exported }) => share(exported?.sharePpm ?? 0, language),
                },
              ]}
            />
          )
        }
      </Answer>
    </Card>
  );
}
