import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { interviewComplete, type InterviewDetailResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { answersQuery, interviewQuery } from './interview-queries.js';
import styles from './interview.module.css';
import { forgetAnswers } from './kept-answers.js';
import { OwnAnswers } from './own-answers.js';
import { keepSignals, keptSignals } from './use-signals.js';

/** All was asked, or the candidate wants to end: the answers once more, and the last word is theirs. */
export function LastStep(props: {
  interview: InterviewDetailResponse;
  coaching: string | null;
  onBack: (() => void) | null;
}) {
  const { interview, onBack } = props;
  const { t } = useTranslation();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const answers = useQuery(answersQuery(interview.id));
  const complete = useMutation({
    mutationFn: () =>
      ask(interviewComplete({ path: { id: interview.id }, body: { anti_cheat_signals: keptSignals(interview.id) } })),
    onSuccess: async () => {
      keepSignals(interview.id, []);
      await forgetAnswers();
      await client.invalidateQueries({ queryKey: interviewQuery(interview.id).queryKey });
      await client.invalidateQueries({ queryKey: ['my-applications'] });
    },
  });
  return (
    <Stack className={styles.narrow}>
      {props.coaching !== null && (
        <div className={styles.coaching}>
          <Text fw={600} fz="sm">
            {t('interview.practice.coaching')}
          </Text>
          {props.coaching}
        </div>
      )}
      <Title order={1} ref={heading} tabIndex={-1} className={styles.heading}>
        {t(onBack ? 'interview.end.early' : 'interview.end.title')}
      </Title>
      <Text className="reading">{t(onBack ? 'interview.end.earlyTell' : 'interview.end.tell')}</Text>
      <ProblemNotice error={complete.error} onRetry={() => complete.mutate()} />
      <Group>
        <Button loading={complete.isPending} onClick={() => complete.mutate()}>
          {t(interview.kind === 'practice' ? 'interview.end.completePractice' : 'interview.end.complete')}
        </Button>
        {onBack && (
          <Button variant="default" onClick={onBack}>
            {t('interview.goOn')}
          </Button>
        )}
      </Group>
      <Title order={2} mt="lg">
        {t('interview.end.answers')}
      </Title>
      {answers.isPending && <Loading rows={3} />}
      <ProblemNotice error={answers.error} onRetry={() => void answers.refetch()} />
      {answers.data && <OwnAnswers messages={answers.data.items} />}
    </Stack>
  );
}
