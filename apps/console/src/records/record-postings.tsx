import { Card } from '../cards/card';
import { counted } from '../figures/groups';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import type { components } from '../published/data/api';
import { RoomLink } from '../router/room-link';
import { Answer } from '../states/answer';
import { useWords } from '../words/use-words';
import { recordRoom } from './record-room';
import { useCodeNames } from '../codes/use-codes';
import { useAccountName } from '../telling/use-telling';
import styles from './record.module.css';
import words from './words.json';

type Posting = components['schemas']['Posting'];

const shownElements = ['Nd', 'Pr', 'Dy', 'Tb'] as const;

/** What a record moved, in grams and micrograms; the sum of each column is nothing. */
export function RecordPostings({
  siteId,
  recordId,
}: Readonly<{ siteId: string; recordId: string }>) {
  const w = useWords(words);
  const path = { siteId, recordId };
  const asked = useAnswer(
    ['explanation', path],
    (signal) =>
      ledger.GET('/sites/{siteId}/records/{recordId}/explanation', { params: { path }, signal }),
    { keepsRows: false },
  );
  return (
    <Card title={w('postings')} about={w('balanced')} isFlush>
      <Answer query={asked} rows={3}>
        {({ postings, sums, followers, hasMoreFollowers }) => (
          <>
            <div className={styles.scroll} tabIndex={0} role="region" aria-label={w('postings')}>
              <PostingTable postings={postings} sums={sums} />
            </div>
            {followers.length > 0 && (
              <p className={styles.followers}>
                {w('followers')}:{' '}
                {followers.slice(0, 12).map((each) => (
                  <span key={`${each.siteId}/${each.recordId}`}>
                    <RoomLink
                      room={recordRoom}
                      params={{ siteId: each.siteId, recordId: each.recordId }}
                      className="id"
                    >
                      {each.recordId}
                    </RoomLink>{' '}
                  </span>
                ))}
                {(hasMoreFollowers || followers.length > 12) && w('more')}
              </p>
            )}
          </>
        )}
      </Answer>
    </Card>
  );
}

type TableProps = Readonly<{
  postings: readonly Posting[];
  sums: components['schemas']['RecordExplanation']['sums'];
}>;

function PostingTable({ postings, sums }: TableProps) {
  const w = useWords(words);
  const accountName = useAccountName();
  const statusName = useCodeNames('statuses');
  const has = (element: string) =>
    postings.some(({ contentMicrograms }) => contentMicrograms?.[element]);
  const elements = shownElements.filter(has);
  return (
    <table className={styles.postings}>
      <thead>
        <tr>
          <th scope="col">{w('account')}</th>
          <th scope="col">{w('lot')}</th>
          <th scope="col" data-figure>
            {w('mass-g')}
          </th>
          {elements.map((element) => (
            <th key={element} scope="col" data-figure>
              {w('element-ug', { element })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {postings.map(({ account, status, lotId, massGrams, contentMicrograms }, n) => (
          <tr key={n}>
            <td>
              {accountName(account)} <span className="second">{statusName(status)}</span>
            </td>
            <td className="id">{lotId}</td>
            <td data-figure>{counted(massGrams ?? 0)}</td>
            {elements.map((element) => (
              <td key={element} data-figure>
                {counted(contentMicrograms?.[element] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {w('sum')}
          </th>
          <td data-figure>{counted(sums.massGrams)}</td>
          {elements.map((element) => (
            <td key={element} data-figure>
              {counted(sums.contentMicrograms[element] ?? 0)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
