import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerBox } from './answer-box.js';
import styles from './get-ready.module.css';
import { forgetAnswer } from './kept-answers.js';

const TRY = 'try';

/** A question to get the hang of it. What is said here goes nowhere but to whoever listens to a recording. */
export function TryQuestion() {
  const { t } = useTranslation();
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div className={styles.try}>
      <h3 className={styles.tryQuestion}>{t('interview.ready.tryQuestion')}</h3>
      {said === null ? (
        <AnswerBox
          questionId={TRY}
          isSending={false}
          sendText={t('interview.send')}
          onSend={({ text }) => {
            void forgetAnswer(TRY);
            setSaid(text);
          }}
        />
      ) : (
        <div role="status">
          <Text fw={600}>{t('interview.ready.tried')}</Text>
          <p className="said">{said}</p>
          <Group>
            <Button variant="default" onClick={() => setSaid(null)}>
              {t('interview.ready.again')}
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}
