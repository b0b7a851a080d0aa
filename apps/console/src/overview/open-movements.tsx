import { Card } from '../cards/card';
import { Kilograms } from '../figures/figures';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { movementsRoom } from '../movements/room';
import type { components } from '../published/data/api';
import { RoomLink } from '../router/room-link';
import { useGo } from '../router/use-room';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import words from './words.json';

type Movement = components['schemas']['Movement'];

/** The first few that are overdue, or of which two sites say different things. */
export function OpenMovements({ status }: Readonly<{ status: 'overdue' | 'contradicted' }>) {
  const w = useWords(words);
  const moment = useMoment();
  const go = useGo();
  const query = { status: [status], limit: 8, ...moment };
  const movements = useAnswer(['movements', query], (signal) =>
    ledger.GET('/movements', { params: { query }, signal }),
  );
  const isOverdue = status === 'overdue';
  const all = (
    <RoomLink room={movementsRoom} search={{ status }}>
      {w('all')}
    </RoomLink>
  );
  return (
    <Card title={w(isOverdue ? 'overdue' : 'disputed')} actions={all} isFlush>
      <Answer query={movements}>
        {({ items }) =>
          items.length === 0 ? (
            <Said title={w(isOverdue ? 'none-overdue' : 'none-disputed')} />
          ) : (
            <Table<Movement>
              label={w(isOverdue ? 'overdue' : 'disputed')}
              rows={items}
              keyOf={({ movementId, sentLotId }) => `${movementId} ${sentLotId}`}
              rowPx={24}
              maxHeight={220}
              onOpen={({ movementId }) =>
                go(movementsRoom, { search: { status, movement: movementId } })
              }
              columns={[
                {
                  key: 'due',
                  label: w('late-by'),
                  width: '88px',
                  cell: ({ dueOn }) => dueOn ?? '—',
                },
                {
                  key: 'way',
                  label: w('from-to'),
                  cell: ({ fromSiteId, toSiteId }) => (
                    <span className="id">
                      {fromSiteId} → {toSiteId}
                    </span>
                  ),
                },
                {
                  key: 'mass',
                  label: w('mass'),
                  width: '110px',
                  isFigure: true,
                  cell: ({ sent }) => <Kilograms grams={sent.massGrams} />,
                },
              ]}
            />
          )
        }
      </Answer>
    </Card>
  );
}
