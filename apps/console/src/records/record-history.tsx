import { Instant } from '../ledger/instant';
import type { components } from '../published/data/api';
import { ordinal } from '../figures/units';
import { RoomLink } from '../router/room-link';
import { useCodeNames } from '../codes/use-codes';
import { useWords } from '../words/use-words';
import { recordRoom } from './record-room';
import styles from './record.module.css';
import words from './words.json';

type Entry = components['schemas']['HistoryEntry'];

type Props = Readonly<{ siteId: string; history: readonly Entry[] }>;

export function RecordHistory({ siteId, history }: Props) {
  const w = useWords(words);
  const reasonName = useCodeNames('void-reasons');
  return (
    <ol className={styles.history}>
      {history.map(({ ordinal: at, change, byRecordId, recordedAt, reason }) => (
        <li key={at}>
          <div>
            <b>{w(`change-${change}`)}</b> <span className="second">{ordinal(at)}</span>
            {reason !== undefined && <span> · {reasonName(reason)}</span>}
          </div>
          <div className="second">
            <Instant at={recordedAt} />
            {change !== 'recorded' && (
              <>
                {' '}
                {w('by')}{' '}
                <RoomLink
                  room={recordRoom}
                  params={{ siteId, recordId: byRecordId }}
                  className="id"
                >
                  {byRecordId}
                </RoomLink>
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
