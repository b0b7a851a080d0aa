import { counted } from '../figures/groups';
import { useFigureName } from '../balances/figure-name';
import type { Posting } from '../ledger/event-lines';
import { useWords } from '../words/use-words';
import { elementsIn, sumsOf } from './event-facts';
import styles from './events.module.css';
import words from './words.json';

/** The double entry of one event, to the gram and the microgram; the last line is zero. */
export function PostingsTable({ postings }: Readonly<{ postings: readonly Posting[] }>) {
  const w = useWords(words);
  const accountOf = useFigureName();
  const elements = elementsIn(postings);
  const sums = sumsOf(postings);
  return (
    <div className={styles.postings} tabIndex={0} role="region" aria-label={w('postings')}>
      <table>
        <thead>
          <tr>
            <th>{w('account')}</th>
            <th>{w('lot')}</th>
            <th data-figure>{w('mass-grams')}</th>
            {elements.map((element) => (
              <th key={element} data-figure>
                {element} (µg)
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {postings.map((posting, n) => (
            <tr key={n}>
              <td>{accountOf(posting.account)}</td>
              <td className="id">{posting.lotId ?? posting.unitId ?? posting.dealId ?? ''}</td>
              <td data-figure>{counted(posting.massGrams)}</td>
              {elements.map((element) => (
                <td key={element} data-figure>
                  {counted(posting.contentMicrograms[element] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td colSpan={2}>
              <b>{w('sum')}</b>
            </td>
            <td data-figure>
              <b>{counted(sums.grams)}</b>
            </td>
            {elements.map((element) => (
              <td key={element} data-figure>
                <b>{counted(sums.micrograms[element] ?? 0n)}</b>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
