import { Card } from '../cards/card';
import { useCodeNames } from '../codes/use-codes';
import { enterpriseRoom } from '../enterprises/room';
import { Kilograms } from '../figures/figures';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { RoomLink } from '../router/room-link';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import words from './client-words.json';

type Group = components['schemas']['VolumesGroup'];

/** Every exporter that sends to this client, and where to. */
export function ExportersOf({ clientId }: Readonly<{ clientId: string }>) {
  const w = useWords(words);
  const countries = useCodeNames('countries');
  const moment = useMoment();
  const query = {
    clientId,
    kind: 'exported' as const,
    groupBy: ['exporter' as const, 'destination' as const],
    order: 'exported' as const,
    limit: 100,
    ...moment,
  };
  const volumes = useAnswer(['volumes', query], (signal) =>
    ledger.GET('/registers/transaction-volumes', { params: { query }, signal }),
  );
  return (
    <Card title={w('exporters')} isFlush>
      <Answer query={volumes}>
        {({ items }) =>
          items.length === 0 ? (
            <Said title={w('no-exports')} />
          ) : (
            <Table<Group>
              label={w('exporters')}
              rows={items}
              keyOf={({ key }) => `${key.exporter} ${key.destination}`}
              maxHeight={320}
              columns={[
                {
                  key: 'exporter',
                  label: w('exporter'),
                  cell: ({ key: { exporter = '' } }) => (
                    <RoomLink
                      room={enterpriseRoom}
                      params={{ enterpriseId: exporter }}
                      className="id"
                    >
                      {exporter}
                    </RoomLink>
                  ),
                },
                {
                  key: 'destination',
                  label: w('destination'),
                  cell: ({ key }) => countries(key.destination),
                },
                {
                  key: 'mass',
                  label: w('mass'),
                  isFigure: true,
                  cell: ({ exported }) => <Kilograms grams={exported?.massGrams ?? 0} />,
                },
              ]}
            />
          )
        }
      </Answer>
    </Card>
  );
}
