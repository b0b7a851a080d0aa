import { Button } from '@mantine/core';
import { counted } from '../figures/groups';
import { elementKilograms, kilograms } from '../figures/units';
import { useWords } from '../words/use-words';
import type { Answered } from './graph/chain';
import type { Change } from './lot-controls';
import styles from './provenance.module.css';
import { depthMax, type Question } from './question';
import words from './words.json';

type Props = Readonly<{ answers: readonly Answered[]; question: Question; change: Change }>;

const reasons = { depth: 'because-depth', breadth: 'because-acts' } as const;

/** What the ledger left out, how much flows through it and why; and the way to see it. */
export function Hidden({ answers, question, change }: Props) {
  const w = useWords(words);
  // Of nodes that were opened one by one the ends are open anyway.
  const cut = answers.filter(({ of, truncated }) => of === question.of && truncated);
  if (cut.length === 0) return null;
  return (
    <div className={styles.hidden} role="status">
      {cut.map(({ direction, truncated }) => (
        <span key={direction}>
          {w(direction)}:{' '}
          {w('hidden', {
            count: truncated?.nodes ?? 0,
            n: counted(truncated?.nodes ?? 0),
            amount: question.element
              ? elementKilograms(truncated?.contentMicrograms ?? 0)
              : kilograms(truncated?.massGrams ?? 0),
            why: (truncated?.because ?? []).map((why) => w(reasons[why])).join(', '),
          })}
        </span>
      ))}
      {question.depth < depthMax && (
        <Button variant="subtle" size="compact-sm" onClick={() => change({ depth: 'all' })}>
          {w('show-all')}
        </Button>
      )}
    </div>
  );
}
