import { Badge } from '../cards/badge';
import { useCodeNames } from '../codes/use-codes';
import { Kilograms } from '../figures/figures';
import type { Column } from '../tables/column';
import { useWords } from '../words/use-words';
import type { Movement } from './use-deliveries';
import styles from './deliveries.module.css';
import words from './words.json';

/** What both boxes say of a delivery; `side` is the one that is not here. */
export function useDeliveryColumns(side: 'from' | 'to'): readonly Column<Movement>[] {
  const w = useWords(words);
  const materialName = useCodeNames('materials');
  return [
    {
      key: 'side',
      label: w(side),
      width: 'minmax(0, 1.2fr)',
      cell: ({ fromSiteId, toSiteId, movementId }) => (
        <div className={styles.two}>
          <span className="id">{side === 'from' ? fromSiteId : toSiteId}</span>
          <span className="second id">{movementId.split('/').slice(1).join('/')}</span>
        </div>
      ),
    },
    {
      key: 'what',
      label: w('what'),
      width: 'minmax(0, 1.3fr)',
      cell: ({ material, sentLotId, grade }) => (
        <div className={styles.two}>
          <span>
            {materialName(material)} {grade}
          </span>
          <span className="second id">{sentLotId}</span>
        </div>
      ),
    },
    {
      key: 'mass',
      label: w('sent-kg'),
      isFigure: true,
      width: '92px',
      sortBy: ({ sent }) => sent.massGrams,
      cell: ({ sent }) => <Kilograms grams={sent.massGrams} />,
    },
    {
      key: 'on',
      label: w('sent-on'),
      width: '96px',
      from: 620,
      sortBy: ({ sentOn }) => sentOn,
      cell: ({ sentOn, daysUnderWay }) => (
        <div className={styles.two}>
          <span>{sentOn}</span>
          {daysUnderWay !== undefined && (
            <span className="second">{w('day', { day: daysUnderWay })}</span>
          )}
        </div>
      ),
    },
    {
      key: 'due',
      label: w('due'),
      width: '92px',
      from: 860,
      cell: ({ dueOn, status }) => (
        <span className={status === 'overdue' ? 'amber' : undefined}>{dueOn}</span>
      ),
    },
    {
      key: 'state',
      label: w('state'),
      width: 'minmax(84px, 0.6fr)',
      from: 720,
      cell: ({ status }) => (
        <Badge tone={status === 'overdue' ? 'amber' : 'plain'}>{w(`status-${status}`)}</Badge>
      ),
    },
  ];
}
