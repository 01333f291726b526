import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewMessage, ReviewQuote } from '#libs/api-client';
import { Conversation } from '../../../kit/conversation.js';
import { questionNumbers } from '../../../kit/question-numbers.js';
import { PickableAnswer } from './pickable-answer.js';
import { keyOf, type Quote } from './quotes.js';

/** Whose words are being chosen. */
export interface Picking {
  criterion: string;
  quotes: readonly Quote[];
  onToggle: (quote: Quote) => void;
}

/**
 * What was asked and answered, as the review shows it: with names hidden, and without voices. `picking`: the answers
 * fall into sentences to choose from.
 */
export function HiddenNamesTranscript(props: {
  messages: readonly ReviewMessage[];
  quotes?: readonly ReviewQuote[];
  chosen?: string | null;
  picking?: Picking | null;
}) {
  const { t } = useTranslation();
  const { messages, quotes = [], chosen = null, picking = null } = props;
  const numbers = questionNumbers(messages, ({ speaker }) => speaker === 'ai');
  const turns = messages.map(({ id, speaker, content }, index) => {
    const isQuestion = speaker === 'ai';
    return {
      id,
      kind: isQuestion ? ('question' as const) : ('answer' as const),
      label: isQuestion ? t('application.asked', { number: numbers[index] ?? 0 }) : t('application.answered'),
      text: content,
      marks: quotes.filter((quote) => quote.message_id === id).map((quote) => ({ ...quote, id: keyOf(quote) })),
      ...(picking &&
        !isQuestion && {
          inPlace: <PickableAnswer messageId={id} text={content} quotes={picking.quotes} onToggle={picking.onToggle} />,
        }),
    };
  });
  return (
    <>
      {picking && (
        <Text fz="sm" mb="md" role="status">
          {t('application.blind.pickTell', { criterion: picking.criterion })}
        </Text>
      )}
      <Conversation turns={turns} chosen={chosen} />
    </>
  );
}
