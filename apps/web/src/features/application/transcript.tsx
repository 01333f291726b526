import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InterviewMessageResponse } from '#libs/api-client';
import { MarkedText } from '../../kit/marked-text.js';
import styles from './application.module.css';
import { marksIn, type Evidence } from './evidence.js';

/** Questions and answers in order, with the words that scores rest on. */
export function Transcript(props: {
  messages: readonly InterviewMessageResponse[];
  evidence: readonly Evidence[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {props.messages.map((message) =>
        message.message_type === 'ai_question' ? (
          <p key={message.id} className={styles.question}>
            <Text span fz="xs" c="dimmed">
              {t('application.question', { number: message.sequence_number })}
            </Text>
            <br />
            {message.content_text}
          </p>
        ) : (
          <div key={message.id} className={styles.message}>
            <p className={`said ${styles.answer}`}>
              <MarkedText
                text={message.content_text}
                marks={marksIn(message.id, props.evidence)}
                chosen={props.chosen}
                onChoose={props.onChoose}
              />
            </p>
          </div>
        ),
      )}
    </>
  );
}
