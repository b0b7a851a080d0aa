import { Badge } from '../cards/badge';
import { useCodeNames } from '../codes/use-codes';
import { Kilograms } from '../figures/figures';
import { counted } from '../figures/groups';
import { isTravelling } from '../moment/moment';
import { useMoment } from '../moment/use-moment';
import { RoomLink } from '../router/room-link';
import { recordingWay } from '../router/ways';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import type { Column } from '../tables/column';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { stockRoom } from './room';
import { statusOf, useStockLots, type StockFilter, type StockLot } from './use-stock';
import words from './words.json';

type Props = Readonly<{ filter: StockFilter; maxHeight?: number }>;

export function StockLots({ filter, maxHeight }: Props) {
  const w = useWords(words);
  const materialName = useCodeNames('materials');
  const lots = useStockLots(filter);
  const columns: readonly Column<StockLot>[] = [
    {
      key: 'lot',
      label: w('lot'),
      width: 'minmax(120px, 1.2fr)',
      sortBy: ({ lotId }) => lotId,
      cell: ({ lotId }) => <span className="id">{lotId}</span>,
    },
    {
      key: 'material',
      label: w('material'),
      width: 'minmax(110px, 1.2fr)',
      from: 560,
      sortBy: ({ material }) => materialName(material),
      cell: ({ material }) => materialName(material),
    },
    {
      key: 'grade',
      label: w('grade'),
      width: '78px',
      from: 700,
      sortBy: ({ grade }) => grade ?? '',
      cell: ({ grade }) => grade ?? '—',
    },
    {
      key: 'site',
      label: w('site'),
      width: '110px',
      from: 1060,
      sortBy: ({ siteId }) => siteId,
      cell: ({ siteId }) => <span className="id">{siteId}</span>,
    },
    {
      key: 'since',
      label: w('since'),
      width: '92px',
      from: 640,
      sortBy: ({ firstOn }) => firstOn,
      cell: ({ firstOn }) => firstOn,
    },
    {
      key: 'mass',
      label: w('mass'),
      isFigure: true,
      width: '108px',
      sortBy: ({ massGrams }) => massGrams,
      cell: ({ massGrams }) => <Kilograms grams={massGrams} />,
    },
    {
      key: 'dy',
      label: w('dy'),
      isFigure: true,
      width: '84px',
      from: 920,
      sortBy: ({ ppm }) => ppm['Dy'] ?? 0,
      cell: ({ ppm }) => counted(ppm['Dy'] ?? 0),
    },
    {
      key: 'status',
      label: w('status'),
      width: 'minmax(70px, 0.8fr)',
      from: 480,
      cell: (row) => <LotStatus lot={row} />,
    },
    { key: 'do', label: w('do'), width: '104px', cell: (row) => <Uses lot={row} /> },
  ];
  return (
    <Answer query={lots.query}>
      {() => {
        const rows = lots.rows ?? [];
        if (rows.length === 0) {
          return (
            <Said title={w('nothing')}>
              <p>{w('nothing-about')}</p>
              <RoomLink room={stockRoom}>{w('clear')}</RoomLink>
            </Said>
          );
        }
        return (
          <Table
            label={w('title')}
            rows={rows}
            columns={columns}
            keyOf={({ siteId, lotId }) => `${siteId}/${lotId}`}
            more={lots.hasMore ? lots.more : undefined}
            foot={`${w('shown', { count: rows.length })}${lots.hasMore ? ' +' : ''}`}
            {...(maxHeight === undefined ? {} : { maxHeight })}
          />
        );
      }}
    </Answer>
  );
}

function LotStatus({ lot }: Readonly<{ lot: StockLot }>) {
  const w = useWords(words);
  const status = statusOf(lot) as 'free' | 'sold' | 'reserve' | 'bonded' | 'held';
  if (status === 'free') return w('status-free');
  return <Badge tone={status === 'held' ? 'amber' : 'plain'}>{w(`status-${status}`)}</Badge>;
}

/** What can be done with a lot: sold, exported or put to use, one press away. */
function Uses({ lot }: Readonly<{ lot: StockLot }>) {
  const w = useWords(words);
  const travels = isTravelling(useMoment());
  if (travels || statusOf(lot) === 'held') return null;
  const search = { site: lot.siteId, lot: lot.lotId };
  const to = (type: string, said: 'sell' | 'export' | 'use') => (
    <RoomLink room={recordingWay} params={{ type }} search={search}>
      {w(said)}
    </RoomLink>
  );
  if (lot.status === 'sold') return to('Exported', 'export');
  return (
    <>
      {to('SoldToClient', 'sell')} · {to('MagnetProduced', 'use')}
    </>
  );
}
