import { useTranslation } from 'react-i18next';
import type { ReviewMessage } from '#libs/api-client';
import { Conversation } from '../../../kit/conversation.js';
import { questionNumbers } from '../../../kit/question-numbers.js';

/** What was asked and answered, as the review shows it: with names hidden, and without voices. */
export function HiddenNamesTranscript({ messages }: { messages: readonly ReviewMessage[] }) {
  const { t } = useTranslation();
  const numbers = questionNumbers(messages, ({ speaker }) => speaker === 'ai');
  const turns = messages.map(({ id, speaker, content }, index) => {
    return {
      id,
      kind: speaker === 'ai' ? ('question' as const) : ('answer' as const),
      label: speaker === 'ai' ? t('application.asked', { number: numbers[index] ?? 0 }) : t('application.answered'),
      text: content,
    };
  });
  return <Conversation turns={turns} />;
}
