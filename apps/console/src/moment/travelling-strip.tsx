import { Button } from '@mantine/core';
import { counted } from '../figures/groups';
import { Drawn } from '../icons/icons';
import { useKeys } from '../keys/use-keys';
import { useHead } from '../ledger/head';
import { useWords } from '../words/use-words';
import { dayBeside, isTravelling } from './moment';
import styles from './moment.module.css';
import { useMoment, useTravel } from './use-moment';
import words from './words.json';

/** On every page that shows the past: which one, what came since, and the way back. */
export function TravellingStrip() {
  const w = useWords(words);
  const moment = useMoment();
  const travel = useTravel();
  const { data: head } = useHead();
  const { asOf, knownAt } = moment;
  const travels = isTravelling(moment);
  const step = (days: number) => () => {
    const from = asOf ?? head?.today;
    if (from !== undefined) travel({ ...moment, asOf: dayBeside(from, days) });
  };
  useKeys({ '[': step(-1), ']': step(1), ...(travels ? { Escape: () => travel({}) } : {}) });
  if (!travels) return null;
  const happened = asOf === undefined ? '' : w('happened', { asOf });
  const known = knownAt === undefined ? '' : w('known', { knownAt: counted(knownAt) });
  const what = happened && known ? w('both', { happened, known }) : happened || known;
  const since = knownAt === undefined || !head ? undefined : Math.max(0, head.ordinal - knownAt);
  return (
    <div className={styles.strip} role="status">
      <Drawn icon="clock" />
      <span className={styles.said}>
        {w('travelling', { what })}{' '}
        {since === undefined ? w('off') : w('since', { count: since, n: counted(since) })}
      </span>
      <span className={styles.ways}>
        <Button variant="outline" size="compact-sm" onClick={step(-1)} aria-label={w('day-back')}>
          <kbd>[</kbd>
        </Button>
        <Button variant="outline" size="compact-sm" onClick={step(1)} aria-label={w('day-on')}>
          <kbd>]</kbd>
        </Button>
        <Button variant="outline" size="compact-sm" onClick={() => travel({})}>
          {w('return')}&nbsp;<kbd>Esc</kbd>
        </Button>
      </span>
    </div>
  );
}
