import { recordingRoom } from '../recording/room';
import { RoomLink } from '../router/room-link';
import { useWords } from '../words/use-words';
import styles from './months.module.css';
import { useMonths } from './use-months';
import words from './words.json';

/** What is to be closed, one line a month: for the first page. */
export function MonthsDue() {
  const w = useWords(words);
  const { due, asked } = useMonths();
  if (asked.isPending) return null;
  if (due.length === 0) return <p className="second">{w('none-due')}</p>;
  return (
    <ul className={styles.due}>
      {due.slice(0, 6).map(({ siteId, month }) => (
        <li key={`${siteId} ${month}`}>
          <b>{month}</b> <span className="id">{siteId}</span>{' '}
          <span className="amber">{w('due')}</span>
          <RoomLink
            room={recordingRoom}
            params={{ type: 'PeriodClosed' }}
            search={{ site: siteId, month }}
            className={styles.close}
          >
            {w('close')}
          </RoomLink>
        </li>
      ))}
    </ul>
  );
}
