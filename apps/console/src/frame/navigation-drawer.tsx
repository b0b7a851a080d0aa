import { Drawer } from '@mantine/core';
import { useWords } from '../words/use-words';
import { Navigation } from './navigation';
import words from './words.json';

type Props = Readonly<{ close: () => void }>;

/** The navigation of a window that is too narrow to show it always. */
export default function NavigationDrawer({ close }: Props) {
  const w = useWords(words);
  return (
    <Drawer
      opened
      onClose={close}
      size={240}
      title={w('navigation')}
      closeButtonProps={{ 'aria-label': w('close') }}
    >
      <Navigation onGo={close} />
    </Drawer>
  );
}
