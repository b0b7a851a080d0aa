import { Button } from '@mantine/core';
import { Drawn } from '../icons/icons';
import { useKeys } from '../keys/use-keys';
import { isTravelling } from '../moment/moment';
import { useMoment } from '../moment/use-moment';
import { useSend } from '../sending/use-send';
import { Answer } from '../states/answer';
import { Failed } from '../states/failed';
import { Said } from '../states/said';
import type { Column } from '../tables/column';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { useDeliveryColumns } from './columns';
import styles from './deliveries.module.css';
import { keyOf, type Awaited, type useInbox } from './use-deliveries';
import words from './words.json';

type Props = Readonly<{
  inbox: ReturnType<typeof useInbox>;
  opened: string | undefined;
  open: (key: string) => void;
}>;

/** Confirm by exception: one press where all is as sent, a form where it is not. */
export function Inbox({ inbox, opened, open }: Props) {
  const w = useWords(words);
  const travels = isTravelling(useMoment());
  const { send, isSending, failure, recorded } = useSend();
  const asSent = ({ ready }: Awaited) => {
    if (!travels && !isSending) send({ ...ready, body: ready.body });
  };
  const rows = inbox.rows ?? [];
  useKeys({
    a: () => {
      const row = rows.find((each) => keyOf(each) === opened);
      if (row) asSent(row);
    },
  });
  const columns: readonly Column<Awaited>[] = [
    ...(useDeliveryColumns('from') as readonly Column<Awaited>[]),
    {
      key: 'confirm',
      label: '',
      width: travels ? '0' : '178px',
      from: travels ? 99_999 : 560,
      cell: (row) => (
        <span className={styles.choices}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={isSending}
            onClick={() => asSent(row)}
          >
            {w('as-sent')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => open(keyOf(row))}>
            {w('otherwise')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      {failure !== undefined && <Failed error={failure} />}
      {recorded && (
        <p className="notice" role="status">
          {recorded.outcome === 'unchanged'
            ? w('elsewhere')
            : w('confirmed', { record: recorded.data.recordId })}
        </p>
      )}
      <Answer query={inbox.query}>
        {() =>
          rows.length === 0 ? (
            <Said icon={<Drawn icon="check" size={20} />} title={w('empty')}>
              <p>{w('empty-about')}</p>
            </Said>
          ) : (
            <Table
              label={w('inbox')}
              rows={rows}
              columns={columns}
              keyOf={keyOf}
              rowPx={44}
              selected={opened}
              onOpen={(row) => open(keyOf(row))}
              more={inbox.hasMore ? inbox.more : undefined}
              foot={`${w('shown', { count: rows.length })}${inbox.hasMore ? ' +' : ''} · ${travels ? w('travelling') : w('keys')}`}
            />
          )
        }
      </Answer>
    </>
  );
}
