import { NativeSelect } from '@mantine/core';
import { rareEarths } from '../balances/elements';
import { Column } from '../cards/column';
import { useLastDay, yearAt } from '../moment/last-day';
import { useMoment } from '../moment/use-moment';
import { useRoomSearch } from '../router/use-room';
import { Waiting } from '../states/waiting';
import { useWords } from '../words/use-words';
import { ExportsCard } from './exports-card';
import { FlowCard } from './flow-card';
import { OpenBalances } from './open-balances';
import { OpenFindings } from './open-findings';
import { OpenMovements } from './open-movements';
import styles from './overview.module.css';
import { overviewRoom } from './room';
import words from './words.json';

export default function OverviewPage() {
  const w = useWords(words);
  const day = useLastDay(useMoment());
  const [search, change] = useRoomSearch(overviewRoom);
  const element = rareEarths.find((each) => each === search.element) ?? 'Nd';
  if (day === undefined) return <Waiting />;
  const last = Number(day.slice(0, 4));
  const year = /^\d{4}$/.test(search.year ?? '') ? search.year! : String(yearAt(day));
  const years = [...new Set([year, ...Array.from({ length: 4 }, (_, n) => String(last - n))])];
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
