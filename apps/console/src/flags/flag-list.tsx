import { Drawn } from '../icons/icons';
import type { components } from '../published/data/api';
import { useFieldName } from '../telling/use-telling';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import styles from './flags.module.css';
import words from './words.json';

export type Flag = components['schemas']['Flag'];

/** What should not have happened and was recorded all the same: amber, with its numbers and the law. */
export function FlagList({ flags }: Readonly<{ flags: readonly Flag[] }>) {
  const w = useWords(words);
  if (flags.length === 0) return <span className="second">{w('none')}</span>;
  return (
    <ul className={styles.flags}>
      {flags.map((flag, n) => (
        <FlagLine key={n} {...flag} />
      ))}
    </ul>
  );
}

function FlagLine({ code, detail, basis }: Flag) {
  const w = useWords(words);
  const language = useLanguage();
  const fieldName = useFieldName();
  const law = basis[language] ?? basis.publicName;
  return (
    <li className={styles.flag}>
      <Drawn icon="flag" />
      <div>
        <b>{w(`flag-${code}`)}</b> <span className="second id">{code}</span>
        <div className="second">
          {Object.entries(detail)
            .filter(([key]) => key !== 'source')
            .map(([key, value]) => (
              <span key={key} className={styles.fact}>
                {fieldName(key)}{' '}
                <span className="id">
                  {key === 'missing' ? namesIn(value, fieldName) : String(value)}
                </span>
              </span>
            ))}
        </div>
        <div className="second">{law ? w('by', { law }) : w('configured')}</div>
      </div>
    </li>
  );
}

/** `goods/0/netMassGrams` is told by what the field is called. */
const namesIn = (value: string | number | string[], nameOf: (name: string) => string): string =>
  [value]
    .flat()
    .flatMap((each) => String(each).split(','))
    .map((path) => nameOf(path.split('/').at(-1) ?? ''))
    .join(', ');
