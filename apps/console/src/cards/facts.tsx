import type { ReactNode } from 'react';
import styles from './facts.module.css';

type Props = Readonly<{
  /** Those without a value are left out. */
  facts: readonly (readonly [label: string, value: ReactNode])[];
}>;

/** Labels with what they say below them, side by side as far as there is room. */
export function Facts({ facts }: Props) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt className="label">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
