import { Card } from '../cards/card';
import { Facts } from '../cards/facts';
import { counted } from '../figures/groups';
import { ordinal } from '../figures/units';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { RecordLink } from '../records/record-link';
import { Answer } from '../states/answer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import styles from './findings.module.css';
import words from './words.json';

type Finding = components['schemas']['FindingPage'];

/** One finding: its numbers, the law it goes by, what it rests on and what would clear it. */
export function FindingCard({ findingId }: Readonly<{ findingId: string }>) {
  const w = useWords(words);
  const language = useLanguage();
  const { knownAt } = useMoment();
  const finding = useAnswer(['findings', findingId, knownAt], (signal) => {
    const query = knownAt === undefined ? {} : { knownAt };
    return ledger.GET('/findings/{findingId}', { params: { path: { findingId }, query }, signal });
  });
  return (
    <Answer query={finding}>
      {(found) => (
        <Card title={found[language]} about={found.occurredOn}>
          <Facts
            facts={[
              [w('state'), w(`state-${found.state}`)],
              [w('severity'), w(`severity-${found.severity}`)],
              [w('who'), <span className="id">{found.enterpriseId}</span>],
              [w('where'), found.siteId && <span className="id">{found.siteId}</span>],
            ]}
          />
          {found.toldTo === 'authorities' && <p className="second">{w('authorities')}</p>}
          <Numbers detail={found.detail} />
          <Basis {...found.basis} />
          <RestsOn records={found.records} />
          <div>
            <h2>{w('history')}</h2>
            <p className="second">
              {w('opened', { ordinal: ordinal(found.openedAtOrdinal) })}
              {found.closedAtOrdinal !== undefined &&
                ` · ${w('ended', { ordinal: ordinal(found.closedAtOrdinal) })}`}
            </p>
          </div>
          {found.state === 'open' && (
            <div>
              <h2>{w('clears')}</h2>
              <p className="second">{w('clears-how')}</p>
            </div>
          )}
        </Card>
      )}
    </Answer>
  );
}

/** Field names of the ledger as they are: they are those of its documents. */
function Numbers({ detail }: Pick<Finding, 'detail'>) {
  const w = useWords(words);
  return (
    <div>
      <h2>{w('numbers')}</h2>
      <dl className={styles.numbers}>
        {Object.entries(detail).map(([name, value]) => (
          <div key={name}>
            <dt className="id">{name}</dt>
            <dd>{shownOf(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const shownOf = (value: string | number | readonly string[]): string => {
  if (typeof value === 'object') return value.join(', ');
  return /^-?\d{4,}$/.test(String(value)) ? counted(value) : String(value);
};

function Basis({ article, configuration, ...law }: Finding['basis']) {
  const w = useWords(words);
  const language = useLanguage();
  const name = language === 'zh' ? `《${law.zh}》` : `${law.publicName}: ${law.en}`;
  return (
    <div>
      <h2>{w('basis')}</h2>
      <p className="second">
        {article === undefined ? name : w('article', { name, article })} ({law.issuedOn})
      </p>
      {configuration && <p className="second">{w('configured')}</p>}
    </div>
  );
}

function RestsOn({ records }: Pick<Finding, 'records'>) {
  const w = useWords(words);
  if (records.length === 0) return null;
  return (
    <div>
      <h2>{w('rests-on')}</h2>
      <ul className={styles.records}>
        {records.map(({ siteId, recordId }) => (
          <li key={`${siteId}/${recordId}`}>
            <RecordLink siteId={siteId} recordId={recordId} />
          </li>
        ))}
      </ul>
    </div>
  );
}
