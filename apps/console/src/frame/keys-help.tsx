import { Modal } from '@mantine/core';
import { useState } from 'react';
import { placedRooms } from './navigation';
import type { Desk } from '../session/viewer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import styles from './keys-help.module.css';
import { useKeys } from '../keys/use-keys';
import words from './words.json';

const everywhere = ['/', '?', 'Escape', '[', ']', 'j', 'k', 'Enter', 'Ctrl Enter'] as const;

/** `?` shows every key that works at this desk. */
export function KeysHelp({ desk }: Readonly<{ desk: Desk }>) {
  const w = useWords(words);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  useKeys({ '?': () => setIsOpen(true) });
  return (
    <Modal
      opened={isOpen}
      onClose={() => setIsOpen(false)}
      title={w('keys')}
      closeButtonProps={{ 'aria-label': w('close') }}
    >
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
