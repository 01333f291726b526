import type { ReactNode } from 'react';
import styles from './conversation.module.css';
import { MarkedText, type TextMark } from './marked-text.js';

/** One question, or one answer with the words in it that something rests on. */
export interface Turn {
  id: string;
  kind: 'question' | 'answer';
  /** Who speaks, or which question it is. */
  label: string;
  text: string;
  marks?: readonly TextMark[];
  /** What to show in place of the text alone, for an answer with which more can be done than to read it. */
  inPlace?: ReactNode;
  /** What belongs below it, such as its recording. */
  below?: ReactNode;
}

/** Questions and answers in order. */
export function Conversation(props: {
  turns: readonly Turn[];
  chosen?: string | null;
  onChoose?: (id: string) => void;
}) {
  return (
    <ol className={styles.turns}>
      {props.turns.map(({ id, kind, label, text, marks = [], inPlace, below }) => (
        <li key={id} className={styles.turn} data-kind={kind}>
          <span className={styles.label}>{label}</span>
          {kind === 'question' ? (
            <p className={styles.question}>{text}</p>
          ) : (
            <p className={`said ${styles.answer}`}>
              {inPlace ?? (
                <MarkedText
                  text={text}
                  marks={marks}
                  chosen={props.chosen ?? null}
                  {...(props.onChoose && { onChoose: props.onChoose })}
                />
              )}
            </p>
          )}
          {below}
        </li>
      ))}
    </ol>
  );
}
