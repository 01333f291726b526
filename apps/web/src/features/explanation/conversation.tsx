import { useTranslation } from 'react-i18next';
import type { InterviewMessageResponse } from '#libs/api-client';
import { MarkedText } from '../../kit/marked-text.js';
import styles from './explanation.module.css';
import type { Heard } from './heard.js';

/** Questions and answers in order; the words that scores rest on are underlined. */
export function Conversation(props: {
  messages: readonly InterviewMessageResponse[];
  heard?: readonly Heard[];
  chosen?: string | null;
  onChoose?: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <ol className={styles.conversation}>
      {props.messages.map((message) => (
        <li key={message.id} className={styles.turn} data-speaker={message.message_type}>
          <span className={styles.speaker}>
            {t(message.message_type === 'ai_question' ? 'explanation.ai' : 'explanation.you')}
          </span>
          {message.message_type === 'ai_question' ? (
            <p className={styles.question}>{message.content_text}</p>
          ) : (
            <p className={`said ${styles.answer}`}>
              <MarkedText
                text={message.content_text}
                marks={(props.heard ?? []).filter(({ messageId }) => messageId === message.id)}
                chosen={props.chosen ?? null}
                {...(props.onChoose && { onChoose: props.onChoose })}
              />
            </p>
          )}
          {message.audio_url !== null && (
            // Its words are right above.
            <audio controls preload="none" src={message.audio_url} aria-label={t('explanation.listen')} />
          )}
        </li>
      ))}
    </ol>
  );
}
