import { Card } from '../cards/card';
import { kilograms } from '../figures/units';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { RoomLink } from '../router/room-link';
import { clientWay } from '../router/ways';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { useMoment } from '../moment/use-moment';
import { useWords } from '../words/use-words';
import styles from './own-clients.module.css';
import words from './words.json';

/** Two that may be one, the pair on which most mass hangs first: each is judged on the page of the client. */
export function SuggestedPairs() {
  const w = useWords(words);
  const { knownAt } = useMoment();
  const query = { limit: 100, ...(knownAt === undefined ? {} : { knownAt }) };
  const pairs = useAnswer(['client-suggestions', query], (signal) =>
    ledger.GET('/registers/client-suggestions', { params: { query }, signal }),
  );
  return (
    <Card title={w('pairs')} about={w('pairs-about')}>
      <Answer query={pairs}>
        {({ items }) =>
          items.length === 0 ? (
            <Said title={w('no-pairs')} />
          ) : (
            <ul className={styles.pairs}>
              {items.map(({ clients, evidence, scorePermille, massGrams }) => (
                <li key={clients.map(({ clientId }) => clientId).join(' ')}>
                  {clients.map(({ clientId, names }) => (
                    <div key={clientId}>
                      <RoomLink room={clientWay} params={{ clientId }}>
                        {names[0]?.name ?? clientId.slice(0, 8)}
                      </RoomLink>
                    </div>
                  ))}
                  <div className="second">
                    {[
                      ...evidence.map((each) => w(`evidence-${each.evidence}`)),
                      w('pairs-score', { score: scorePermille }),
                      `${kilograms(massGrams)} kg`,
                    ].join(' · ')}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  );
}
