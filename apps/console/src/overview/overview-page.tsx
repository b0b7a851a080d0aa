import { NativeSelect } from '@mantine/core';
import { Column } from '../cards/column';
import { useHead } from '../ledger/head';
import { useMoment } from '../moment/use-moment';
import { useRoomSearch } from '../router/use-room';
import { rareEarths } from '../balances/elements';
import { useWords } from '../words/use-words';
import { ExportsCard } from './exports-card';
import { FlowCard } from './flow-card';
import styles from './overview.module.css';
import { OpenBalances } from './open-balances';
import { OpenFindings } from './open-findings';
import { OpenMovements } from './open-movements';
import { overviewRoom } from './room';
import words from './words.json';

export default function OverviewPage() {
  const w = useWords(words);
  const { asOf } = useMoment();
  const { data: head } = useHead();
  const [search, change] = useRoomSearch(overviewRoom);
  // What is told last is of the year before, as long as the new one has only begun.
  const day = asOf ?? head?.today ?? '';
  const first = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);
  const year = /^\d{4}$/.test(search.year ?? '') ? search.year! : String(first || 2025);
  const element = rareEarths.find((each) => each === search.element) ?? 'Nd';
  const years = [...new Set([year, ...Array.from({ length: 4 }, (_, n) => String(first + 1 - n))])];
  return (
    <Column>
      <div className={styles.head}>
        <h1>{w('title')}</h1>
        <NativeSelect
          aria-label={w('year')}
          value={year}
          data={years.toSorted((a, b) => b.localeCompare(a))}
          onChange={({ currentTarget }) => change({ year: currentTarget.value })}
        />
        <NativeSelect
          aria-label={w('element')}
          value={element}
          data={rareEarths}
          onChange={({ currentTarget }) => change({ element: currentTarget.value })}
        />
      </div>
      <div className={styles.wide}>
        <ExportsCard year={year} />
        <FlowCard year={year} element={element} />
      </div>
      <div className={styles.narrow}>
        <OpenMovements status="overdue" />
        <OpenMovements status="contradicted" />
        <OpenBalances year={year} />
        <OpenFindings />
      </div>
    </Column>
  );
}
