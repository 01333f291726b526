import styles from './blind-review.module.css';
import { keyOf, sentencesOf, type Quote } from './quotes.js';

/** An answer whose sentences can be taken as a quote and given back, one by one: by mouse, touch and keyboard alike. */
export function PickableAnswer(props: {
  messageId: string;
  text: string;
  quotes: readonly Quote[];
  onToggle: (quote: Quote) => void;
}) {
  const { messageId, text, quotes, onToggle } = props;
  return sentencesOf(messageId, text).map((sentence) => (
    <button
      key={sentence.start}
      type="button"
      className={styles.sentence}
      aria-pressed={quotes.some((one) => keyOf(one) === keyOf(sentence))}
      onClick={() => onToggle(sentence)}
    >
      {text.slice(sentence.start, sentence.end)}
    </button>
  ));
}
