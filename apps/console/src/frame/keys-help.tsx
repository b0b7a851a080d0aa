import { Modal } from '@mantine/core';
import { placedRooms } from './navigation';
import type { Desk } from '../session/viewer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import styles from './keys-help.module.css';
import words from './words.json';

const everywhere = ['/', '?', 'Escape', '[', ']', 'j', 'k', 'Enter', 'Ctrl Enter'] as const;

type Props = Readonly<{ desk: Desk; close: () => void }>;

/** `?` shows every key that works at this desk. */
export default function KeysHelp({ desk, close }: Props) {
  const w = useWords(words);
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
        {placedRooms(desk).map(
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
