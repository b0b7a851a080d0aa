import { Button, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../words/use-words';
import styles from './states.module.css';
import words from './words.json';

/** After this skeletons are drawn: what is quicker does not flicker. */
const quietMs = 150;
const patienceMs = 5_000;

type Props = Readonly<{ rows?: number; stop?: () => void }>;

export function Waiting({ rows = 6, stop }: Props) {
  const w = useWords(words);
  const isShown = useAfter(quietMs);
  const isSlow = useAfter(patienceMs);
  return (
    <div className={styles.waiting} role="status" aria-label={w('waiting')}>
      {isShown && Array.from({ length: rows }, (_, n) => <Skeleton key={n} height={14} mb={18} />)}
      {isSlow && (
        <p className="second">
          {w('slow')}{' '}
          {stop && (
            <Button variant="subtle" onClick={stop}>
              {w('stop')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function useAfter(delayMs: number): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return isOver;
}
