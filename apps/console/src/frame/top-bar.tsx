import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MomentPill } from '../moment/moment-pill';
import { RoomLink } from '../router/room-link';
import { SearchBox } from '../finding/search-box';
import { accountRoom } from '../signing-in/account-room';
import { useViewer } from '../session/viewer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { Choices } from '../house/choices';
import { Drawn } from '../icons/icons';
import { Mark } from '../house/mark';
import styles from './frame.module.css';
import words from './words.json';

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
      <SearchBox />
      <div className={styles.end}>
        <MomentPill />
        <Choices />
      </div>
    </header>
  );
}
