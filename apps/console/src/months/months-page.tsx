import { Badge } from '../cards/badge';
import { Card } from '../cards/card';
import { recordingRoom } from '../recording/room';
import { recordRoom } from '../records/record-room';
import { RoomLink } from '../router/room-link';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import type { Column } from '../tables/column';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import type { MonthLine } from './months';
import { useMonths } from './use-months';
import words from './words.json';

const tones = { closed: 'plain', due: 'amber', running: 'plain' } as const;

export default function MonthsPage() {
  const w = useWords(words);
  const { asked, lines } = useMonths();
  const columns: readonly Column<MonthLine>[] = [
    { key: 'month', label: w('month'), width: '92px', cell: ({ month }) => month },
    {
      key: 'site',
      label: w('site'),
      width: 'minmax(100px, 1fr)',
      cell: ({ siteId }) => <span className="id">{siteId}</span>,
    },
    {
      key: 'state',
      label: w('state'),
      width: 'minmax(110px, 1fr)',
      cell: ({ state, closing }) => (
        <Badge tone={closing?.isLate ? 'amber' : tones[state]}>
          {closing?.isLate ? w('late') : w(state)}
        </Badge>
      ),
    },
    {
      key: 'closed',
      label: w('closed-on'),
      width: '100px',
      from: 520,
      cell: ({ closing }) => closing?.closedOn ?? '—',
    },
    {
      key: 'record',
      label: w('records'),
      width: 'minmax(110px, 1fr)',
      from: 640,
      cell: ({ siteId, closing }) =>
        closing && (
          <RoomLink
            room={recordRoom}
            params={{ siteId, recordId: closing.recordId }}
            className="id"
          >
            {closing.recordId}
          </RoomLink>
        ),
    },
    {
      key: 'do',
      label: w('do'),
      width: '90px',
      cell: ({ siteId, month, state }) =>
        state === 'due' && (
          <RoomLink
            room={recordingRoom}
            params={{ type: 'PeriodClosed' }}
            search={{ site: siteId, month }}
          >
            {w('close')}
          </RoomLink>
        ),
    },
  ];
  return (
    <Card title={w('title')} about={w('about')} heading={1} isFlush className="whole">
      <Answer query={asked}>
        {() =>
          lines.length === 0 ? (
            <Said title={w('nothing')}>
              <p>{w('nothing-about')}</p>
            </Said>
          ) : (
            <Table
              label={w('title')}
              rows={lines}
              columns={columns}
              keyOf={({ siteId, month }) => `${siteId} ${month}`}
            />
          )
        }
      </Answer>
    </Card>
  );
}
