import { useTranslation } from 'react-i18next';
import type { InterviewMessageResponse } from '#libs/api-client';
import { Conversation } from '../../kit/conversation.js';
import { OtherWords } from '../../kit/other-words.js';
import { PlayButton } from '../../kit/play-button.js';
import { questionNumbers } from '../../kit/question-numbers.js';
import { marksIn, type Evidence } from './evidence.js';

const isAsked = ({ message_type: type }: InterviewMessageResponse): boolean => type === 'ai_question';

/** Questions and answers in order, with the words that scores rest on, and the voice where there is one. */
export function Transcript(props: {
  messages: readonly InterviewMessageResponse[];
  evidence: readonly Evidence[];
  chosen: string | null;
  onChoose?: (id: string) => void;
}) {
  const { t } = useTranslation();
  const numbers = questionNumbers(props.messages, isAsked);
  const turns = props.messages.map((message, index) => {
    const isQuestion = isAsked(message);
    const number = numbers[index] ?? 0;
    return {
      id: message.id,
      kind: isQuestion ? ('question' as const) : ('answer' as const),
      label: isQuestion ? t('application.asked', { number }) : t('application.answered'),
      text: message.content_text,
      marks: marksIn(message.id, props.evidence),
      below: (
        <>
          <OtherWords of={message} />
          {message.audio_url !== null && (
            <PlayButton
              name={message.id}
              url={message.audio_url}
              seconds={message.audio_duration_seconds}
              label={t('application.listenTo', { number })}
            />
          )}
        </>
      ),
    };
  });
  return <Conversation turns={turns} chosen={props.chosen} {...(props.onChoose && { onChoose: props.onChoose })} />;
}
