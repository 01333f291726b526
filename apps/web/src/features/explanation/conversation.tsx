import { useTranslation } from 'react-i18next';
import type { InterviewMessageResponse } from '#libs/api-client';
import { Conversation as Turns } from '../../kit/conversation.js';
import { OtherWords } from '../../kit/other-words.js';
import { PlayButton } from '../../kit/play-button.js';
import type { Heard } from './heard.js';

/** Questions and answers in order; the words that scores rest on are underlined. */
export function Conversation(props: {
  messages: readonly InterviewMessageResponse[];
  heard?: readonly Heard[];
  chosen?: string | null;
  onChoose?: (id: string) => void;
}) {
  const { t } = useTranslation();
  const turns = props.messages.map(({ id, message_type: type, content_text: text, ...message }) => ({
    id,
    kind: type === 'ai_question' ? ('question' as const) : ('answer' as const),
    label: t(type === 'ai_question' ? 'explanation.ai' : 'explanation.you'),
    text,
    marks: (props.heard ?? []).filter(({ messageId }) => messageId === id),
    below: (
      <>
        <OtherWords of={message} />
        {message.audio_url !== null && (
          <PlayButton
            name={id}
            url={message.audio_url}
            seconds={message.audio_duration_seconds}
            label={t('explanation.listen')}
          />
        )}
      </>
    ),
  }));
  return <Turns turns={turns} chosen={props.chosen ?? null} {...(props.onChoose && { onChoose: props.onChoose })} />;
}
