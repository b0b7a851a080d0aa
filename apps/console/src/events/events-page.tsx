import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Card } from '../cards/card';
import { counted } from '../figures/groups';
import { Kilograms } from '../figures/figures';
import { ordinal } from '../figures/units';
import { timeOf } from '../figures/instants';
import styles from '../findings/findings.module.css';
import { useKeys } from '../keys/use-keys';
import { useHead } from '../ledger/head';
import type { EventLine } from '../ledger/event-lines';
import { useMoment } from '../moment/use-moment';
import { useRoomSearch } from '../router/use-room';
import { Failed } from '../states/failed';
import { Said } from '../states/said';
import { Waiting } from '../states/waiting';
import { Table } from '../tables/table';
import type { Column } from '../tables/column';
import { useWords } from '../words/use-words';
import { EventCard } from './event-card';
import { dayOf, movedGrams, recordOf } from './event-facts';
import { eventsRoom } from './room';
import { useEvents } from './use-events';
import words from './words.json';

export default function EventsPage() {
  const w = useWords(words);
  const { knownAt } = useMoment();
  const { data: head } = useHead();
  const [search, change] = useRoomSearch(eventsRoom);
  const asked = /^\d{1,15}$/.test(search.to ?? '') ? Number(search.to) : knownAt;
  const filters = { type: search.type, siteId: search.site };
  const events = useEvents({ head: head?.ordinal, to: asked, filters });
  const [isPaused, setIsPaused] = useState(false);
  const columns = useColumns();
  // A live list never moves under its reader: one who has chosen a row, or pressed, reads.
  const stands = isPaused || search.at !== undefined;
  useEffect(() => {
    if (!stands && events.newer.length > 0) events.take();
  }, [stands, events]);
  const go = () => {
    setIsPaused(!stands);
    if (stands) change({ at: undefined });
  };
  useKeys({ ' ': go });
  const chosen = [...events.newer, ...events.rows].find((row) => String(row.ordinal) === search.at);
  const filter = (name: 'to' | 'type' | 'site', width: number) => (
    <TextInput
      key={name}
      aria-label={w(name)}
      placeholder={w(name)}
      w={width}
      value={search[name] ?? ''}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value.trim() || undefined })}
    />
  );
  const actions = (
    <>
      {filter('type', 130)}
      {filter('site', 120)}
      {filter('to', 110)}
      {asked === undefined ? (
        <Button variant={stands ? 'light' : 'default'} onClick={go}>
          {stands
            ? w('paused', { count: events.newer.length, n: counted(events.newer.length) })
            : w('live')}
          &nbsp;<kbd>␣</kbd>
        </Button>
      ) : (
        <span className="amber">{w('past', { ordinal: ordinal(asked) })}</span>
      )}
    </>
  );
  return (
    <div className={styles.pair}>
      <Card
        title={w('title')}
        about={w('about', { n: counted(events.rows.length) })}
        heading={1}
        actions={actions}
        isFlush
      >
        {events.cut !== undefined && <p className="amber">{w('cut', { code: events.cut })}</p>}
        {events.error !== undefined && <Failed error={events.error} />}
        {events.rows.length === 0 && events.isLoading && <Waiting />}
        {events.rows.length === 0 && !events.isLoading && !events.error && (
          <Said title={w('none')} />
        )}
        {events.rows.length > 0 && (
          <Table<EventLine>
            label={w('title')}
            rows={events.rows}
            keyOf={(row) => String(row.ordinal)}
            selected={search.at}
            rowPx={24}
            onOpen={(row) => change({ at: String(row.ordinal) })}
            more={events.older}
            columns={columns}
          />
        )}
      </Card>
      {chosen ? (
        <EventCard line={chosen} tab={search.tab} change={change} />
      ) : (
        <Card title={w('event')}>
          <p className="second">{w('choose')}</p>
        </Card>
      )}
    </div>
  );
}

function useColumns(): readonly Column<EventLine>[] {
  const w = useWords(words);
  return [
    {
      key: 'ordinal',
      label: w('ordinal'),
      width: '72px',
      isFigure: true,
      cell: (row) => counted(row.ordinal),
    },
    {
      key: 'recorded',
      label: w('recorded'),
      width: '104px',
      from: 700,
      cell: ({ recordedAt }) => <span title={recordedAt}>{timeOf(recordedAt)}</span>,
    },
    { key: 'type', label: w('type'), width: '150px', cell: ({ event }) => event.type },
    {
      key: 'record',
      label: w('record'),
      cell: (row) => {
        const record = recordOf(row);
        return (
          <span className="id">{record ? `${record.siteId}/${record.recordId}` : row.stream}</span>
        );
      },
    },
    { key: 'day', label: w('happened'), width: '88px', from: 560, cell: dayOf },
    {
      key: 'mass',
      label: w('mass'),
      width: '104px',
      isFigure: true,
      cell: (row) => <Kilograms grams={movedGrams(row)} />,
    },
  ];
}
