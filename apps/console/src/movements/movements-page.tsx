import { NativeSelect, TextInput } from '@mantine/core';
import { Card } from '../cards/card';
import { useCodeChoices, useCodeNames } from '../codes/use-codes';
import { Kilograms } from '../figures/figures';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { useRoomSearch } from '../router/use-room';
import { useDesk } from '../session/viewer';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import type { Column } from '../tables/column';
import { useWords } from '../words/use-words';
import { MovementCard } from './movement-card';
import styles from '../findings/findings.module.css';
import { StatusBadge } from './status-badge';
import { movementsRoom } from './room';
import words from './words.json';

type Movement = components['schemas']['Movement'];

const keyOf = ({ movementId, sentLotId }: Movement) => `${movementId} ${sentLotId}`;

export default function MovementsPage() {
  const w = useWords(words);
  const desk = useDesk();
  const statuses = useCodeChoices('movement-statuses');
  const columns = useColumns();
  const [search, change] = useRoomSearch(movementsRoom);
  const { query: asked, rows, more, hasMore } = useMovements(search);
  const chosen = rows?.find((row) => row.movementId === search.movement);
  const filters = (
    <>
      {desk !== 'exporter' && (
        <TextInput
          aria-label={w('who')}
          placeholder={w('who')}
          w={120}
          value={search.who ?? ''}
          onChange={({ currentTarget }) => change({ who: currentTarget.value || undefined })}
        />
      )}
      <TextInput
        type="date"
        w={132}
        aria-label={w('from')}
        value={search.from ?? ''}
        onChange={({ currentTarget }) => change({ from: currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        w={132}
        aria-label={w('to')}
        value={search.to ?? ''}
        onChange={({ currentTarget }) => change({ to: currentTarget.value || undefined })}
      />
      <NativeSelect
        w={190}
        aria-label={w('status')}
        value={search.status ?? ''}
        onChange={({ currentTarget }) => change({ status: currentTarget.value || undefined })}
        data={[{ value: '', label: w('any') }, ...statuses]}
      />
    </>
  );
  return (
    <div className={styles.pair}>
      <Card title={w('title')} about={w('about')} heading={1} actions={filters} isFlush>
        <Answer query={{ ...asked, data: rows }}>
          {(items) =>
            items.length === 0 ? (
              <Said title={w('none')} />
            ) : (
              <Table<Movement>
                label={w('title')}
                rows={items}
                keyOf={keyOf}
                selected={chosen && keyOf(chosen)}
                onOpen={({ movementId }) => change({ movement: movementId })}
                {...(hasMore ? { more } : {})}
                columns={columns}
              />
            )
          }
        </Answer>
      </Card>
      {search.movement === undefined ? (
        <Card title={w('both')}>
          <p className="second">{w('choose')}</p>
        </Card>
      ) : (
        <MovementCard movementId={search.movement} />
      )}
    </div>
  );
}

function useMovements({ status, who, from, to }: Readonly<Record<string, string | undefined>>) {
  const moment = useMoment();
  const query = {
    limit: 100,
    ...(status === undefined ? {} : { status: [status as Movement['status']] }),
    ...(who === undefined ? {} : { enterpriseId: who }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...moment,
  };
  return usePages(['movements', query], (cursor, signal) =>
    ledger.GET('/movements', {
      params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } as never,
      signal,
    }),
  );
}

function useColumns(): readonly Column<Movement>[] {
  const w = useWords(words);
  const materials = useCodeNames('materials');
  return [
    { key: 'sent', label: w('sent'), width: '88px', cell: ({ sentOn }) => sentOn },
    {
      key: 'status',
      label: w('status'),
      width: '170px',
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'way',
      label: w('way'),
      cell: ({ fromSiteId, toSiteId }) => (
        <span className="id">
          {fromSiteId} → {toSiteId}
        </span>
      ),
    },
    {
      key: 'material',
      label: w('material'),
      cell: ({ material }) => materials(material),
      from: 760,
    },
    {
      key: 'mass',
      label: w('mass'),
      width: '110px',
      isFigure: true,
      cell: ({ sent }) => <Kilograms grams={sent.massGrams} />,
    },
  ];
}
