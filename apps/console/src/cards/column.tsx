import type { ReactNode } from 'react';
import styles from './column.module.css';

/** Cards one below the other, each as high as what it holds: the page scrolls, and no card shrinks. */
export const Column = ({ children }: Readonly<{ children: ReactNode }>) => (
  <div className={styles.column}>{children}</div>
);
