import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calibrationSubmit, type CalibrationResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { figure } from '../../../texts/format.js';
import { calibrationQuery } from '../agreement/figures-queries.js';
import { CheckAnswer } from '../recording/check-answer.js';
import { Conversation } from '../recording/conversation.js';
import { scoreOf, type CheckDraft } from '../recording/draft.js';
import { wordsQuery } from '../recordings-queries.js';
import styles from '../recording/recording.module.css';

/** One's own reading, beside nothing but the conversation itself. */
export function OwnReading({ calibration }: { calibration: CalibrationResponse }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const transcript = useQuery(wordsQuery(calibration.recording_id));
  const [drafts, setDrafts] = useState<Readonly<Record<string, CheckDraft>>>({});
  const left = calibration.criteria.filter(({ criterion_key: key }) => (drafts[key]?.answer ?? '') === '').length;
  const submit = useMutation({
    mutationFn: () =>
      ask(
        calibrationSubmit({
          path: { id: calibration.id },
          body: {
            judgements: Object.entries(drafts).map(([criterion_key, { answer, score, note }]) => ({
              criterion_key,
              score: scoreOf(answer, score),
              ...(note.trim() !== '' && { note: note.trim() }),
            })),
          },
        }),
      ),
    onSuccess: async (submitted) => {
      client.setQueryData(calibrationQuery(calibration.id).queryKey, submitted);
      await client.invalidateQueries({ queryKey: ['calibrations', 'list'] });
    },
  });
  return (
    <div className={styles.beside}>
      <section className={styles.side} aria-label={t('qaFigures.yourReading')}>
        <Title order={2}>{t('qaFigures.yourReading')}</Title>
        <Text fz="sm" c="dimmed" mb="sm">
          {t('qaFigures.yourReadingTell')}
        </Text>
        {calibration.criteria.map(({ criterion_key: key, category_name: name, ...criterion }) => (
          <section key={key} className={styles.check} aria-label={name}>
            <Title order={3}>{name}</Title>
            <Text fz="sm" mt={4}>
              {criterion.evaluation_prompt}
            </Text>
            <Text fz="sm" c="dimmed">
              {t('recordings.passesFrom', { score: figure(criterion.passing_score) })}
            </Text>
            <CheckAnswer
              name={name}
              mustSay
              draft={drafts[key] ?? { answer: '', score: criterion.passing_score, note: '' }}
              onDraft={(draft) => setDrafts((before) => ({ ...before, [key]: draft }))}
            />
          </section>
        ))}
        <ProblemNotice error={submit.error} />
        <Group justify="space-between" mt="md">
          <Text fz="sm" c="dimmed" role="status">
            {left > 0 ? t('qaFigures.left', { count: left }) : t('qaFigures.forGood')}
          </Text>
          <Button disabled={left > 0} loading={submit.isPending} onClick={() => submit.mutate()}>
            {t('qaFigures.submit')}
          </Button>
        </Group>
      </section>
      <section className={styles.side} aria-label={t('recordings.transcript')}>
        {transcript.isPending && <Loading />}
        <ProblemNotice error={transcript.error} onRetry={() => void transcript.refetch()} />
        {transcript.data && <Conversation transcript={transcript.data} canCorrect={false} />}
      </section>
    </div>
  );
}
