import { SegmentedControl } from '@mantine/core';
import { Card } from '../cards/card';
import { elementKilograms } from '../figures/units';
import { useLastDay } from '../moment/last-day';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { RoomLink } from '../router/room-link';
import { useGo, useRoomSearch } from '../router/use-room';
import { useDesk } from '../session/viewer';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { PeriodFields } from './period-fields';
import { elementOf, periodOf } from './question';
import { rankingRoom } from './ranking-room';
import { balancesRoom } from './room';
import words from './words.json';

type Ranked = components['schemas']['RankedBalance'];

const scopeOfRow = ({ siteId, enterpriseId }: Ranked): string =>
  siteId === undefined ? enterpriseId : `site:${siteId}`;

export default function RankingPage() {
  const w = useWords(words);
  const go = useGo();
  const desk = useDesk();
  const moment = useMoment();
  const day = useLastDay(moment);
  const [search, change] = useRoomSearch(rankingRoom);
  const period = periodOf(search.period, day ?? '2025-12-31');
  const element = elementOf(search.element);
  const by = search.by === 'site' ? ('site' as const) : ('enterprise' as const);
  const query = { period, by, limit: 100, ...(element ? { element } : {}), ...moment };
  const {
    query: asked,
    rows,
    more,
    hasMore,
  } = usePages(['ranking', query], (cursor, signal) =>
    ledger.GET('/balances/ranking', {
      params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
      signal,
    }),
  );
  const actions = (
    <>
      <PeriodFields period={period} element={element} none="worst" change={change} />
      <SegmentedControl
        size="xs"
        aria-label={w('by')}
        value={by}
        onChange={(to) => change({ by: to === 'site' ? to : undefined })}
        data={(['enterprise', 'site'] as const).map((value) => ({ value, label: w(value) }))}
      />
      {desk !== 'exporter' && (
        <RoomLink room={balancesRoom} params={{ scope: 'nation' }} search={{ period, element }}>
          {w('of', { scope: w('nation') })}
        </RoomLink>
      )}
    </>
  );
  return (
    <Card title={w('title')} about={w('about')} heading={1} actions={actions} isFlush>
      <Answer query={{ ...asked, data: rows }}>
        {(items) =>
          items.length === 0 ? (
            <Said title={w('none')} />
          ) : (
            <Table<Ranked>
              label={w('title')}
              rows={items}
              keyOf={scopeOfRow}
              onOpen={(row) =>
                go(balancesRoom, {
                  params: { scope: scopeOfRow(row) },
                  search: { element: row.element, period },
                })
              }
              {...(hasMore ? { more } : {})}
              columns={[
                {
                  key: 'who',
                  label: w(by),
                  cell: (row) => <span className="id">{row.siteId ?? row.enterpriseId}</span>,
                },
                {
                  key: 'state',
                  label: w('state'),
                  cell: ({ state }) => (
                    <span className={state === 'open' ? 'red' : undefined}>
                      {w(`state-${state}`)}
                    </span>
                  ),
                },
                {
                  key: 'element',
                  label: w('element'),
                  width: '110px',
                  cell: ({ element: of }) => (of === 'total' ? w('total') : of),
                },
                {
                  key: 'missing',
                  label: w('missing'),
                  isFigure: true,
                  cell: ({ missingMicrograms }) => elementKilograms(missingMicrograms),
                  sortBy: ({ missingMicrograms }) => BigInt(missingMicrograms),
                },
                {
                  key: 'usual',
                  label: w('usual'),
                  isFigure: true,
                  from: 820,
                  cell: ({ usualFromMicrograms: from, usualToMicrograms: to }) =>
                    w('usual-range', { from: elementKilograms(from), to: elementKilograms(to) }),
                },
                {
                  key: 'sigmas',
                  label: w('sigmas'),
                  width: '120px',
                  isFigure: true,
                  cell: ({ outsideSigmas }) => outsideSigmas,
                  sortBy: ({ outsideSigmas }) => Number(outsideSigmas),
                },
              ]}
            />
          )
        }
      </Answer>
    </Card>
  );
}
