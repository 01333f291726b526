import type { InterviewMessageResponse } from '#libs/api-client';
import { OtherWords } from '../../kit/other-words.js';
import styles from './interview.module.css';

/** What was asked and answered, in order. */
export function OwnAnswers({ messages }: { messages: readonly InterviewMessageResponse[] }) {
  const exchanges = messages
    .map((message, index) => ({ message, answer: messages[index + 1] }))
    .filter(({ message, answer }) => message.message_type === 'ai_question' && answer !== undefined);
  return (
    <div>
      {exchanges.map(({ message, answer }) => (
        <div key={message.id} className={styles.exchange}>
          <p className={styles.asked}>{message.content_text}</p>
          <OtherWords of={message} />
          <p className={`said ${styles.answered}`}>{answer?.content_text}</p>
        </div>
      ))}
    </div>
  );
}
