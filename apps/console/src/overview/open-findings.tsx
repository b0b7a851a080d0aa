import { Card } from '../cards/card';
import { findingsRoom } from '../findings/room';
import { counted } from '../figures/groups';
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

const shownMax = 500;

/** What only a history shows to be wrong, by rule: how often, and since when. */
export function OpenFindings() {
  const w = useWords(words);
  const language = useLanguage();
  const moment = useMoment();
  const query = { state: 'open' as const, limit: shownMax, ...moment };
  const findings = useAnswer(['findings', query], (signal) =>
    ledger.GET('/findings', { params: { query }, signal }),
  );
  const all = <RoomLink room={findingsRoom}>{w('all')}</RoomLink>;
  return (
    <Card title={w('findings')} actions={all} isFlush>
      <Answer query={findings}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <Said title={w('none-found')} />}
            {[...Map.groupBy(items, ({ rule }) => rule)].map(([rule, of]) => (
              <RoomLink key={rule} room={findingsRoom} search={{ rule }} className={styles.finding}>
                <span className={of[0]?.severity === 'lapse' ? 'amber' : 'red'}>
                  {counted(of.length)}
                </span>
                <b>{of[0]?.[language]}</b>
                <span className="second">
                  {of
                    .map(({ occurredOn }) => occurredOn)
                    .toSorted()
                    .at(-1)}
                </span>
              </RoomLink>
            ))}
            {next !== undefined && (
              <p className={styles.more}>{w('first-only', { n: shownMax })}</p>
            )}
          </>
        )}
      </Answer>
    </Card>
  );
}
