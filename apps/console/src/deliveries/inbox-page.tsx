import { SegmentedControl } from '@mantine/core';
import { Card } from '../cards/card';
import { useRoomSearch } from '../router/use-room';
import { useWords } from '../words/use-words';
import { ConfirmPanel } from './confirm-panel';
import { Inbox } from './inbox';
import { inboxRoom } from './inbox-room';
import { keyOf, useInbox } from './use-deliveries';
import styles from './deliveries.module.css';
import words from './words.json';

export default function InboxPage() {
  const w = useWords(words);
  const [search, change] = useRoomSearch(inboxRoom);
  const inbox = useInbox(search.overdue);
  const opened = inbox.rows?.find((row) => keyOf(row) === search.open);
  return (
    <div className={styles.page} data-open={opened ? true : undefined}>
      <Card
        title={w('inbox')}
        about={w('inbox-about')}
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
        <Inbox inbox={inbox} opened={search.open} open={(open) => change({ open })} />
      </Card>
      {opened && (
        <ConfirmPanel
          key={keyOf(opened)}
          awaited={opened}
          close={() => change({ open: undefined } as unknown as typeof search)}
        />
      )}
    </div>
  );
}
