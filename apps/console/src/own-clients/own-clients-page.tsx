import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { Card } from '../cards/card';
import { useCodeNames } from '../codes/use-codes';
import { counted } from '../figures/groups';
import { Drawn } from '../icons/icons';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { useRoomSearch } from '../router/use-room';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import type { Column } from '../tables/column';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { ClientPanel } from './client-panel';
import { namesOf } from './names-of';
import { ownClientsRoom } from './room';
import styles from './own-clients.module.css';
import words from './words.json';

type Client = components['schemas']['Client'];

export default function OwnClientsPage() {
  const w = useWords(words);
  const countryName = useCodeNames('countries');
  const [search, change] = useRoomSearch(ownClientsRoom);
  const [typed, setTyped] = useState(search.text ?? '');
  const seek = useDebouncedCallback((text: string) => change({ text }), 200);
  const query = { ...useMoment(), ...(search.text ? { text: search.text } : {}), limit: 200 };
  const clients = usePages(['clients', query], (cursor, signal) =>
    ledger.GET('/registers/client-identities', {
      params: { query: { ...query, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const rows = clients.rows ?? [];
  const opened = rows.find(({ canonicalId }) => canonicalId === search.client);
  const columns: readonly Column<Client>[] = [
    {
      key: 'client',
      label: w('client'),
      width: 'minmax(160px, 2fr)',
      sortBy: (row) => namesOf(row)[0] ?? '',
      cell: (row) => namesOf(row)[0] ?? w('forgotten'),
    },
    {
      key: 'names',
      label: w('names'),
      isFigure: true,
      width: '92px',
      from: 560,
      sortBy: (row) => namesOf(row).length,
      cell: (row) => counted(namesOf(row).length),
    },
    {
      key: 'country',
      label: w('country'),
      width: 'minmax(90px, 0.8fr)',
      from: 480,
      cell: ({ identities }) =>
        [...new Set(identities.flatMap((each) => each.countryCodes))].map(countryName).join(', '),
    },
    {
      key: 'acts',
      label: w('acts'),
      isFigure: true,
      width: '80px',
      sortBy: ({ usage }) => usage.acts,
      cell: ({ usage }) => counted(usage.acts),
    },
    {
      key: 'last',
      label: w('last'),
      width: '96px',
      from: 640,
      sortBy: ({ usage }) => usage.lastOn ?? '',
      cell: ({ usage }) => usage.lastOn,
    },
  ];
  return (
    <div className={styles.page} data-open={opened ? true : undefined}>
      <Card
        title={w('title')}
        about={w('about')}
        heading={1}
        isFlush
        className="whole"
        actions={
          <TextInput
            type="search"
            w={220}
            aria-label={w('find')}
            placeholder={w('find')}
            leftSection={<Drawn icon="search" />}
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              seek(currentTarget.value);
            }}
          />
        }
      >
        <Answer query={clients.query}>
          {() =>
            rows.length === 0 ? (
              <Said title={search.text ? w('nothing') : w('none-yet')}>
                {search.text && <p>{w('nothing-about')}</p>}
              </Said>
            ) : (
              <Table
                label={w('title')}
                rows={rows}
                columns={columns}
                keyOf={({ canonicalId }) => canonicalId}
                selected={search.client}
                onOpen={({ canonicalId }) => change({ client: canonicalId })}
                more={clients.hasMore ? clients.more : undefined}
                foot={`${w('shown', { count: rows.length })}${clients.hasMore ? ' +' : ''}`}
              />
            )
          }
        </Answer>
      </Card>
      {opened && <ClientPanel client={opened} close={() => change({ client: '' })} />}
    </div>
  );
}
