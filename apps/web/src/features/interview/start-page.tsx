import { Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { interviewStart } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { GetReady, type Way } from './get-ready.js';
import { activeQuery, contextQuery } from './interview-queries.js';

const route = getRouteApi('/signed-in/candidate/interview/start');

/** Before an interview: what it is like, how to answer, a try, and the beginning. */
export function StartPage() {
  const { t } = useTranslation();
  const { application_id: applicationId } = route.useSearch();
  if (applicationId === undefined) {
    return (
      <Page title={t('interview.start.plain')}>
        <EmptyState
          title={t('interview.start.none')}
          hint={t('interview.start.noneHint')}
          action={<ButtonLink to="/home">{t('interview.toHome')}</ButtonLink>}
        />
      </Page>
    );
  }
  return <StartFor applicationId={applicationId} />;
}

function StartFor({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useQueryClient();
  const context = useQuery(contextQuery(applicationId));
  const active = useQuery(activeQuery(applicationId));
  const start = useMutation({
    mutationFn: (mode: Way) => ask(interviewStart({ body: { application_id: applicationId, mode } })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['interviews'] });
      await router.navigate({ to: '/interview/$interviewId', params: { interviewId: id } });
    },
  });
  const isBegun = (active.data ?? null) !== null;
  return (
    <Page
      title={context.data ? t('interview.start.title', { role: context.data.job.title }) : t('interview.start.plain')}
      lead={context.data?.org.name}
    >
      <ProblemNotice error={context.error} onRetry={() => void context.refetch()} />
      {context.isPending && <Loading rows={3} />}
      {context.data && (
        <>
          {isBegun && <Text mb="lg">{t('interview.start.begun')}</Text>}
          <GetReady
            kind="real"
            beginText={t(isBegun ? 'interview.goOn' : 'interview.start.begin')}
            isBeginning={start.isPending}
            problem={start.error}
            onBegin={(way) => start.mutate(way)}
          />
        </>
      )}
    </Page>
  );
}
