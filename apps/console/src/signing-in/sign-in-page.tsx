import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { counted } from '../figures/groups';
import { Drawn } from '../icons/icons';
import { Choices } from '../house/choices';
import { Mark } from '../house/mark';
import { useAnswer } from '../ledger/use-answer';
import { ledger } from '../ledger/client';
import { Answer } from '../states/answer';
import { Failed } from '../states/failed';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { found } from './find-account';
import { signInAs, useAccounts } from './sign-in';
import styles from './sign-in.module.css';
import { deskOf, type Viewer } from '../session/viewer';
import words from './words.json';

/** One click from a list that can be searched; where accounts are real, their organisation signs in. */
export function SignInPage() {
  const w = useWords(words);
  const about = useAnswer(['ledger'], (signal) => ledger.GET('/ledger', { signal }), {
    refetchMs: 1_000,
  });
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <Mark />
        <Choices />
      </div>
      <section className={styles.card}>
        <h1>{w('title')}</h1>
        <Answer query={about}>
          {({ authMode, loading }) =>
            loading ? (
              <Loading {...loading} />
            ) : authMode === 'demo' ? (
              <Accounts />
            ) : (
              <p>{w('elsewhere')}</p>
            )
          }
        </Answer>
      </section>
    </main>
  );
}

function Loading({ done, total }: Readonly<{ done: number; total: number }>) {
  const w = useWords(words);
  return (
    <div role="status">
      <p>{w('loading')}</p>
      <progress className={styles.progress} value={done} max={total} aria-label={w('loading')} />
      <p className="second">{w('loaded', { done: counted(done), total: counted(total) })}</p>
    </div>
  );
}

function Accounts() {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const sought = useDeferredValue(typed);
  const questions = useQueryClient();
  const accounts = useAccounts(true);
  const signIn = (account: string) => {
    questions.clear();
    signInAs(account).catch(setFailure);
  };
  return (
    <>
      <p className="second">{w('demonstration')}</p>
      <TextInput
        type="search"
        autoFocus
        aria-label={w('find')}
        placeholder={w('find')}
        leftSection={<Drawn icon="search" />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {failure !== undefined && <Failed error={failure} />}
      <Answer query={accounts}>
        {({ items }) => {
          const shown = found(items, sought);
          return (
            <>
              <ul className={styles.accounts} aria-label={w('title')}>
                {shown.map((each) => (
                  <AccountLine key={each.account} viewer={each} signIn={signIn} />
                ))}
              </ul>
              <p className="second" role="status">
                {shown.length === 0 ? w('none') : w('count', { count: shown.length })}
              </p>
            </>
          );
        }}
      </Answer>
    </>
  );
}

type LineProps = Readonly<{ viewer: Viewer; signIn: (account: string) => void }>;

function AccountLine({ viewer, signIn }: LineProps) {
  const w = useWords(words);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <li>
      <button type="button" className={styles.account} onClick={() => signIn(viewer.account)}>
        <span className="id">{viewer.account}</span>
        <span className={styles.name}>
          {viewer.name[language]} <span className="second">{viewer.name[other]}</span>
        </span>
        <span className="label">{w(deskOf(viewer))}</span>
      </button>
    </li>
  );
}
