import { SegmentedControl } from '@mantine/core';
import { Card } from '../cards/card';
import { Facts } from '../cards/facts';
import { CopyAs } from '../copying/copy-as';
import { ordinal } from '../figures/units';
import { Instant } from '../ledger/instant';
import type { EventLine } from '../ledger/event-lines';
import { RecordLink } from '../records/record-link';
import { useWords } from '../words/use-words';
import { dayOf, recordOf } from './event-facts';
import styles from './events.module.css';
import { PostingsTable } from './postings-table';
import words from './words.json';

const tabs = ['postings', 'content', 'place'] as const;

type Props = Readonly<{
  line: EventLine;
  tab: string | undefined;
  change: (next: Readonly<{ tab?: string | undefined }>) => void;
}>;

/** One event: what it moved, what it says, and where it stands. */
export function EventCard({ line, tab, change }: Props) {
  const w = useWords(words);
  const shown = tabs.find((each) => each === tab) ?? 'postings';
  const record = recordOf(line);
  return (
    <Card
      title={ordinal(line.ordinal)}
      about={line.event.type}
      actions={
        <>
          <CopyAs path={`/events?from=${line.ordinal}&to=${line.ordinal}&postings=true`} />
          <SegmentedControl
            size="xs"
            aria-label={w('event')}
            value={shown}
            onChange={(to) => change({ tab: to === 'postings' ? undefined : to })}
            data={tabs.map((value) => ({ value, label: w(value) }))}
          />
        </>
      }
    >
      <Facts
        facts={[
          [w('happened'), dayOf(line)],
          [w('recorded'), <Instant at={line.recordedAt} />],
          [w('record'), record && <RecordLink {...record} />],
        ]}
      />
      {shown === 'postings' &&
        (line.postings?.length ? (
          <PostingsTable postings={line.postings} />
        ) : (
          <p className="second">{w('no-postings')}</p>
        ))}
      {shown === 'content' && (
        <pre className={styles.content} tabIndex={0}>
          {JSON.stringify(line.event.data, null, 2)}
        </pre>
      )}
      {shown === 'place' && (
        <Facts
          facts={[
            [w('stream'), <span className="id">{line.stream}</span>],
            [w('revision'), line.revision],
            ...Object.entries(line.metadata).map(([name, value]) => [name, String(value)] as const),
          ]}
        />
      )}
    </Card>
  );
}
