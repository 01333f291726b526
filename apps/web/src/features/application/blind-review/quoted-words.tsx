import { ActionIcon, Button, Text, VisuallyHidden } from '@mantine/core';
import { IconQuote, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './blind-review.module.css';
import { keyOf, MOST_QUOTES, type Quote } from './quotes.js';

/** The candidate's words that a score rests on, and the way to choose them in the answers. */
export function QuotedWords(props: {
  criterion: string;
  quotes: readonly Quote[];
  textOf: (quote: Quote) => string;
  isPicking: boolean;
  onPick: (isPicking: boolean) => void;
  onRemove: (quote: Quote) => void;
}) {
  const { t } = useTranslation();
  const { criterion, quotes, textOf, isPicking, onPick } = props;
  return (
    <div className={styles.quotes}>
      {quotes.length > 0 && (
        <ul aria-label={t('application.blind.quotesOf', { criterion })}>
          {quotes.map((quote) => (
            <li key={keyOf(quote)}>
              <span className="said">“{textOf(quote)}”</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('application.blind.dropQuote', { text: textOf(quote) })}
                onClick={() => props.onRemove(quote)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button
        size="xs"
        variant={isPicking ? 'filled' : 'default'}
        leftSection={<IconQuote size={16} aria-hidden />}
        onClick={() => onPick(!isPicking)}
      >
        {t(isPicking ? 'application.blind.picked' : 'application.blind.pick')}
        <VisuallyHidden> ({criterion})</VisuallyHidden>
      </Button>
      {quotes.length >= MOST_QUOTES && (
        <Text fz="sm" c="dimmed">
          {t('application.blind.mostQuotes', { count: MOST_QUOTES })}
        </Text>
      )}
    </div>
  );
}
