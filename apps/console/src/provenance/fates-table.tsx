import { Card } from '../cards/card';
import { useCodeNames } from '../codes/use-codes';
import { elementKilograms, kilogramsExactly, share } from '../figures/units';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { Table } from '../tables/table';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { useOriginKind } from './origin-kind';
import type { Question } from './question';
import words from './words.json';

type FateShare = components['schemas']['FateShare'];

/** Where it lies or went: on hand, exported to which country, lost, discarded. */
export function FatesTable({ question }: Readonly<{ question: Question }>) {
  const w = useWords(words);
  const language = useLanguage();
  const kindOf = useOriginKind();
  const countries = useCodeNames('countries');
  const moment = useMoment();
  const { of, element, model } = question;
  const groupBy = ['fate' as const, 'site' as const, 'country' as const];
  const asked = { of, model, groupBy, limit: 100, ...(element ? { element } : {}), ...moment };
  const fates = useAnswer(['provenance', 'fates', asked], (signal) =>
    ledger.GET('/provenance/fates', { params: { query: asked }, signal }),
  );
  const kilos = element === undefined ? kilogramsExactly : elementKilograms;
  return (
    <Card title={w('fates')} isFlush>
      <Answer query={fates}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Said title={w('none')} />
          ) : (
            <Table<FateShare & { n: number }>
              label={w('fates')}
              rows={items.map((item, n) => ({ ...item, n }))}
              keyOf={({ n }) => String(n)}
              maxHeight={320}
              columns={[
                { key: 'fate', label: w('fate'), cell: ({ key }) => kindOf(key.fate ?? '') },
                {
                  key: 'site',
                  label: w('site'),
                  cell: ({ key }) => <span className="id">{key.site}</span>,
                },
                { key: 'country', label: w('country'), cell: ({ key }) => countries(key.country) },
                {
                  key: 'amount',
                  label: w('amount'),
                  width: '130px',
                  isFigure: true,
                  cell: ({ amount }) => kilos(amount),
                  sortBy: ({ amount }) => BigInt(amount),
                },
                {
                  key: 'share',
                  label: w('share'),
                  width: '84px',
                  isFigure: true,
                  cell: ({ sharePpm }) => share(sharePpm, language, 3),
                  sortBy: ({ sharePpm }) => sharePpm,
                },
              ]}
              foot={model === 'worst-case' ? undefined : `${w('total')} ${kilos(total)} kg`}
            />
          )
        }
      </Answer>
    </Card>
  );
}
