import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './profile.module.css';

/** On a phone, where the page would be long, a part shows its name and what is in it, and opens when it is wanted. */
export function Fold({ title, holds, children }: { title: string; holds: string; children: ReactNode }) {
  const isPhone = useMediaQuery('(max-width: 560px)', false, { getInitialValueInEffect: false });
  if (!isPhone) return children;
  return (
    <details className={styles.fold}>
      <summary>
        <span className={styles.foldTitle}>{title}</span>
        <span className={styles.foldHolds}>{holds}</span>
      </summary>
      <div className={styles.foldContent}>{children}</div>
    </details>
  );
}
