import { Drawer } from '@mantine/core';
import type { Desk } from '../session/viewer';
import { useWords } from '../words/use-words';
import { Navigation } from './navigation';
import words from './words.json';

type Props = Readonly<{ desk: Desk; close: () => void }>;

/** The navigation of a window that is too narrow to show it always. */
export default function NavigationDrawer({ desk, close }: Props) {
  const w = useWords(words);
  return (
    <Drawer
      opened
      onClose={close}
      size={240}
      title={w('navigation')}
      closeButtonProps={{ 'aria-label': w('close') }}
    >
      <Navigation desk={desk} onGo={close} />
    </Drawer>
  );
}
