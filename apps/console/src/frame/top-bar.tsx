import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { RoomLink } from '../router/room-link';
import { accountRoom } from '../signing-in/account-room';
import { useViewer } from '../session/viewer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { Choices } from '../house/choices';
import { Drawn } from '../icons/icons';
import { Mark } from '../house/mark';
import styles from './frame.module.css';
import words from './words.json';

// What opens over the page is a tenth of the first load: the page is there before these two are.
const SearchBox = lazy(() => import('../finding/search-box'));
const MomentPill = lazy(() => import('../moment/moment-pill'));

export function TopBar({ openNavigation }: Readonly<{ openNavigation: () => void }>) {
  const w = useWords(words);
  const language = useLanguage();
  const { account, name } = useViewer();
  return (
    <header className={styles.top}>
      <ActionIcon
        className={styles.menu}
        variant="subtle"
        size={32}
        aria-label={w('menu')}
        onClick={openNavigation}
      >
        <Drawn icon="menu" />
      </ActionIcon>
      <Link to="/" className={styles.home}>
        <Mark />
      </Link>
      <RoomLink
        room={accountRoom}
        className={styles.who}
        title={w('account', { name: name[language] })}
      >
        <span className="id">{account}</span>
        <span className={styles.whoName}>{name[language]}</span>
      </RoomLink>
      <Suspense fallback={<div className={styles.searchPlace} />}>
        <SearchBox />
      </Suspense>
      <div className={styles.end}>
        <Suspense fallback={<div className={styles.pillPlace} />}>
          <MomentPill />
        </Suspense>
        <Choices />
      </div>
    </header>
  );
}
