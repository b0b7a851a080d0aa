import type { ReactNode } from 'react';
import styles from './card.module.css';

type Props = Readonly<{
  title: ReactNode;
  about?: ReactNode;
  /** What stands at the right end of the heading. */
  actions?: ReactNode;
  /** The heading of a page is one; parts of it are twos. */
  heading?: 1 | 2;
  /** A table or a list touches the edges. */
  isFlush?: boolean;
  className?: string | undefined;
  children: ReactNode;
}>;

export function Card({ title, about, actions, heading = 2, isFlush, className, children }: Props) {
  const Heading = heading === 1 ? 'h1' : 'h2';
  return (
    <section className={[styles.card, className].filter(Boolean).join(' ')}>
      <div className={styles.head}>
        <Heading className={styles.title}>{title}</Heading>
        {about !== undefined && <span className={styles.about}>{about}</span>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={isFlush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}
