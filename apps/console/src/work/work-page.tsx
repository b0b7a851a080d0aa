import { Card } from '../cards/card';
import { ConfirmPanel } from '../deliveries/confirm-panel';
import { Inbox } from '../deliveries/inbox';
import { inboxRoom } from '../deliveries/inbox-room';
import { keyOf, useInbox } from '../deliveries/use-deliveries';
import { MonthsDue } from '../months/months-due';
import { monthsRoom } from '../months/room';
import { forms } from '../recording/form-fields';
import { recordingRoom } from '../recording/room';
import { useTypeName } from '../records/type-name';
import { RoomLink } from '../router/room-link';
import { useRoomSearch } from '../router/use-room';
import { stockRoom } from '../stock/room';
import { StockLots } from '../stock/stock-lots';
import { StockSums } from '../stock/stock-sums';
import { useWords } from '../words/use-words';
import { workRoom } from './room';
import styles from './work.module.css';
import words from './words.json';

/** What waits today: what to confirm, what to close, what can be sold, and a form for what happened. */
export default function WorkPage() {
  const w = useWords(words);
  const typeName = useTypeName();
  const [search, change] = useRoomSearch(workRoom);
  const inbox = useInbox(undefined, 50);
  const opened = inbox.rows?.find((row) => keyOf(row) === search.open);
  return (
    <div className={styles.page}>
      <h1 className="unseen">{w('title')}</h1>
      <div className={styles.main}>
        <Card
          title={w('inbox')}
          about={w('inbox-about')}
          isFlush
          className={styles.inbox}
          actions={<RoomLink room={inboxRoom}>{w('open-inbox')}</RoomLink>}
        >
          <Inbox inbox={inbox} opened={search.open} open={(open) => change({ open })} />
        </Card>
        <Card
          title={w('stock')}
          about={w('stock-about')}
          isFlush
          className={styles.stock}
          actions={<RoomLink room={stockRoom}>{w('open-stock')}</RoomLink>}
        >
          <StockSums filter={{}} />
          <StockLots filter={{ status: 'free' }} />
        </Card>
      </div>
      <div className={styles.side}>
        {opened && (
          <ConfirmPanel key={keyOf(opened)} awaited={opened} close={() => change({ open: '' })} />
        )}
        <Card
          title={w('months')}
          actions={<RoomLink room={monthsRoom}>{w('open-months')}</RoomLink>}
        >
          <MonthsDue />
        </Card>
        <Card title={w('record')} about={w('record-about')}>
          <ul className={styles.forms}>
            {Object.keys(forms).map((type) => (
              <li key={type}>
                <RoomLink room={recordingRoom} params={{ type }}>
                  {typeName(type)}
                </RoomLink>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}
