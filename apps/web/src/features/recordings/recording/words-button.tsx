import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QuoteButton } from '../../../kit/quote-button.js';
import { clockTime } from '../clock.js';
import styles from './recording.module.css';
import type { Passage } from './passages.js';

/** Words that something rests on; pressed, they are shown where they were said. */
export function WordsButton(props: { passage: Passage; isChosen: boolean; onChoose: (passage: Passage) => void }) {
  const { t } = useTranslation();
  const { passage } = props;
  return (
    <QuoteButton isChosen={props.isChosen} onChoose={() => props.onChoose(passage)}>
      <VisuallyHidden>{t('recordings.showWords')}</VisuallyHidden>
      {passage.at_ms !== null && <span className={styles.quoteTime}>{clockTime(passage.at_ms)}</span>}“{passage.text}”
    </QuoteButton>
  );
}
