import { Card } from '../cards/card';
import { findingsRoom } from '../findings/room';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { RoomLink } from '../router/room-link';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import styles from './overview.module.css';
import words from './words.json';

/** What only a history shows to be wrong, the newest first. */
export function OpenFindings() {
  const w = useWords(words);
  const language = useLanguage();
  const moment = useMoment();
  const query = { state: 'open' as const, limit: 8, ...moment };
  const findings = useAnswer(['findings', query], (signal) =>
    ledger.GET('/findings', { params: { query }, signal }),
  );
  const all = <RoomLink room={findingsRoom}>{w('all')}</RoomLink>;
  return (
    <Card title={w('findings')} actions={all} isFlush>
      <Answer query={findings}>
        {({ items }) => (
          <>
            {items.length === 0 && <Said title={w('none-found')} />}
            {items.map((finding) => (
              <RoomLink
                key={finding.findingId}
                room={findingsRoom}
                search={{ finding: finding.findingId }}
                className={styles.finding}
              >
                <b>{finding[language]}</b>
                <span className="id">{finding.siteId ?? finding.enterpriseId}</span>
                <span className="second">{finding.occurredOn}</span>
              </RoomLink>
            ))}
          </>
        )}
      </Answer>
    </Card>
  );
}
