import type { Body } from '../dry-runs/use-dry-run';
import { Kilograms } from '../figures/figures';
import { massOf } from '../records/in-short';
import { useWords } from '../words/use-words';
import styles from './recording.module.css';
import type { KnownMatter } from './use-matter';
import words from './words.json';

type Props = Readonly<{ matter: KnownMatter; body: Body | undefined }>;

/** What is taken of the lot, and what is left of it afterwards. */
export function MassesMoved({ matter: { taken }, body }: Props) {
  const w = useWords(words);
  const grams = body && massOf(body);
  if (!taken || grams === undefined) return null;
  return (
    <div className={styles.moved}>
      <div className="label">{w('moves')}</div>
      <div className={styles.line}>
        <span>{w('taken')}</span>
        <Kilograms grams={-grams} />
      </div>
      <div className={styles.line}>
        <span>{w('afterwards')}</span>
        <b>
          <Kilograms grams={BigInt(taken.massGrams) - grams} />
        </b>
      </div>
    </div>
  );
}
