import { SegmentedControl, TextInput } from '@mantine/core';
import { Card } from '../cards/card';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { useRoomSearch } from '../router/use-room';
import { useDesk } from '../session/viewer';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { FindingCard } from './finding-card';
import styles from './findings.module.css';
import { findingsRoom } from './room';
import words from './words.json';

type Finding = components['schemas']['Finding'];

const states = ['open', 'closed'] as const;

export default function FindingsPage() {
  const w = useWords(words);
  const language = useLanguage();
  const desk = useDesk();
  const moment = useMoment();
  const [search, change] = useRoomSearch(findingsRoom);
  const state =
    search.state === 'all' ? undefined : (states.find((s) => s === search.state) ?? 'open');
  const query = {
    limit: 100,
    ...(state === undefined ? {} : { state }),
    ...(search.who === undefined ? {} : { enterpriseId: search.who }),
    ...(search.rule === undefined ? {} : { rule: [search.rule as Finding['rule']] }),
    ...moment,
  };
  const {
    query: asked,
    rows,
    more,
    hasMore,
  } = usePages(['findings', query], (cursor, signal) =>
    ledger.GET('/findings', {
      params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
      signal,
    }),
  );
  const filters = (
    <>
      {desk !== 'exporter' && (
        <TextInput
          aria-label={w('who')}
          placeholder={w('who')}
          w={130}
          value={search.who ?? ''}
          onChange={({ currentTarget }) => change({ who: currentTarget.value || undefined })}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={w('state')}
        value={state ?? 'all'}
        onChange={(to) => change({ state: to === 'open' ? undefined : to })}
        data={([...states, 'all'] as const).map((value) => ({ value, label: w(`state-${value}`) }))}
      />
    </>
  );
  return (
    <div className={styles.pair}>
      <Card title={w('title')} about={w('about')} heading={1} actions={filters} isFlush>
        <Answer query={{ ...asked, data: rows }}>
          {(items) =>
            items.length === 0 ? (
              <Said title={w('none')}>
                <p>{w('none-why')}</p>
              </Said>
            ) : (
              <Table<Finding>
                label={w('title')}
                rows={items}
                keyOf={({ findingId }) => findingId}
                selected={search.finding}
                onOpen={({ findingId }) => change({ finding: findingId })}
                {...(hasMore ? { more } : {})}
                columns={[
                  {
                    key: 'severity',
                    label: w('severity'),
                    width: '92px',
                    cell: ({ severity }) => (
                      <span className={severity === 'lapse' ? 'amber' : 'red'}>
                        {w(`severity-${severity}`)}
                      </span>
                    ),
                    from: 480,
                  },
                  { key: 'what', label: w('what'), cell: (finding) => finding[language] },
                  {
                    key: 'where',
                    label: w('where'),
                    width: '130px',
                    cell: ({ siteId, enterpriseId }) => (
                      <span className="id">{siteId ?? enterpriseId}</span>
                    ),
                    sortBy: ({ siteId, enterpriseId }) => siteId ?? enterpriseId,
                  },
                  {
                    key: 'since',
                    label: w('since'),
                    width: '92px',
                    cell: ({ occurredOn }) => occurredOn,
                    sortBy: ({ occurredOn }) => occurredOn,
                  },
                ]}
              />
            )
          }
        </Answer>
      </Card>
      {search.finding === undefined ? (
        <Card title={w('numbers')}>
          <p className="second">{w('choose')}</p>
        </Card>
      ) : (
        <FindingCard findingId={search.finding} />
      )}
    </div>
  );
}
