import words from './words.json';
import { useWords } from '../words/use-words';
import styles from './house.module.css';

/** The name of the house. */
export function Mark() {
  const w = useWords(words);
  return (
    <span className={styles.mark}>
      <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
        <path fill="var(--accent)" d="M10 1 19 10H1z" />
        <path fill="var(--accent)" opacity="0.55" d="M1 10h18l-9 9z" />
      </svg>
      <span>{w('house')}</span>
    </span>
  );
}
