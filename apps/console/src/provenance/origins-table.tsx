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
import styles from './provenance.module.css';
import type { Question } from './question';
import { huesOf } from './shares';
import { useOriginKind } from './origin-kind';
import words from './words.json';

type OriginShare = components['schemas']['OriginShare'];

const grouped = ['kind', 'site', 'country'] as const;

/** Which share comes from which mine, import, scrap or opening stock. */
export function OriginsTable({ question }: Readonly<{ question: Question }>) {
  const w = useWords(words);
  const language = useLanguage();
  const kindOf = useOriginKind();
  const countries = useCodeNames('countries');
  const moment = useMoment();
  const { of, element, model } = question;
  const asked = { of, model, groupBy: [...grouped], ...(element ? { element } : {}), ...moment };
  const origins = useAnswer(['provenance', 'origins', asked], (signal) =>
    ledger.GET('/provenance/origins', { params: { query: asked }, signal }),
  );
  const kilos = element === undefined ? kilogramsExactly : elementKilograms;
  const total = origins.data?.total ?? '0';
  return (
    <Card
      title={element ? w('origins-of', { element }) : w('origins')}
      about={
        model === 'worst-case' ? w('upper-bounds') : w('same-answer', { amount: kilos(total) })
      }
      isFlush
    >
      <Answer query={origins}>
        {({ items }) => {
          const hues = huesOf(items);
          if (items.length === 0) return <Said title={w('none')} />;
          return (
            <Table<OriginShare & { n: number }>
              label={w('origins')}
              rows={items.map((item, n) => ({ ...item, n }))}
              keyOf={({ n }) => String(n)}
              maxHeight={360}
              columns={[
                {
                  key: 'origin',
                  label: w('origin'),
                  cell: ({ key, n }) => (
                    <>
                      <i className={styles.swatch} style={{ background: `var(--${hues[n]})` }} />
                      {key.site ? <span className="id">{key.site}</span> : countries(key.country)}
                    </>
                  ),
                },
                {
                  key: 'kind',
                  label: w('kind'),
                  cell: ({ key }) =>
                    key.kind === 'imported'
                      ? `${kindOf(key.kind)} · ${countries(key.country)}`
                      : kindOf(key.kind ?? ''),
                },
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
          );
        }}
      </Answer>
    </Card>
  );
}
