import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useRoomKeys } from './room-keys';
import { TravellingStrip } from '../moment/travelling-strip';
import type { Title } from '../router/room';
import { useSession } from '../session/session';
import { SignInPage } from '../signing-in/sign-in-page';
import { isFor, useViewer, ViewerContext, type Desk, type Permission } from '../session/viewer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { Navigation } from './navigation';
import { useKeys } from '../keys/use-keys';
import { NotThere } from './not-there';
import styles from './frame.module.css';
import { TopBar } from './top-bar';
import words from './words.json';

// What lies over the page is loaded when it is opened.
const NavigationDrawer = lazy(() => import('./navigation-drawer'));
const KeysHelp = lazy(() => import('./keys-help'));
const SessionEnded = lazy(() => import('../signing-in/session-ended'));

type RoomData = Readonly<{ desks?: readonly Desk[]; needs?: Permission; title?: Title }>;

/** What stands around every room; before that, who one is. */
export function Frame() {
  const session = useSession();
  if (!session) return <SignInPage />;
  return (
    <ViewerContext value={session.viewer}>
      <Rooms key={session.viewer.account} />
      {session.isExpired && (
        <Suspense>
          <SessionEnded />
        </Suspense>
      )}
    </ViewerContext>
  );
}

function Rooms() {
  const w = useWords(words);
  const language = useLanguage();
  const [opened, setOpened] = useState<'navigation' | 'keys'>();
  const close = () => setOpened(undefined);
  const viewer = useViewer();
  const { desks, needs, title } = (useMatches().at(-1)?.staticData ?? {}) as RoomData;
  useRoomKeys();
  useKeys({ '?': () => setOpened('keys') });
  useEffect(() => {
    document.title = title ? `${title[language]} · ${w('house')}` : w('house');
  }, [title, language, w]);
  return (
    <div className={styles.frame}>
      <a className={`unseen ${styles.skip}`} href="#page">
        {w('skip')}
      </a>
      <TopBar openNavigation={() => setOpened('navigation')} />
      <Navigation className={styles.side} />
      <main id="page" className={styles.page} tabIndex={-1}>
        <TravellingStrip />
        <div className={styles.room}>
          {desks && !isFor(viewer, { desks, needs }) ? <NotThere /> : <Outlet />}
        </div>
      </main>
      <Suspense>
        {opened === 'navigation' && <NavigationDrawer close={close} />}
        {opened === 'keys' && <KeysHelp close={close} />}
      </Suspense>
    </div>
  );
}
