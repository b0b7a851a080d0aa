import { Modal } from '@mantine/core';
import { placedRooms } from './navigation';
import { useViewer } from '../session/viewer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import styles from './keys-help.module.css';
import words from './words.json';

const everywhere = ['/', '?', 'Escape', '[', ']', 'j', 'k', 'Enter', 'Ctrl Enter'] as const;

type Props = Readonly<{ close: () => void }>;

/** `?` shows every key that works at this desk. */
export default function KeysHelp({ close }: Props) {
  const w = useWords(words);
  const viewer = useViewer();
  const language = useLanguage();
  return (
    <Modal opened onClose={close} title={w('keys')} closeButtonProps={{ 'aria-label': w('close') }}>
      <dl className={styles.keys}>
        {everywhere.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{w(`key-${key}`)}</dd>
          </div>
        ))}
        {placedRooms(viewer).map(
          ({ path, place, title }) =>
            place.key && (
              <div key={path}>
                <dt>
                  <kbd>g</kbd> <kbd>{place.key}</kbd>
                </dt>
                <dd>{title[language]}</dd>
              </div>
            ),
        )}
      </dl>
    </Modal>
  );
}
