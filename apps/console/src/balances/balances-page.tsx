import { Card } from '../cards/card';
import { Column } from '../cards/column';
import { elementKilograms, kilograms } from '../figures/units';
import { useLastDay } from '../moment/last-day';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { useRoomParams, useRoomSearch } from '../router/use-room';
import { Answer } from '../states/answer';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { BalanceLines } from './balance-lines';
import { BalanceTests } from './balance-tests';
import { PeriodFields } from './period-fields';
import { elementOf, periodOf, scopeOf } from './question';
import { balancesRoom } from './room';
import { termsOf, type Term } from './terms';
import { useFigureName } from './figure-name';
import words from './words.json';

export default function BalancesPage() {
  const w = useWords(words);
  const nameOf = useFigureName();
  const moment = useMoment();
  const day = useLastDay(moment);
  const { scope } = useRoomParams(balancesRoom);
  const [search, change] = useRoomSearch(balancesRoom);
  const period = periodOf(search.period, day ?? '2025-12-31');
  const element = elementOf(search.element);
  const query = { period, ...scopeOf(scope), ...(element ? { element } : {}), ...moment };
  const balance = useAnswer(['balances', query], (signal) =>
    ledger.GET('/balances', { params: { query }, signal }),
  );
  const title = w('of', { scope: scope === 'nation' ? w('nation') : scope.replace('site:', '') });
  return (
    <Column>
      <Card
        title={title}
        heading={1}
        isFlush
        actions={<PeriodFields period={period} element={element} none="total" change={change} />}
        about={
          balance.data &&
          w('arithmetic-about', {
            element: element ?? w('total'),
            from: balance.data.from,
            to: balance.data.to,
          })
        }
      >
        <Answer query={balance}>
          {(body) => (
            <Table<Term>
              label={w('arithmetic')}
              rows={termsOf(body)}
              keyOf={({ figure }) => figure}
              selected={search.figure}
              rowPx={24}
              maxHeight={460}
              onOpen={({ figure }) => change({ figure })}
              columns={[
                {
                  key: 'figure',
                  label: w('figure'),
                  cell: ({ figure, isSum }) => (
                    <Name name={nameOf(figure)} {...{ figure, isSum }} />
                  ),
                },
                {
                  key: 'mass',
                  label: w('mass'),
                  isFigure: true,
                  cell: ({ massGrams, figure }) =>
                    figure === 'missing' ? '' : kilograms(massGrams),
                },
                {
                  key: 'content',
                  label: w('content'),
                  isFigure: true,
                  cell: ({ micrograms, isSum }) =>
                    isSum ? <b>{elementKilograms(micrograms)}</b> : elementKilograms(micrograms),
                },
              ]}
            />
          )}
        </Answer>
      </Card>
      {balance.data && <BalanceTests tests={balance.data.tests} />}
      {search.figure !== undefined && (
        <BalanceLines question={query} figure={search.figure} name={nameOf(search.figure)} />
      )}
    </Column>
  );
}

type NameProps = Readonly<{ name: string; figure: string; isSum: boolean }>;

const Name = ({ name, figure, isSum }: NameProps) =>
  isSum ? <b className={figure === 'missing' ? 'red' : undefined}>{name}</b> : <>{name}</>;
