import { Card } from '../cards/card';
import { counted } from '../figures/groups';
import { elementKilograms } from '../figures/units';
import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import type { components } from '../published/data/api';
import { RecordLink } from '../records/record-link';
import { Answer } from '../states/answer';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import { useFigureName } from './figure-name';
import words from './words.json';

type Line = components['schemas']['BalanceLine'];
type Asked = Readonly<{ period: string; element?: string }>;

type Props = Readonly<{ question: Asked; figure: string; name: string }>;

/** The postings that a figure is the sum of, in the order of the log. */
export function BalanceLines({ question, figure, name }: Props) {
  const w = useWords(words);
  const accountOf = useFigureName();
  const query = { ...question, figure, limit: 200 } as never as Readonly<{ period: string }>;
  const {
    query: asked,
    rows,
    first,
    more,
    hasMore,
  } = usePages(['balances', 'lines', query], (cursor, signal) =>
    ledger.GET('/balances/lines', {
      params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } as never },
      signal,
    }),
  );
  const { element = 'total' } = question;
  const contentOf = ({ elementMicrograms }: Line): bigint =>
    element === 'total'
      ? Object.values(elementMicrograms).reduce((sum, each) => sum + BigInt(each), 0n)
      : BigInt(elementMicrograms[element] ?? 0);
  return (
    <Card title={w('lines', { figure: name })} isFlush>
      <Answer query={{ ...asked, data: rows }}>
        {(items) => (
          <Table<Line>
            label={w('lines', { figure: name })}
            rows={items}
            keyOf={({ ordinal, line }) => `${ordinal} ${line}`}
            rowPx={24}
            maxHeight={420}
            {...(hasMore ? { more } : {})}
            columns={[
              { key: 'day', label: w('day'), width: '88px', cell: ({ occurredOn }) => occurredOn },
              {
                key: 'record',
                label: w('record'),
                cell: ({ siteId, recordId }) =>
                  recordId === undefined ? (
                    siteId
                  ) : (
                    <RecordLink siteId={siteId} recordId={recordId} />
                  ),
              },
              {
                key: 'account',
                label: w('account'),
                cell: ({ account }) => accountOf(account),
                from: 620,
              },
              {
                key: 'lot',
                label: w('lot'),
                cell: ({ lot = '' }) => <span className="id">{lot}</span>,
                from: 820,
              },
              {
                key: 'mass',
                label: w('mass-grams'),
                width: '140px',
                isFigure: true,
                cell: ({ massGrams }) => counted(massGrams),
              },
              {
                key: 'content',
                label: w('content-micrograms'),
                width: '190px',
                isFigure: true,
                cell: (line) => counted(contentOf(line)),
              },
            ]}
            foot={
              first &&
              w('lines-sum', {
                count: first.count,
                n: counted(first.count),
                amount: elementKilograms(first.micrograms),
              })
            }
          />
        )}
      </Answer>
    </Card>
  );
}
