import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { interviewStart, type InterviewDetailResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ButtonLink, TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Conversation } from './conversation.js';
import { InterviewFrame } from './interview-frame.js';
import { interviewQuery } from './interview-queries.js';
import styles from './interview.module.css';

/** Needed at the end alone. */
const Afterwards = lazy(async () => ({ default: (await import('./afterwards.js')).Afterwards }));

const route = getRouteApi('/signed-in/interview/$interviewId');

/** An interview, wherever it stands: under way, left alone for a while, or over. */
export function InterviewPage() {
  const { t } = useTranslation();
  const { interviewId } = route.useParams();
  const interview = useQuery(interviewQuery(interviewId));
  const { data } = interview;
  return (
    <InterviewFrame interview={data}>
      {!data && (
        <Stack className={styles.narrow} align="stretch">
          {interview.isPending && <Loading rows={2} />}
          {interview.error && (
            <>
              <Title order={1}>{t('interview.notThere')}</Title>
              <ProblemNotice error={interview.error} onRetry={() => void interview.refetch()} />
              <TextLink to="/home">{t('interview.toHome')}</TextLink>
            </>
          )}
        </Stack>
      )}
      {data?.status === 'in_progress' && <Conversation interview={data} />}
      <Suspense fallback={<Loading rows={2} />}>
        {data?.status === 'completed' && <Afterwards interview={data} />}
      </Suspense>
      {data?.status === 'abandoned' && <TakeUpAgain interview={data} />}
      {(data?.status === 'cancelled' || data?.status === 'scheduled') && <NotOpen />}
    </InterviewFrame>
  );
}

/** Left for longer than half an hour: everything is kept, and it goes on when the candidate says so. */
function TakeUpAgain({ interview }: { interview: InterviewDetailResponse }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, application } = interview;
  const goOn = useMutation({
    mutationFn: (applicationId: string) => ask(interviewStart({ body: { application_id: applicationId } })),
    onSuccess: () => client.invalidateQueries({ queryKey: interviewQuery(id).queryKey }),
  });
  return (
    <Stack className={styles.narrow} align="flex-start">
      <Title order={1}>{t('interview.left.title')}</Title>
      <Text className="reading">{t(application ? 'interview.left.tell' : 'interview.left.practiceTell')}</Text>
      <ProblemNotice error={goOn.error} />
      {application ? (
        <Button loading={goOn.isPending} onClick={() => goOn.mutate(application.id)}>
          {t('interview.goOn')}
        </Button>
      ) : (
        <ButtonLink to="/practice">{t('interview.practice.another')}</ButtonLink>
      )}
    </Stack>
  );
}

function NotOpen() {
  const { t } = useTranslation();
  return (
    <Stack className={styles.narrow} align="flex-start">
      <Title order={1}>{t('interview.notOpen')}</Title>
      <Text className="reading">{t('interview.notOpenTell')}</Text>
      <ButtonLink to="/home">{t('interview.toHome')}</ButtonLink>
    </Stack>
  );
}
