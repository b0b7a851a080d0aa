import type { ReactNode } from 'react';
import styles from './badge.module.css';

type Props = Readonly<{ tone?: 'plain' | 'amber' | 'red' | 'accent'; children: ReactNode }>;

/** A status in words. Its colour says no more than its words do. */
export const Badge = ({ tone = 'plain', children }: Props) => (
  <span className={styles.badge} data-tone={tone}>
    {children}
  </span>
);
