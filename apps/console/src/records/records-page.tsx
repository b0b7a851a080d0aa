import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { Card } from '../cards/card';
import { Kilograms } from '../figures/figures';
import { ordinal } from '../figures/units';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { RoomLink } from '../router/room-link';
import { useGo, useRoomSearch } from '../router/use-room';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { StateBadge } from './state-badge';
import type { Column } from '../tables/column';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { inShort, massOf } from './in-short';
import { recordRoom } from './record-room';
import { recordsRoom } from './room';
import { useTypeName } from './type-name';
import typeWords from './type-words.json';
import words from './words.json';

export default function RecordsPage() {
  const w = useWords(words);
  const go = useGo();
  const typeName = useTypeName();
  const moment = useMoment();
  const [search, change] = useRoomSearch(recordsRoom);
  const query = { ...moment, ...(search as { type?: 'Exported'; state?: 'live' }), limit: 100 };
  const records = usePages(['records', query], (cursor, signal) =>
    ledger.GET('/records', {
      params: { query: { ...query, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  type Row = NonNullable<typeof records.rows>[number];
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      {
        key: 'ordinal',
        label: w('ordinal'),
        isFigure: true,
        width: '76px',
        from: 760,
        cell: (row) => ordinal(row.ordinal ?? 0),
      },
      {
        key: 'occurred',
        label: w('occurred'),
        width: '92px',
        cell: (row) => ('occurredOn' in row ? row.occurredOn : ''),
      },
      {
        key: 'type',
        label: w('type'),
        width: 'minmax(90px, 0.8fr)',
        cell: (row) => typeName(row.type),
      },
      {
        key: 'record',
        label: w('record'),
        width: 'minmax(120px, 1.2fr)',
        cell: ({ siteId, recordId }) => (
          <RoomLink room={recordRoom} params={{ siteId, recordId }} className="id">
            {recordId}
          </RoomLink>
        ),
      },
      {
        key: 'site',
        label: w('site'),
        width: 'minmax(90px, 0.8fr)',
        from: 900,
        cell: (row) => <span className="id">{row.siteId}</span>,
      },
      {
        key: 'mass',
        label: w('mass'),
        isFigure: true,
        width: '116px',
        from: 560,
        cell: ({ data }) => massOf(data) !== undefined && <Kilograms grams={massOf(data) ?? 0n} />,
      },
      {
        key: 'brief',
        label: w('brief'),
        width: 'minmax(70px, 0.8fr)',
        from: 700,
        cell: ({ data }) => <span className="id">{inShort(data)}</span>,
      },
      {
        key: 'state',
        label: w('state'),
        width: 'minmax(96px, 0.7fr)',
        cell: (row) => <StateBadge {...row} />,
      },
    ],
    [w, typeName],
  );
  const types = Object.keys(typeWords).map((key) => key.slice('type-'.length));
  return (
    <Card
      title={w('title')}
      heading={1}
      isFlush
      className="whole"
      actions={
        <>
          <Select
            aria-label={w('filter-type')}
            placeholder={w('any')}
            clearable
            searchable
            w={180}
            value={search.type ?? null}
            onChange={(type) => change({ type: type ?? undefined })}
            data={types.map((value) => ({ value, label: typeName(value) }))}
          />
          <Select
            aria-label={w('state')}
            placeholder={w('state-any')}
            clearable
            w={120}
            value={search.state ?? null}
            onChange={(state) => change({ state: state ?? undefined })}
            data={(['live', 'voided'] as const).map((value) => ({ value, label: w(value) }))}
          />
        </>
      }
    >
      <Answer query={records.query}>
        {() => {
          const rows = records.rows ?? [];
          if (rows.length === 0) return <Empty isFiltered={Boolean(search.type ?? search.state)} />;
          return (
            <Table
              label={w('title')}
              rows={rows}
              columns={columns}
              keyOf={({ siteId, recordId }) => `${siteId}/${recordId}`}
              onOpen={({ siteId, recordId }) => go(recordRoom, { params: { siteId, recordId } })}
              more={records.hasMore ? records.more : undefined}
              foot={`${w('shown', { count: rows.length })}${records.hasMore ? ' +' : ''}`}
            />
          );
        }}
      </Answer>
    </Card>
  );
}

function Empty({ isFiltered }: Readonly<{ isFiltered: boolean }>) {
  const w = useWords(words);
  if (!isFiltered) return <Said title={w('none-yet')} />;
  return (
    <Said title={w('nothing')}>
      <p>{w('nothing-about')}</p>
      <RoomLink room={recordsRoom}>{w('clear')}</RoomLink>
    </Said>
  );
}
