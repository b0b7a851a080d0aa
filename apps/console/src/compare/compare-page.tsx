import { TextInput } from '@mantine/core';
import { Card } from '../cards/card';
import { Column } from '../cards/column';
import { Kilograms } from '../figures/figures';
import { ordinal } from '../figures/units';
import { useHead } from '../ledger/head';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import type { components } from '../published/data/api';
import { RecordLink } from '../records/record-link';
import { useRoomSearch } from '../router/use-room';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { compareRoom } from './room';
import { Submitters } from './submitters';
import { VolumesThenAndNow } from './volumes-then-and-now';
import words from './words.json';

type Change = components['schemas']['VolumesChange'];

/** Without a choice: what the last thousand records did. */
const stretch = 1_000;

const ordinalOf = (typed: string | undefined): number | undefined =>
  typed !== undefined && /^\d{1,15}$/.test(typed) ? Number(typed) : undefined;

export default function ComparePage() {
  const w = useWords(words);
  const { data: head } = useHead();
  const [search, change] = useRoomSearch(compareRoom);
  const to = ordinalOf(search.to) ?? head?.ordinal ?? 0;
  const from = ordinalOf(search.from) ?? Math.max(0, to - stretch);
  const query = {
    fromKnownAt: from,
    toKnownAt: to,
    limit: 200,
    ...(search.who === undefined ? {} : { exporterId: search.who }),
  };
  const {
    query: asked,
    rows,
    first,
    more,
    hasMore,
  } = usePages(
    ['volumes', 'comparison', query],
    (cursor, signal) =>
      ledger.GET('/registers/transaction-volumes/comparison', {
        params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
        signal,
      }),
    { isAsked: head !== undefined },
  );
  const field = (name: 'from' | 'to' | 'who') => (
    <TextInput
      label={w(name)}
      title={name === 'who' ? undefined : w('ordinals')}
      w={130}
      inputMode={name === 'who' ? 'text' : 'numeric'}
      placeholder={name === 'who' ? '' : ordinal(name === 'from' ? from : to)}
      value={search[name] ?? ''}
      onChange={({ currentTarget }) =>
        change({ [name]: currentTarget.value.replace(/[#,\s]/g, '') || undefined })
      }
    />
  );
  return (
    <Column>
      <Card
        title={w('title')}
        heading={1}
        actions={
          <>
            {field('from')}
            {field('to')}
            {field('who')}
          </>
        }
        isFlush
      >
        <Answer query={{ ...asked, data: first }}>
          {(comparison) => <VolumesThenAndNow comparison={comparison} />}
        </Answer>
      </Card>
      {first && <Submitters submitters={first.submitters} />}
      {rows && (
        <Card title={w('records')} isFlush>
          {rows.length === 0 ? (
            <Said title={w('none')} />
          ) : (
            <Table<Change>
              label={w('records')}
              rows={rows}
              keyOf={({ ordinal: at, because }) => `${at} ${because}`}
              maxHeight={480}
              rowPx={24}
              {...(hasMore ? { more } : {})}
              columns={[
                {
                  key: 'ordinal',
                  label: w('ordinal'),
                  width: '86px',
                  isFigure: true,
                  cell: (row) => ordinal(row.ordinal),
                },
                { key: 'change', label: w('change'), width: '100px', cell: (row) => w(row.change) },
                {
                  key: 'record',
                  label: w('record'),
                  cell: ({ siteId, recordId }) => (
                    <RecordLink siteId={siteId} recordId={recordId} />
                  ),
                },
                {
                  key: 'day',
                  label: w('day'),
                  width: '130px',
                  cell: ({ occurredOn, isLate }) => (
                    <>
                      {occurredOn} {isLate && <span className="amber">{w('late')}</span>}
                    </>
                  ),
                },
                {
                  key: 'sold',
                  label: w('sold'),
                  isFigure: true,
                  from: 760,
                  cell: ({ volumes }) => <Kilograms grams={volumes.sold?.massGrams ?? 0} />,
                },
                {
                  key: 'exported',
                  label: w('exported'),
                  isFigure: true,
                  cell: ({ volumes }) => <Kilograms grams={volumes.exported?.massGrams ?? 0} />,
                },
              ]}
            />
          )}
        </Card>
      )}
    </Column>
  );
}
