import styles from './volumes.module.css';

/** How much of the whole this is; the figure stands beside it. */
export const ShareBar = ({ ppm }: Readonly<{ ppm: number }>) => (
  <span className={styles.bar} aria-hidden="true">
    <span style={{ width: `${Math.min(100, ppm / 10_000)}%` }} />
  </span>
);
