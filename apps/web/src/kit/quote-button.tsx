import type { ReactNode } from 'react';
import styles from './quote-button.module.css';

/** Words as a button that leads to where they were said. `label`: what it is called, where the words alone do not say. */
export function QuoteButton(props: { isChosen: boolean; onChoose: () => void; label?: string; children: ReactNode }) {
  return (
    <button
      type="button"
      className={`said ${styles.quote}`}
      aria-pressed={props.isChosen}
      aria-label={props.label}
      onClick={props.onChoose}
    >
      {props.children}
    </button>
  );
}
