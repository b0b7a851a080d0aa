import { useQueries } from '@tanstack/react-query';
import { Card } from '../cards/card';
import { elementKilograms, share } from '../figures/units';
import { answered, ledger } from '../ledger/client';
import { useMoment } from '../moment/use-moment';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import type { Change } from './lot-controls';
import styles from './provenance.module.css';
import type { Model } from './question';
import { huesOf } from './shares';
import words from './words.json';

type Props = Readonly<{ of: string; chosen: string | undefined; change: Change; model: Model }>;

const shown = ['Nd', 'Pr', 'Dy', 'Tb', 'Ho', 'Gd', 'Sm'] as const;

const legend = [
  ['mine-1', 'legend-mine'],
  ['import', 'legend-import'],
  ['scrap', 'legend-scrap'],
  ['opening', 'legend-opening'],
  ['red', 'legend-red'],
] as const;

/** Each element that the lot holds as one bar of its origins; a press follows that element. */
export function ElementBars({ of, chosen, change, model }: Props) {
  const w = useWords(words);
  const language = useLanguage();
  const moment = useMoment();
  // Upper bounds do not add up, so they fill no bar: shares of the proportional model stand here.
  const asModel = model === 'worst-case' ? 'proportional' : model;
  const bars = useQueries({
    queries: shown.map((element) => {
      const groupBy = ['kind' as const, 'site' as const];
      const query = { of, element, model: asModel, groupBy, ...moment };
      return {
        queryKey: ['provenance', 'bars', query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          answered(ledger.GET('/provenance/origins', { params: { query }, signal })),
      };
    }),
  });
  return (
    <Card title={w('by-element')}>
      <div className={styles.bars}>
        {shown.map((element, n) => {
          const data = bars[n]?.data;
          if (!data || (BigInt(data.total) === 0n && n > 3)) return null;
          const hues = huesOf(data.items);
          const [first] = data.items;
          const isNone = BigInt(data.total) === 0n;
          return (
            <button
              key={element}
              type="button"
              className={styles.barRow}
              aria-pressed={element === chosen}
              onClick={() => change({ element: element === chosen ? undefined : element })}
            >
              <b>{element}</b>
              <span className={styles.barAmount}>{elementKilograms(data.total)} kg</span>
              <span className={styles.bar} aria-hidden="true">
                {data.items.map(({ sharePpm }, at) => (
                  <i key={at} style={{ flexGrow: sharePpm, background: `var(--${hues[at]})` }} />
                ))}
              </span>
              <span className="second">
                {isNone || !first
                  ? w('holds-none')
                  : `${first.key.site ?? ''} ${share(first.sharePpm, language)}`}
              </span>
            </button>
          );
        })}
      </div>
      <div className={styles.legend}>
        {legend.map(([hue, word]) => (
          <span key={hue}>
            <i className={styles.swatch} style={{ background: `var(--${hue})` }} />
            {w(word)}
          </span>
        ))}
      </div>
    </Card>
  );
}
