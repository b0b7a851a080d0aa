import { SegmentedControl } from '@mantine/core';
import { Card } from '../cards/card';
import { useCodeNames } from '../codes/use-codes';
import { ElementKilograms, Kilograms } from '../figures/figures';
import { counted } from '../figures/groups';
import { money, share, tonnes } from '../figures/units';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { RoomLink } from '../router/room-link';
import { useRoomSearch } from '../router/use-room';
import { useDesk, useEnterpriseId } from '../session/viewer';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import type { Column } from '../tables/column';
import { Table } from '../tables/table';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { volumesRoom } from './room';
import { MonthBars } from './month-bars';
import { ShareBar } from './share-bar';
import { useClientNames } from './use-client-names';
import words from './words.json';

type Group = components['schemas']['VolumesGroup'];

const ownGroupings = ['month', 'client', 'destination'] as const;

/** Of all exporters there is one question more, and what they sent. */
const groupings = [...ownGroupings, 'exporter', 'goodsCode', 'grade'] as const;

const kinds = ['exported', 'sold'] as const;

export default function VolumesPage() {
  const w = useWords(words);
  const [search, change] = useRoomSearch(volumesRoom);
  const desk = useDesk();
  const offered = desk === 'exporter' ? ownGroupings : groupings;
  const by = offered.find((each) => each === search.by) ?? 'month';
  const kind = kinds.find((each) => each === search.kind) ?? 'exported';
  const own = useEnterpriseId();
  const exporterId = desk === 'exporter' ? own : search.exporter;
  const query = {
    ...useMoment(),
    ...(exporterId ? { exporterId } : {}),
    groupBy: [by],
    order: by === 'month' ? ('key' as const) : kind,
    ...(search.client ? { clientId: search.client } : {}),
    limit: 200,
  };
  const volumes = usePages(['volumes', query], (cursor, signal) =>
    ledger.GET('/registers/transaction-volumes', {
      params: { query: { ...query, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const columns = useColumns(by, kind);
  const rows = (volumes.rows ?? []).filter((row) => (row[kind]?.deals ?? 0) > 0);
  const total = volumes.first?.totals[kind];
  return (
    <Card
      title={w('title')}
      about={search.client ? w('of-client') : total && w('tonnes', { t: tonnes(total.massGrams) })}
      heading={1}
      isFlush
      className="whole"
      actions={
        <>
          {search.client && <RoomLink room={volumesRoom}>{w('clear')}</RoomLink>}
          <SegmentedControl
            aria-label={w('kind')}
            value={kind}
            onChange={(next) => change({ kind: next })}
            data={kinds.map((value) => ({ value, label: w(value) }))}
          />
          <SegmentedControl
            aria-label={w('by')}
            value={by}
            onChange={(next) => change({ by: next })}
            data={offered.map((value) => ({ value, label: w(`by-${value}`) }))}
          />
        </>
      }
    >
      <Answer query={volumes.query}>
        {() =>
          rows.length === 0 ? (
            <Said title={w('nothing')}>{search.client && <p>{w('nothing-about')}</p>}</Said>
          ) : (
            <>
              {by === 'month' && <MonthBars months={rows} kind={kind} />}
              <Table
                label={w('title')}
                rows={rows}
                columns={columns}
                keyOf={({ key }) => key[by] ?? ''}
                more={volumes.hasMore ? volumes.more : undefined}
                foot={
                  <>
                    {w('shown', { count: rows.length })} · {w('total')}{' '}
                    <b>{total && <Kilograms grams={total.massGrams} unit />}</b>
                  </>
                }
              />
            </>
          )
        }
      </Answer>
    </Card>
  );
}

function useColumns(by: (typeof groupings)[number], kind: (typeof kinds)[number]) {
  const w = useWords(words);
  const language = useLanguage();
  const countryName = useCodeNames('countries');
  const desk = useDesk();
  // An analyst sees no names, and asks for none.
  const clientName = useClientNames(by === 'client' && desk !== 'analyst');
  const nameOf = ({ key }: Group): string => {
    const code = key[by];
    if (code === undefined || code === '') return w('unknown');
    if (by === 'client') return clientName(code);
    return by === 'destination' ? `${countryName(code)} ${code}` : code;
  };
  const columns: readonly Column<Group>[] = [
    {
      key: 'name',
      label: w(`by-${by}`),
      width: 'minmax(120px, 1.6fr)',
      sortBy: nameOf,
      cell: nameOf,
    },
    {
      key: 'deals',
      label: w('deals'),
      isFigure: true,
      width: '70px',
      from: 520,
      cell: (row) => counted(row[kind]?.deals ?? 0),
    },
    {
      key: 'mass',
      label: w('mass'),
      isFigure: true,
      width: '124px',
      sortBy: (row) => BigInt(row[kind]?.massGrams ?? 0),
      cell: (row) => <Kilograms grams={row[kind]?.massGrams ?? 0} />,
    },
    {
      key: 'bar',
      label: '',
      width: 'minmax(60px, 1fr)',
      from: 620,
      cell: (row) => <ShareBar ppm={row[kind]?.sharePpm ?? 0} />,
    },
    {
      key: 'share',
      label: w('share'),
      isFigure: true,
      width: '72px',
      cell: (row) => share(row[kind]?.sharePpm ?? 0, language),
    },
    {
      key: 'nd',
      label: w('nd'),
      isFigure: true,
      width: '116px',
      from: 820,
      cell: (row) => <ElementKilograms micrograms={row[kind]?.elementMicrograms['Nd'] ?? 0} />,
    },
    {
      key: 'dy',
      label: w('dy'),
      isFigure: true,
      width: '104px',
      from: 900,
      cell: (row) => <ElementKilograms micrograms={row[kind]?.elementMicrograms['Dy'] ?? 0} />,
    },
    {
      key: 'value',
      label: w('value'),
      isFigure: true,
      width: 'minmax(150px, 1.4fr)',
      from: 1040,
      cell: (row) => valuesOf(row[kind]?.valueMinor ?? {}),
    },
  ];
  return columns;
}

/** Money of several currencies is not one sum: the largest is shown, and that there are others. */
function valuesOf(minor: Readonly<Record<string, string>>): string {
  const [first, ...others] = Object.entries(minor);
  if (!first) return '—';
  return money(first[1], first[0]) + (others.length > 0 ? ` +${others.length}` : '');
}
