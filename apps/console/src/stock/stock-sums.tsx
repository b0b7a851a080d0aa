import { ElementKilograms, Kilograms } from '../figures/figures';
import { Answer } from '../states/answer';
import { useWords } from '../words/use-words';
import styles from './stock.module.css';
import { useStockSums, type StockFilter } from './use-stock';
import words from './words.json';

/** What can still be sold, and what cannot and why: in kilograms, above the lots that it is the sum of. */
export function StockSums({ filter }: Readonly<{ filter: StockFilter }>) {
  const w = useWords(words);
  const sums = useStockSums(filter);
  return (
    <Answer query={sums} rows={1}>
      {({ items, totals }) => {
        const of = (status: string) =>
          items.find(({ key }) => key.status === status)?.massGrams ?? '0';
        const shown = (['sold', 'reserve', 'bonded'] as const).filter(
          (status) => status === 'sold' || of(status) !== '0',
        );
        return (
          <dl className={styles.sums}>
            <div>
              <dt className="label">{w('can-sell')}</dt>
              <dd className="figure">
                <Kilograms grams={of('free')} unit />
              </dd>
            </div>
            {shown.map((status) => (
              <div key={status}>
                <dt className="label">{w(status)}</dt>
                <dd className="figure">
                  <Kilograms grams={of(status)} unit />
                </dd>
              </div>
            ))}
            <div>
              <dt className="label">{w('dysprosium')}</dt>
              <dd className="figure">
                <ElementKilograms micrograms={totals.elementMicrograms['Dy'] ?? '0'} />
                <span className="unit">kg</span>
              </dd>
            </div>
          </dl>
        );
      }}
    </Answer>
  );
}
