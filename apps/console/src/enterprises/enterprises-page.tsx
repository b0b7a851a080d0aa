import { TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { Card } from '../cards/card';
import { useCodeNames } from '../codes/use-codes';
import { Drawn } from '../icons/icons';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { useGo, useRoomSearch } from '../router/use-room';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { enterprisesRoom } from './list-room';
import { enterpriseRoom } from './room';
import words from './words.json';

type Entry = components['schemas']['Directory']['items'][number];

export default function EnterprisesPage() {
  const w = useWords(words);
  const activities = useCodeNames('activities');
  const moment = useMoment();
  const go = useGo();
  const [search, change] = useRoomSearch(enterprisesRoom);
  const [typed, setTyped] = useState(search.text ?? '');
  const text = useDeferredValue(typed.trim());
  const query = { limit: 100, ...(text === '' ? {} : { text }), ...moment };
  const {
    query: asked,
    rows,
    more,
    hasMore,
  } = usePages(['directory', query], (cursor, signal) =>
    ledger.GET('/directory', {
      params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
      signal,
    }),
  );
  const box = (
    <TextInput
      type="search"
      w={260}
      aria-label={w('find')}
      placeholder={w('find')}
      leftSection={<Drawn icon="search" />}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        change({ text: value || undefined });
      }}
    />
  );
  return (
    <Card title={w('title')} heading={1} actions={box} isFlush>
      <Answer query={{ ...asked, data: rows }}>
        {(items) =>
          items.length === 0 ? (
            <Said title={w('none')} />
          ) : (
            <Table<Entry>
              label={w('title')}
              rows={items}
              keyOf={({ enterpriseId }) => enterpriseId}
              rowPx={44}
              onOpen={({ enterpriseId }) => go(enterpriseRoom, { params: { enterpriseId } })}
              {...(hasMore ? { more } : {})}
              columns={[
                {
                  key: 'id',
                  label: w('id'),
                  width: '110px',
                  cell: ({ enterpriseId }) => <span className="id">{enterpriseId}</span>,
                  sortBy: ({ enterpriseId }) => enterpriseId,
                },
                {
                  key: 'name',
                  label: w('name'),
                  cell: ({ name, nameLatin }) => (
                    <>
                      <div>{name}</div>
                      <div className="second">{nameLatin}</div>
                    </>
                  ),
                },
                {
                  key: 'activities',
                  label: w('activities'),
                  from: 700,
                  cell: ({ activities: all }) => all.map((one) => activities(one)).join(' · '),
                },
                {
                  key: 'sites',
                  label: w('sites'),
                  width: '70px',
                  isFigure: true,
                  cell: ({ sites }) => sites.length,
                  sortBy: ({ sites }) => sites.length,
                },
              ]}
            />
          )
        }
      </Answer>
    </Card>
  );
}
