import { SegmentedControl } from '@mantine/core';
import { Card } from '../cards/card';
import { Drawn } from '../icons/icons';
import { recordRoom } from '../records/record-room';
import { useGo, useRoomSearch } from '../router/use-room';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { useDeliveryColumns } from './columns';
import { outboxRoom } from './outbox-room';
import { keyOf, useOutbox } from './use-deliveries';
import words from './words.json';

export default function OutboxPage() {
  const w = useWords(words);
  const go = useGo();
  const [search, change] = useRoomSearch(outboxRoom);
  const outbox = useOutbox(search.overdue);
  const columns = useDeliveryColumns('to');
  const rows = outbox.rows ?? [];
  return (
    <Card
      title={w('outbox')}
      about={w('outbox-about')}
      heading={1}
      isFlush
      className="whole"
      actions={
        <SegmentedControl
          aria-label={w('overdue-only')}
          value={search.overdue ?? ''}
          onChange={(overdue) => change({ overdue })}
          data={[
            { value: '', label: w('all') },
            { value: 'yes', label: w('overdue-only') },
          ]}
        />
      }
    >
      <Answer query={outbox.query}>
        {() =>
          rows.length === 0 ? (
            <Said icon={<Drawn icon="check" size={20} />} title={w('empty-out')}>
              <p>{w('empty-out-about')}</p>
            </Said>
          ) : (
            <Table
              label={w('outbox')}
              rows={rows}
              columns={columns}
              keyOf={keyOf}
              rowPx={44}
              onOpen={({ movementId }) => {
                const [siteId = '', ...rest] = movementId.split('/');
                go(recordRoom, {
                  params: { siteId, recordId: rest.slice(0, -1).join('/') || rest.join('/') },
                });
              }}
              more={outbox.hasMore ? outbox.more : undefined}
              foot={`${w('shown', { count: rows.length })}${outbox.hasMore ? ' +' : ''}`}
            />
          )
        }
      </Answer>
    </Card>
  );
}
