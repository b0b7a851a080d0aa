import { Drawer } from '@mantine/core';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { KeysHelp } from './keys-help';
import { useRoomKeys } from './room-keys';
import { TravellingStrip } from '../moment/travelling-strip';
import type { Title } from '../router/room';
import { useSession } from '../session/session';
import { SessionEnded } from '../signing-in/session-ended';
import { SignInPage } from '../signing-in/sign-in-page';
import { deskOf, ViewerContext, type Desk } from '../session/viewer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { Navigation } from './navigation';
import { NotThere } from './not-there';
import styles from './frame.module.css';
import { TopBar } from './top-bar';
import words from './words.json';

type RoomData = Readonly<{ desks?: readonly Desk[]; title?: Title }>;

/** What stands around every room; before that, who one is. */
export function Frame() {
  const session = useSession();
  if (!session) return <SignInPage />;
  return (
    <ViewerContext value={session.viewer}>
      <Rooms desk={deskOf(session.viewer)} key={session.viewer.account} />
      <SessionEnded />
    </ViewerContext>
  );
}

function Rooms({ desk }: Readonly<{ desk: Desk }>) {
  const w = useWords(words);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { desks, title } = (useMatches().at(-1)?.staticData ?? {}) as RoomData;
  useRoomKeys(desk);
  useEffect(() => {
    document.title = title ? `${title[language]} · ${w('house')}` : w('house');
  }, [title, language, w]);
  return (
    <div className={styles.frame}>
      <a className={`unseen ${styles.skip}`} href="#page">
        {w('skip')}
      </a>
      <TopBar openNavigation={() => setIsOpen(true)} />
      <Navigation desk={desk} className={styles.side} />
      <Drawer
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        size={240}
        title={w('navigation')}
        closeButtonProps={{ 'aria-label': w('navigation') }}
      >
        <Navigation desk={desk} onGo={() => setIsOpen(false)} />
      </Drawer>
      <main id="page" className={styles.page} tabIndex={-1}>
        <TravellingStrip />
        <div className={styles.room}>
          {desks && !desks.includes(desk) ? <NotThere /> : <Outlet />}
        </div>
      </main>
      <KeysHelp desk={desk} />
    </div>
  );
}
