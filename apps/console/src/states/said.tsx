import type { ReactNode } from 'react';
import styles from './states.module.css';

type Props = Readonly<{
  icon?: ReactNode;
  title: string;
  tone?: 'red' | 'amber' | 'plain';
  role?: 'alert' | 'status';
  children?: ReactNode;
}>;

/** A sentence in the place of what is not there: why, and the one next step. */
export function Said({ icon, title, tone = 'plain', role, children }: Props) {
  return (
    <div className={styles.said} data-tone={tone} role={role}>
      {icon}
      <h2>{title}</h2>
      {children}
    </div>
  );
}
